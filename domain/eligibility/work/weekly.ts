import {
  atLeast,
  decimal,
  divide,
  type Fraction,
  fraction,
  min,
  multiply,
  ONE,
  ZERO,
} from "../../arithmetic/fraction.ts";
import { daysIn, type Run } from "../../calendar/run.ts";
import type { Doubt, Granted } from "../doubt.ts";
import { type Job, jobLabel, shareOf } from "./job.ts";

/** 35 hours a week or more is full time (the Bureau of Labor Statistics' definition): what counts for certain. */
export const FULL_TIME = 35;
const FULL_TIME_HOURS = fraction(FULL_TIME);
/** 30 hours a week is full time under the Affordable Care Act: what may count, because no sponsor's definition could be read. */
const POSSIBLE_FULL_TIME_HOURS = fraction(30);

export const PART_TIME = "part-time";

const hoursPerWeekId = (at: Job): string => `${at.path}.hoursPerWeek`;

export const hoursPerWeekDoubt = (at: Job): Doubt => ({
  id: hoursPerWeekId(at),
  ask: "learner",
  path: hoursPerWeekId(at),
  text: `The hours a week are not told (${jobLabel(at)}).`,
  question: "How many hours a week did you work in this job?",
});

/** Hours a week in all: as told, else the average of the told hours over the spell, scaled up by the share. */
function weeklyHours(at: Job, run: Run): Fraction | undefined {
  if (at.job.hoursPerWeek !== undefined) return decimal(at.job.hoursPerWeek);
  const told = at.toldHours;
  if (told === undefined) return undefined;
  const share = shareOf(at);
  const all = share !== undefined && share.n > 0n ? divide(told, share) : told;
  return divide(multiply(all, fraction(7)), fraction(daysIn(run)));
}

/** True when the hours of a week are known: told, or an average of told hours whose share is known too. */
const weekIsKnown = (at: Job): boolean =>
  at.job.hoursPerWeek !== undefined || (at.toldHours !== undefined && (shareOf(at) ?? ZERO).n > 0n);

/** True when the hours of a week are known to be below full time. `run` is undefined where the dates are open. */
export function isPartTime(at: Job, run: Run | undefined): boolean {
  const { hoursPerWeek } = at.job;
  if (hoursPerWeek !== undefined) return hoursPerWeek < FULL_TIME;
  const week = run !== undefined && weekIsKnown(at) ? weeklyHours(at, run) : undefined;
  return week !== undefined && !atLeast(week, FULL_TIME_HOURS);
}

/** What is open about how full a job was. */
export function weightDoubts(at: Job, run: Run): Doubt[] {
  const doubts: Doubt[] = [];
  const known = weekIsKnown(at);
  if (!known) doubts.push(hoursPerWeekDoubt(at));
  const week = weeklyHours(at, run);
  if (week !== undefined && week.n > 0n && !atLeast(week, FULL_TIME_HOURS)) {
    doubts.push({
      id: PART_TIME,
      ask: "sponsor",
      path: hoursPerWeekId(at),
      text: "We count 35 hours a week as full time and less in proportion. The sponsor's own definition could not be read; some count 30 hours as full time.",
      question: "How many hours a week count as full time, and how do part-time months count?",
    });
  }
  return doubts;
}

/** How much of full time a job was, from 0 to 1. */
export function weightOf(at: Job, run: Run, granted: Granted): Fraction {
  if (granted.has(hoursPerWeekId(at)) && !weekIsKnown(at)) return ONE;
  const week = weeklyHours(at, run);
  if (week === undefined) return ZERO;
  return min(ONE, divide(week, granted.has(PART_TIME) ? POSSIBLE_FULL_TIME_HOURS : FULL_TIME_HOURS));
}
