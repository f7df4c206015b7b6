import type { Day } from "../../domain/calendar/day.ts";
import type { Outline } from "../../domain/credentials/outlines.ts";
import type { CredentialWithRenewal } from "../../domain/eligibility/credential.ts";
import { CREDITS_KINDS, creditsOf } from "../../domain/log/credits.ts";
import type { Credits } from "../../domain/log/credits-view.ts";
import { EXPERIENCE_KINDS, experienceOf } from "../../domain/log/experience.ts";
import type { Experience } from "../../domain/log/experience-view.ts";
import type { PracticeItem } from "../../domain/practice/item.ts";
import { PROGRESS_KINDS, progressOf } from "../../domain/practice/progress.ts";
import type { Progress } from "../../domain/practice/progress-view.ts";
import type { Table } from "../store/table.ts";
import { readLog, readRecords } from "./read-log.ts";

export interface Deps {
  readonly table: Table;
  readonly credentials: readonly CredentialWithRenewal[];
  readonly items: readonly PracticeItem[];
  readonly outlines: readonly Outline[];
  /** Today in UTC. A learner elsewhere on Earth sends `on`. */
  readonly today: () => Day;
  /** The moment, as an instant in UTC. */
  readonly now: () => string;
}

/** Whose log, and on which day. */
export interface ViewOf {
  readonly learner: string;
  readonly on: Day | undefined;
}

/** Each view reads only the kinds of entries that it is made of, and writes nothing. */

export const getExperience = async (deps: Deps, { learner, on }: ViewOf): Promise<Experience> =>
  experienceOf(
    await readRecords(deps.table, learner, EXPERIENCE_KINDS),
    deps.credentials,
    on ?? deps.today(),
  );

export const getCredits = async (deps: Deps, { learner, on }: ViewOf): Promise<Credits> =>
  creditsOf(await readRecords(deps.table, learner, CREDITS_KINDS), deps.credentials, on ?? deps.today());

export const getProgress = async (deps: Deps, learner: string): Promise<Progress> =>
  progressOf(await readLog(deps.table, learner, PROGRESS_KINDS), deps.items, deps.outlines, deps.now());
