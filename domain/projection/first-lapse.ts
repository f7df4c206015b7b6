import { type Day, dayNumber, fromDayNumber } from "../calendar/day.ts";
import { evaluate } from "../eligibility/evaluate.ts";
import type { Employment, Portfolio } from "../eligibility/portfolio.ts";
import type { LeafRequirement } from "../eligibility/requirement.ts";
import { basisOf } from "../eligibility/work/hours.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import { firstDayOutside } from "../log/leaving.ts";
import type { Search } from "./first-day.ts";
import type { Pieces } from "./pieces.ts";

/**
 * The first day after `from`, and before `until`, on which a rule with a window is not surely met any more because what
 * counted has left the window; null when it lasts. `from` is a day on which it is met. A piece for each day that is looked at.
 */
export function* firstLapse(
  rule: LeafRequirement,
  from: Day,
  until: Day,
  search: Search,
): Pieces<Day | null> {
  if ((rule.kind !== "employment" && rule.kind !== "education") || rule.within === undefined) return null;
  const { years } = rule.within;
  const leaving = (search.portfolio.credits ?? [])
    .flatMap(({ date }) => (date === undefined ? [] : [dayNumber(firstDayOutside(date, years))]))
    .sort((a, b) => a - b);
  const daily = hoursLeavingInADay(search.portfolio);
  const end = dayNumber(until);
  for (let at = dayNumber(from); at < end; ) {
    yield;
    const { verdict, amount } = evaluate(rule, search.facts(fromDayNumber(at))).finding;
    if (verdict !== "met" || amount === undefined) return fromDayNumber(at);
    const spare = amount.certain - amount.needed;
    // Months have no window in any rule so far: they are looked at day by day.
    const days = amount.unit === "hours" && daily > 0 ? Math.max(1, Math.floor(spare / daily)) : 1;
    at = rule.kind === "education" ? (leaving.find((day) => day > at) ?? end) : at + days;
  }
  return null;
}

/** The most hours of work that can leave a window on one day: what one day holds of all jobs. */
const hoursLeavingInADay = ({ employment = [] }: Portfolio): number =>
  employment.reduce((sum, job) => sum + hoursOfOneDay(job), 0);

function hoursOfOneDay(job: Employment): number {
  switch (basisOf({ job })) {
    case "weekly":
      return (job.hoursPerWeek ?? 0) / 7;
    case "dated": {
      const byDay = new Map<string, number>();
      for (const { date, hours } of job.datedHours ?? []) byDay.set(date, (byDay.get(date) ?? 0) + hours);
      return Math.max(0, ...byDay.values());
    }
    case "documented": {
      const first = job.start === undefined ? undefined : dayNumber(boundsOf(job.start).last);
      const last = job.end == null ? undefined : dayNumber(boundsOf(job.end).first);
      const days = first === undefined || last === undefined ? 1 : Math.max(1, last - first + 1);
      return (job.documentedCaseManagementHours ?? 0) / days;
    }
  }
}
