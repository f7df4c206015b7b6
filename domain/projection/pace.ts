import type { Day } from "../calendar/day.ts";
import type { Employment } from "../eligibility/portfolio.ts";

/**
 * What is assumed of the time to come. Nothing here was told as a fact: a projection says all of it beside its dates.
 */
export interface Pace {
  readonly work: WorkAhead;
  /** Hours of continuing education finished each month, counted on the month's last day; 0 for none. */
  readonly educationHoursPerMonth: number;
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
