import type { Day } from "../calendar/day.ts";
import type { CredentialWithRenewal } from "../eligibility/credential.ts";
import { inOrder, lapse } from "./credit-deadlines.ts";
import { creditsOf } from "./credits.ts";
import type { Credits, Deadline } from "./credits-view.ts";
import { experienceOf } from "./experience.ts";
import type { Experience } from "./experience-view.ts";
import type { LogRecord } from "./records.ts";

/** Every date to watch in a log, from the day on, the next one first: for the page and for the calendar file. */
export const deadlinesOf = (
  records: readonly LogRecord[],
  credentials: readonly CredentialWithRenewal[],
  on: Day,
): Deadline[] => allDeadlines(creditsOf(records, credentials, on), experienceOf(records, credentials, on));

/** The same from two views of one log and day that are there already. */
export const allDeadlines = (credits: Credits, experience: Experience): Deadline[] =>
  inOrder([...credits.deadlines, ...workDeadlines(experience)], credits.on);

const workDeadlines = ({ credentials }: Experience): Deadline[] =>
  credentials.flatMap(({ credential, name, goal, requirements }) =>
    requirements.flatMap(({ title, leaving }) =>
      goal && leaving?.unmetFrom != null ? [lapse(leaving.unmetFrom, credential, name, title)] : [],
    ),
  );
