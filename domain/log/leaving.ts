import { floor, fraction, multiply } from "../arithmetic/fraction.ts";
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  firstDayOf,
  fromDayNumber,
  lastDayOf,
  later,
  type Month,
  yearsBefore,
} from "../calendar/day.ts";
import type { Finding } from "../eligibility/determination.ts";
import type { Facts } from "../eligibility/leaf.ts";
import type { Employment } from "../eligibility/portfolio.ts";
import type { EducationRequirement, EmploymentRequirement } from "../eligibility/requirement.ts";
import { certainHours } from "../eligibility/rules/employment.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import type { CreditLine } from "./credit-line.ts";
import type { Leaving } from "./view-parts.ts";

/**
 * What drops out of a rule's window, and when, if nothing is added: the evidence is held fixed as it is on the day, so
 * a job that goes on ends there. Only what is certain is listed.
 */

const MONTHS_AHEAD = 12;

/** Hours of work, by calendar month for the next twelve; null for a rule without a window or in months. */
export function workLeaving(rule: EmploymentRequirement, facts: Facts): Leaving | null {
  const { on, portfolio } = facts;
  if (rule.within === undefined || !("hours" in rule.atLeast) || portfolio.employment === undefined)
    return null;
  const { years } = rule.within;
  const fixed = { ...portfolio, employment: portfolio.employment.map((job) => endedBy(job, on, years)) };
  const minutesOn = (day: Day): number =>
    minutesFor(rule, { ...facts, portfolio: fixed, on: day, detail: "verdict" });
  const first = addDays(on, 1);
  const steps: Leaving["steps"] = [];
  let before = minutesOn(on);
  const needed = rule.atLeast.hours * 60;
  const unmetFrom = before < needed ? null : firstBelow(needed, minutesOn, on, years);
  for (let month = 0; month < MONTHS_AHEAD; month += 1) {
    const name = addMonths(first, month).slice(0, 7) as Month;
    const to = lastDayOf(name);
    const after = minutesOn(to);
    if (after < before)
      steps.push({ from: later(first, firstDayOf(name)), to, minutes: before - after, records: [] });
    before = after;
  }
  return { steps, unmetFrom };
}

const minutesFor = (rule: EmploymentRequirement, facts: Facts): number =>
  Number(floor(multiply(certainHours(rule, facts) ?? fraction(0), fraction(60))));

/** The first day after `on` with less than is needed. What counts never grows, so halves are enough. */
function firstBelow(needed: number, minutesOn: (day: Day) => number, on: Day, years: number): Day {
  let enough = dayNumber(on);
  // On this day all that was there on `on` has left the window.
  let short = dayNumber(firstDayOutside(on, years));
  while (short - enough > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (minutesOn(fromDayNumber(middle)) < needed) short = middle;
    else enough = middle;
  }
  return fromDayNumber(short);
}

/** A job as it is on the day: what comes later never happens, and old dated hours that no longer count are left out. */
function endedBy(job: Employment, on: Day, years: number): Employment {
  if (job.start !== undefined && boundsOf(job.start).first > on) return {};
  const from = yearsBefore(on, years);
  const goesOn = job.end !== undefined && (job.end === null || boundsOf(job.end).first > on);
  return {
    ...job,
    ...(goesOn ? { end: on } : {}),
    ...(job.datedHours === undefined
      ? {}
      : { datedHours: job.datedHours.filter(({ date }) => date >= from && date <= on) }),
  };
}

/** The first day on which a day lies outside the window of so many years. */
export function firstDayOutside(date: Day, years: number): Day {
  let day = addDays(addMonths(date, 12 * years), 1);
  // February 28 of a common year counts on February 29 as well.
  while (yearsBefore(day, years) <= date) day = addDays(day, 1);
  return day;
}

/** Continuing education, credit by credit; null for a rule without a window. `finding` is what was decided about it. */
export function educationLeaving(
  rule: EducationRequirement,
  finding: Finding,
  credits: readonly CreditLine[],
): Leaving | null {
  const { within } = rule;
  if (within === undefined) return null;
  const steps = finding.counted
    .flatMap(({ path, certain = 0 }) => {
      const line = credits[indexOf(path)];
      if (certain === 0 || line?.data.date === undefined) return [];
      const day = firstDayOutside(line.data.date, within.years);
      return [{ from: day, to: day, minutes: line.data.minutes ?? 0, records: [line.id] }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let left = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const last =
    finding.verdict !== "met"
      ? undefined
      : steps.find(({ minutes }) => {
          left -= minutes;
          return left < rule.atLeast.hours * 60;
        });
  return { steps, unmetFrom: last?.from ?? null };
}

/** The place in its section that a path names: 2 for credits[2]. */
export const indexOf = (path: string): number => Number(/\[(\d+)\]/.exec(path)?.[1] ?? -1);
