import { dayNumber } from "../calendar/day.ts";
import type { Employment, Portfolio } from "../eligibility/portfolio.ts";
import { basisOf } from "../eligibility/work/hours.ts";
import { boundsOf } from "../eligibility/work/job.ts";

/** How fast the work of a portfolio can grow, at the most: what lets a search pass over days. Days are numbers. */
export interface Growth {
  /** A day before which an amount surely has not grown by what is short, if nothing turns before; Infinity for never. */
  reached(at: number, short: number, unit: "hours" | "months"): number;
}

/** No month is shorter than this. */
const SHORTEST_MONTH = 28;
/** Amounts are shown cut to hundredths, and a run of days can round up to a whole month three days early. */
const CUT = { hours: 0.01, months: 0.2 };

/** The growth of all jobs of a portfolio together. It may be faster than what is counted then, and never slower. */
export function growthOf({ employment = [] }: Portfolio): Growth {
  const jobs = employment.map((job) => ({ until: lastDayOf(job), dailyFrom: hoursOfADay(job) }));
  const dated = datedSums(employment);
  return {
    reached(from, short, unit) {
      const missing = short - CUT[unit];
      if (missing <= 0) return from + 1;
      const going = jobs.filter(({ until }) => until > from);
      if (unit === "months")
        return going.length === 0 ? Infinity : from + Math.floor(missing * SHORTEST_MONTH);
      const daily = going.reduce((sum, one) => sum + one.dailyFrom(from), 0);
      const grown = (day: number): number => (day - from) * daily + dated.upTo(day) - dated.upTo(from);
      // By steady work alone, or sooner with hours that are dated in the days to come, on one of those days or after it.
      const steady = daily === 0 ? Infinity : from + Math.floor(missing / daily);
      const last = daily === 0 ? dated.last : steady;
      return last > from && grown(last) >= missing
        ? firstNumber(from + 1, last, (day) => grown(day) >= missing)
        : steady;
    },
  };
}

/** The last day on which a job can add to an amount; Infinity while it goes on or its end was not told. */
const lastDayOf = ({ end }: Employment): number => (end == null ? Infinity : dayNumber(boundsOf(end).last));

/** The most hours that each day after a day adds, beside hours with a date of their own. */
function hoursOfADay(job: Employment): (from: number) => number {
  switch (basisOf({ job })) {
    case "weekly":
      return () => (job.hoursPerWeek ?? 168) / 7;
    case "dated":
      return () => 0;
    case "documented": {
      // A total is spread over the spell so far: a day more moves no more than one day's part of it into what counts.
      const total = job.documentedCaseManagementHours ?? 0;
      const start = job.start === undefined ? undefined : dayNumber(boundsOf(job.start).last);
      return (from) => total / Math.max(1, start === undefined ? 1 : from - start);
    }
  }
}

/** The first of the whole numbers from `low` to `high` for which something holds that stays true, and holds for `high`. */
function firstNumber(low: number, high: number, holds: (number: number) => boolean): number {
  let [first, last] = [low, high];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (holds(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** The dated hours of all jobs, added up by day: however they are counted, a day adds no more than its own. */
function datedSums(employment: readonly Employment[]) {
  const dated = employment
    .flatMap(({ datedHours = [] }) => datedHours.map(({ date, hours }) => ({ day: dayNumber(date), hours })))
    .sort((a, b) => a.day - b.day);
  let sum = 0;
  const sums = dated.map(({ day, hours }) => {
    sum += hours;
    return { day, sum };
  });
  const none = { day: -Infinity, sum: 0 };
  return {
    last: (sums.at(-1) ?? none).day,
    /** The hours dated up to a day. */
    upTo(day: number): number {
      const after = firstNumber(0, sums.length, (index) => (sums[index] ?? { day: Infinity }).day > day);
      return (sums[after - 1] ?? none).sum;
    },
  };
}
