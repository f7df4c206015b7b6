import { type Day, longDay, longMonth } from "../../../domain/calendar/day.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { licenseLabel } from "../../../domain/eligibility/rules/license.ts";
import { goesOn } from "../../../domain/projection/ahead.ts";
import { jobAhead } from "../../../domain/projection/change.ts";
import { licenseAhead, type NewJob, type Pace } from "../../../domain/projection/pace.ts";
import { inFigures } from "../../../domain/text/in-figures.ts";
import { SETTING_CHOICES, WORKED_AS_CHOICES } from "../checker/sections/employment.ts";
import { AS_TOLD } from "./kept-pace.ts";

/** What every date takes for granted, and is shown beside them. */
export const ASSUMPTIONS: readonly string[] = [
  "Work and courses go on as you see here, week after week.",
  "Courses count from the last day of each month, and are about case management.",
  "Licenses that are valid today are renewed in time.",
  "The rules stay as we read them. The sponsor decides.",
];

/** True when some work goes on or is planned: without it no months and no hours are added. */
export const hasWorkAhead = (pace: Pace, portfolio: Portfolio, on: Day): boolean =>
  jobAhead({ portfolio, pace }, on) !== undefined;

/** The pace in a few sentences. */
export function paceWords(pace: Pace, portfolio: Portfolio, on: Day): string[] {
  const { work, educationHoursPerMonth: hours } = pace;
  return [
    work.is === "new-job" && work.job.start > on
      ? newJobWords(work.job, hasWorkAhead(AS_TOLD, portfolio, on) ? work.instead : undefined)
      : presentWords(portfolio, on),
    hours > 0
      ? `You finish ${inFigures(hours)} ${hours === 1 ? "hour" : "hours"} of courses a month.`
      : "No courses are planned.",
    ...licenseWords(pace, on),
  ];
}

/** What is expected is never taken for granted: it is said beside every date that it is expected, and from when it counts. */
function licenseWords({ license }: Pace, on: Day): string[] {
  if (license === undefined) return [];
  const [what, month] = [licenseLabel({ profession: license.profession }), longMonth(license.month)];
  const ahead = licenseAhead({ license }, on);
  return [
    ahead === undefined
      ? `You expected this in ${month}: ${what}. It counts no longer as a plan: if it came, tell it in your answers; if not, choose another month.`
      : `You expect this in ${month}: ${what}. It counts from ${longDay(ahead.from)}, active and without a restriction.`,
  ];
}

function presentWords(portfolio: Portfolio, on: Day): string {
  if (!hasWorkAhead(AS_TOLD, portfolio, on)) {
    if (portfolio.employment === undefined) return "You have not told us about your work.";
    if (portfolio.employment.length === 0) return "You told us that you have not worked yet.";
    return portfolio.employment.some(({ end }) => end === undefined)
      ? "You have not told us whether you still work where you worked."
      : "None of the jobs that you told us about goes on.";
  }
  const going = (portfolio.employment ?? []).filter((job) => goesOn(job, on));
  const employer = going[0]?.employer?.trim();
  if (going.length > 1) return `Your ${going.length} jobs go on as you told us.`;
  return `Your job${employer ? ` at ${employer}` : ""} goes on as you told us.`;
}

/** `instead` is undefined where there is no present work to put it beside. */
function newJobWords(job: NewJob, instead: boolean | undefined): string {
  const labelOf = (choices: readonly { value: string; label: string }[], value?: string): string[] =>
    choices.filter((choice) => choice.value === value).map(({ label }) => label.toLowerCase());
  const share = job.caseManagementShare;
  const beside = instead === undefined ? "" : ` ${instead ? "in place of" : "beside"} your present work`;
  const terms = [
    job.hoursPerWeek === undefined ? [] : `${inFigures(job.hoursPerWeek)} hours a week`,
    share === undefined
      ? []
      : share === 1
        ? "all of it case management"
        : `${inFigures(share * 100)} percent of it case management`,
    labelOf(SETTING_CHOICES, job.setting),
    labelOf(WORKED_AS_CHOICES, job.workedAs).map((label) => `as a ${label}`),
    supervisorWords(job),
  ].flat();
  return `From ${longDay(job.start)}, a new ${job.paid === true ? "paid " : ""}job as a case manager${beside}: ${terms.join(", ")}.`;
}

function supervisorWords({ supervised, supervisorCredential }: NewJob): string[] {
  if (supervised === false) return ["not supervised"];
  if (supervisorCredential === "CCM") return ["under a supervisor who holds the CCM"];
  return supervised === true ? ["supervised"] : [];
}
