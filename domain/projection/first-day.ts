import { type Day, dayNumber, fromDayNumber } from "../calendar/day.ts";
import type { Finding } from "../eligibility/determination.ts";
import { evaluate, fold } from "../eligibility/evaluate.ts";
import type { Facts } from "../eligibility/leaf.ts";
import type { Employment, Portfolio } from "../eligibility/portfolio.ts";
import type { EmploymentRequirement, Requirement } from "../eligibility/requirement.ts";
import { basisOf } from "../eligibility/work/hours.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import { turningDays } from "./ahead.ts";

/**
 * What is looked for. `met`: every rule is surely met. `open`: no rule stands against it any more, though something that
 * was not told, or that nobody could confirm, may.
 */
export type Wish = "met" | "open";

/** What a search needs of the world. `rules` gives the rules in force on a day; undefined where they are not known. */
export interface Search {
  readonly from: Day;
  readonly horizon: Day;
  /** As it would be at the horizon: `portfolioAhead`. */
  readonly portfolio: Portfolio;
  readonly rules: (on: Day) => readonly Requirement[] | undefined;
  readonly facts: (on: Day) => Facts;
  /** Days beside those of the portfolio on which the rules themselves change. */
  readonly changes: readonly Day[];
}

/**
 * The first day from `from` to `horizon`, both included, on which the wish holds; null when there is none.
 *
 * It is what trying every day in turn would find. Between two turning days an amount grows no faster than the jobs that
 * go on allow, so days on which it cannot be reached yet are passed over.
 */
export function firstDay(wish: Wish, search: Search): Day | null {
  const last = dayNumber(search.horizon);
  const turns = [...turningDays(search.portfolio), ...search.changes].map(dayNumber).sort((a, b) => a - b);
  const credits = (search.portfolio.credits ?? [])
    .flatMap(({ date }) => (date === undefined ? [] : [dayNumber(date)]))
    .sort((a, b) => a - b);
  const after = (days: readonly number[], at: number): number => days.find((day) => day > at) ?? Infinity;
  for (let at = dayNumber(search.from); at <= last; ) {
    const on = fromDayNumber(at);
    const rules = search.rules(on);
    if (rules === undefined) {
      if (wish === "open") return on;
      at = after(turns, at);
      continue;
    }
    const facts = search.facts(on);
    const findings = rules.map((rule) => evaluate(rule, facts).finding);
    if (
      fulfils(
        wish,
        fold(
          "all-of",
          findings.map(({ verdict }) => verdict),
        ),
      )
    )
      return on;
    const wait: Wait = {
      wish,
      facts,
      at,
      growth: growthAt(search.portfolio, at),
      nextCredit: after(credits, at),
    };
    at = Math.min(Math.max(at + 1, soonestOf("all-of", rules, findings, wait)), after(turns, at));
  }
  return null;
}

const fulfils = (wish: Wish, verdict: Finding["verdict"]): boolean =>
  verdict === "met" || verdict === "confirm" || (wish === "open" && verdict === "unknown");

/** What is known on the day that is looked at. Days are numbers, so that Infinity can stand for never. */
interface Wait {
  readonly wish: Wish;
  readonly facts: Facts;
  readonly at: number;
  /** The most hours of case management that a day can add. */
  readonly growth: number;
  readonly nextCredit: number;
}

/** A day before which the verdict surely is not what is wished, if nothing turns before. */
function soonestOf(
  kind: "all-of" | "any-of",
  rules: readonly Requirement[],
  findings: readonly Finding[],
  wait: Wait,
): number {
  const days = rules.flatMap((rule, index) => {
    const finding = findings[index];
    return finding === undefined || rule.kind === "advisory" ? [] : [soonest(rule, finding, wait)];
  });
  return kind === "all-of" ? Math.max(...days) : Math.min(...days);
}

function soonest(rule: Requirement, finding: Finding, wait: Wait): number {
  if (fulfils(wait.wish, finding.verdict)) return wait.at;
  if ("of" in rule) return soonestOf(rule.kind, rule.of, finding.parts, wait);
  if (rule.kind === "education") return wait.nextCredit;
  const { amount } = finding;
  // Licenses, degrees and statements change on turning days only.
  if (amount === undefined) return Infinity;
  const have = wait.wish === "met" ? amount.certain : (amount.possible ?? amount.needed);
  const direct = wait.at + daysFor(amount.needed - have, amount.unit, wait.growth);
  return rule.kind === "employment" && rule.otherWording !== undefined && wait.wish === "open"
    ? Math.min(direct, soonestByOtherWording(rule, rule.otherWording.fullTimeMonths, wait))
    : direct;
}

/** Another wording accepts full-time months: by them the rule may be open before its hours are reached. */
function soonestByOtherWording(rule: EmploymentRequirement, months: number, wait: Wait): number {
  const { otherWording: _, within: __, ...rest } = rule;
  const { amount } = evaluate({ ...rest, atLeast: { months } }, wait.facts).finding;
  return wait.at + daysFor(months - (amount?.possible ?? months), "months", wait.growth);
}

/** No month is shorter than this. */
const SHORTEST_MONTH = 28;
/** Amounts are shown cut to hundredths, and a run of days can round up to a whole month three days early. */
const CUT = { hours: 0.01, months: 0.2 };

/** The fewest days in which an amount can grow by what is short. */
function daysFor(short: number, unit: "hours" | "months", growth: number): number {
  const missing = short - CUT[unit];
  if (missing <= 0) return 1;
  if (growth === 0) return Infinity;
  return Math.floor(unit === "months" ? missing * SHORTEST_MONTH : missing / growth);
}

/** The most hours that one day can add from the day after `at` on: of all jobs that have not ended by then. */
function growthAt({ employment = [] }: Portfolio, at: number): number {
  return employment.reduce((sum, job) => sum + hoursOfADay(job, at), 0);
}

function hoursOfADay(job: Employment, at: number): number {
  const on = fromDayNumber(at);
  // Hours dated in the days to come may all lie on one day, and count whenever the job ended.
  if ((job.datedHours ?? []).some(({ date }) => date > on)) return Infinity;
  if (job.end != null && boundsOf(job.end).last <= on) return 0;
  switch (basisOf({ job })) {
    case "weekly":
      return (job.hoursPerWeek ?? 168) / 7;
    case "dated":
      return 24;
    case "documented":
      // A total may come in one day.
      return Infinity;
  }
}
