import { decimal, type Fraction, toldHours, toldTotal } from "../../arithmetic/fraction.ts";
import {
  type Day,
  earlier,
  firstDayOf,
  lastDayOf,
  longDay,
  longMonth,
  type Month,
} from "../../calendar/day.ts";
import type { Employment, Role } from "../portfolio.ts";

/** An employment of the portfolio with its place in it. */
export interface Job {
  readonly job: Employment;
  readonly path: string;
  /** Case-management hours told as a total, or by dates up to the day, added up once; undefined when neither was told. */
  readonly toldHours: Fraction | undefined;
}

/** The jobs as they stand on a day: hours dated after it are still to come. */
export const jobsOf = (employment: readonly Employment[], on: Day): Job[] =>
  employment.map((job, index) => ({ job, path: `employment[${index}]`, toldHours: toldHoursOf(job, on) }));

function toldHoursOf(job: Employment, on: Day): Fraction | undefined {
  if (job.documentedCaseManagementHours !== undefined) return toldHours(job.documentedCaseManagementHours);
  return (
    job.datedHours && toldTotal(job.datedHours.flatMap(({ date, hours }) => (date <= on ? [hours] : [])))
  );
}

/** The share that was case management, as it is counted: one below a millionth is none. Undefined when not told. */
export const shareOf = ({ job }: Job): Fraction | undefined =>
  job.caseManagementShare === undefined ? undefined : decimal(job.caseManagementShare);

const ROLE_WORDS: Record<Role, string> = {
  "case-manager": "case manager",
  "supervisor-of-case-managers": "supervisor of case managers",
  "supervisor-of-others": "supervisor of other staff",
  nurse: "nurse",
  "social-worker": "social worker",
  other: "other work",
};

const isMonth = (at: Day | Month): at is Month => at.length === 7;
const words = (at: Day | Month): string => (isMonth(at) ? longMonth(at) : longDay(at));

/** A name of more than 100 signs is cut to 99: every rule that counts a job repeats its label. */
const shortName = (name: string): string => name.replace(/^(.{99})..+$/su, "$1…");

/** "Mercy, case manager, January 15, 2024 to now" */
export function jobLabel({ job }: Job): string {
  const from = job.start === undefined ? "start not told" : words(job.start);
  const to = job.end === undefined ? "end not told" : job.end === null ? "now" : words(job.end);
  const who = [
    job.employer && shortName(job.employer),
    job.role === undefined ? "role not told" : ROLE_WORDS[job.role],
  ].filter((part) => part !== undefined && part !== "");
  return `${who.join(", ")}, ${from} to ${to}`;
}

/** The first and the last day that a date known to the day or the month can mean. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}
export const boundsOf = (at: Day | Month): Bounds =>
  isMonth(at) ? { first: firstDayOf(at), last: lastDayOf(at) } : { first: at, last: at };

/** When the work ended at the latest, up to `on`; `on` itself for work that goes on or whose end was not told. */
export const lastWorked = (job: Employment, on: Day): Day =>
  job.end == null ? on : earlier(boundsOf(job.end).last, on);
