import { type Day, dayNumber, fromDayNumber } from "../calendar/day.ts";
import type { Finding } from "../eligibility/determination.ts";
import { evaluate, fold } from "../eligibility/evaluate.ts";
import type { Facts } from "../eligibility/leaf.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";
import type { EmploymentRequirement, Requirement } from "../eligibility/requirement.ts";
import { turningDays } from "./ahead.ts";
import { type Growth, growthOf } from "./growth.ts";
import type { Pieces } from "./pieces.ts";

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
 * go on allow, so days on which it cannot be reached yet are passed over. A piece for each day that is looked at.
 */
export function* firstDay(wish: Wish, search: Search): Pieces<Day | null> {
  const last = dayNumber(search.horizon);
  const turns = [...turningDays(search.portfolio), ...search.changes].map(dayNumber).sort((a, b) => a - b);
  const credits = (search.portfolio.credits ?? [])
    .flatMap(({ date }) => (date === undefined ? [] : [dayNumber(date)]))
    .sort((a, b) => a - b);
  const after = (days: readonly number[], at: number): number => days.find((day) => day > at) ?? Infinity;
  const growth = growthOf(search.portfolio);
  for (let at = dayNumber(search.from); at <= last; ) {
    yield;
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
    const wait: Wait = { wish, facts, at, growth, nextCredit: after(credits, at) };
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
  readonly growth: Growth;
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
  const direct = wait.growth.reached(wait.at, amount.needed - have, amount.unit);
  return rule.kind === "employment" && rule.otherWording !== undefined && wait.wish === "open"
    ? Math.min(direct, soonestByOtherWording(rule, rule.otherWording.fullTimeMonths, wait))
    : direct;
}

/** Another wording accepts full-time months: by them the rule may be open before its hours are reached. */
function soonestByOtherWording(rule: EmploymentRequirement, months: number, wait: Wait): number {
  const { otherWording: _, within: __, ...rest } = rule;
  const { amount } = evaluate({ ...rest, atLeast: { months } }, wait.facts).finding;
  return wait.growth.reached(wait.at, months - (amount?.possible ?? months), "months");
}
