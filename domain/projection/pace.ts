import { type Day, lastDayOf, type Month } from "../calendar/day.ts";
import type { Employment, License } from "../eligibility/portfolio.ts";

/**
 * What is assumed of the time to come. Nothing here was told as a fact: a projection says all of it beside its dates.
 */
export interface Pace {
  readonly work: WorkAhead;
  /** Hours of continuing education finished each month, counted on the month's last day; 0 for none. */
  readonly educationHoursPerMonth: number;
  /** A license or certification that is still to come; absent where none is expected. */
  readonly license?: ExpectedLicense;
}

export interface ExpectedLicense {
  readonly profession: NonNullable<License["profession"]>;
  /** The month in which she expects it. */
  readonly month: Month;
}

export type WorkAhead =
  /** The jobs told as going on go on, at the hours a week that were told. */
  | { readonly is: "as-told" }
  /** A job that begins on a day, in place of the jobs told as going on, or beside them. */
  | {
      readonly is: "new-job";
      readonly job: NewJob;
      readonly instead: boolean;
    };

/** A job to come. What is left out is not told, and stays a question. */
export type NewJob = Omit<Employment, "end" | "start" | "documentedCaseManagementHours" | "datedHours"> & {
  readonly start: Day;
};

/** The topics that planned continuing education is taken to be about. */
export const PLANNED_TOPICS = ["case-management"] as const;

/**
 * The job that is planned from a day after `on`. One whose start has come is told by now, or did not come about: it adds
 * nothing until it is planned anew.
 */
export const plannedJob = ({ work }: Pick<Pace, "work">, on: Day) =>
  work.is === "new-job" && work.job.start > on ? work : undefined;

/** A license to come, and the first day on which it counts: the last one of its month. */
export interface LicenseAhead {
  readonly profession: ExpectedLicense["profession"];
  readonly from: Day;
}

/** What is expected after `on`. Past its month it is told by now, or did not come about. */
export function licenseAhead({ license }: Pick<Pace, "license">, on: Day): LicenseAhead | undefined {
  if (license === undefined) return undefined;
  const from = lastDayOf(license.month);
  return from > on ? { profession: license.profession, from } : undefined;
}
