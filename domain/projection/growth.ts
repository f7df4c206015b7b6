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

export function growthOf({ employment = [] }: Portfolio): Growth {
  const jobs = employment.map((job) => ({ until: lastDayOf(job), dailyFrom: hoursOfADay(job) }));
  const dated = datedSums(employment);
  const at = (day: number): number => dated.before(day + 1);
  return {
    reached(from, short, unit) {
      const missing = short - CUT[unit];
      if (missing <= 0) return from + 1;
      const going = jobs.filter(({ until }) => until > from);
      if (unit === "months")
        return going.length === 0 ? Infinity : from + Math.floor(missing * SHORTEST_MONTH);
      const daily = going.reduce((sum, one) => sum + one.dailyFrom(from), 0);
      // By steady work alone, or sooner by hours that are dated in the days to come.
      const steady = daily === 0 ? Infinity : from + Math.floor(missing / daily);
      return dated.firstDay(from, steady, (day) => (day - from) * daily + at(day) - at(from) >= missing);
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

/** The dated hours of all jobs, added up by day: however they are counted, a day adds no more than its own. */
function datedSums(employment: readonly Employment[]) {
  const byDay = new Map<number, number>();
  for (const { datedHours = [] } of employment)
    for (const { date, hours } of datedHours) {
      const day = dayNumber(date);
      byDay.set(day, (byDay.get(day) ?? 0) + hours);
    }
  const days = [...byDay.keys()].sort((a, b) => a - b);
  let sum = 0;
  const sums = days.map((day) => {
    sum += byDay.get(day) ?? 0;
    return sum;
  });
  /** How many of the days lie before a day. */
  const countBefore = (day: number): number => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    before: (day: number): number => sums[countBefore(day) - 1] ?? 0,
    /** The first dated day after `from` and before `last` on which something that stays true is true, else `last`. */
    firstDay(from: number, last: number, holds: (day: number) => boolean): number {
      let low = countBefore(from + 1);
      let high = Number.isFinite(last) ? countBefore(last) : days.length;
      const end = high;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (holds(days[middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      return low < end ? (days[low] ?? last) : last;
    },
  };
}
