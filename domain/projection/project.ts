import type { Day } from "../calendar/day.ts";
import type { Credential } from "../eligibility/credential.ts";
import type { Determination, Finding, Question } from "../eligibility/determination.ts";
import { determine } from "../eligibility/determine.ts";
import { editionOn } from "../eligibility/edition.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";
import type { Requirement } from "../eligibility/requirement.ts";
import { horizonFrom, portfolioAhead, toldPlace } from "./ahead.ts";
import { firstDay, type Search, type Wish } from "./first-day.ts";
import { firstLapse } from "./first-lapse.ts";
import { type LicenseAhead, licenseAhead, type Pace } from "./pace.ts";
import { allAtOnce, type Pieces } from "./pieces.ts";
import { ruleAlone, searchFor } from "./search.ts";

/** When one rule is reached at the stated pace. It mirrors the rule tree; advisory rules are left out. */
export interface ProjectedRule {
  readonly id: string;
  readonly kind: Finding["kind"];
  readonly title: string;
  readonly now: Finding["verdict"];
  /** The first day on which it is surely met; null where that is not within the horizon. */
  readonly metOn: Day | null;
  /** The first day on which nothing told stands against it; never later than `metOn`. */
  readonly openOn: Day | null;
  /** Where what counts leaves its window before the day that is planned for: the first day on which it is not met any more. */
  readonly lapsesOn: Day | null;
  /** The first day on which it is surely met again after it lapsed. */
  readonly againOn: Day | null;
  /** For a choice: the id of the part that is reached first. */
  readonly by: string | null;
  readonly parts: readonly ProjectedRule[];
}

/** The way to one credential at a stated pace. */
export interface Projection {
  readonly credential: string;
  readonly on: Day;
  readonly horizon: Day;
  /** What is decided today. */
  readonly now: Determination;
  /** The first day on which every rule is surely met; null where that is not within the horizon. */
  readonly eligibleOn: Day | null;
  /**
   * The first day on which no rule stands against it any more. Where it is earlier than `eligibleOn`, or that is null,
   * it rests on what was not told or could not be confirmed: `openQuestions` says on what. Never show it without them.
   */
  readonly openOn: Day | null;
  /** What is open on `openOn`, the most decisive first; empty where that is the day of `eligibleOn`. */
  readonly openQuestions: readonly Question[];
  readonly rules: readonly ProjectedRule[];
  /** The license or certification that the pace expects, and from when; null where it expects none. */
  readonly expected: LicenseAhead | null;
  /** The portfolio that the dates rest on: `portfolioAhead`. */
  readonly ahead: Portfolio;
}

/**
 * The earliest day on which a credential's rules are met if all goes at the stated pace, and when each rule is (rule 13).
 * Deterministic: nothing of it reads a clock. It is no promise: rules change, and the sponsor decides.
 */
export const project = (...of: Parameters<typeof projectInPieces>): Projection =>
  allAtOnce(projectInPieces(...of));

/** The same in pieces, for a page that has something to do meanwhile. */
export function* projectInPieces(
  credential: Credential,
  portfolio: Portfolio,
  pace: Pace,
  on: Day,
  horizon: Day = horizonFrom(on),
): Pieces<Projection> {
  const now = determine(credential, portfolio, on);
  const ahead = portfolioAhead(portfolio, pace, on, horizon);
  const search = searchFor(credential, ahead, { on, horizon });
  const eligibleOn = yield* firstDay("met", search);
  const openOn = yield* firstDay("open", search);
  const planned = eligibleOn ?? openOn ?? horizon;
  const rules: ProjectedRule[] = [];
  for (const [index, rule] of (editionOn(credential.eligibility, on)?.requirements ?? []).entries())
    if (rule.kind !== "advisory") rules.push(yield* projectRule(rule, now.findings[index], search, planned));
  return {
    credential: credential.id,
    on,
    horizon,
    now,
    eligibleOn,
    openOn,
    openQuestions:
      openOn === null || openOn === eligibleOn
        ? []
        : questionsOn(openOn, { credential, told: portfolio, ahead, on }),
    rules,
    expected: licenseAhead(pace, on) ?? null,
    ahead,
  };
}

/** What is open on a day to come, in the places of the told portfolio. */
const questionsOn = (
  day: Day,
  { credential, told, ahead, on }: Told & { readonly ahead: Portfolio },
): Question[] =>
  (determine(credential, ahead, day).next ?? []).map((question) => ({
    ...question,
    path: toldPlace(question.path, told, on),
  }));

interface Told {
  readonly credential: Credential;
  readonly told: Portfolio;
  readonly on: Day;
}

/** When one requirement is reached, whether it lasts until the planned day, and which part of a choice is first. */
function* projectRule(
  rule: Requirement,
  now: Finding | undefined,
  search: Search,
  planned: Day,
): Pieces<ProjectedRule> {
  const alone = ruleAlone(rule, search);
  const dateOf = (wish: Wish): Pieces<Day | null> => firstDay(wish, alone);
  const parts: ProjectedRule[] = [];
  for (const [index, part] of ("of" in rule ? rule.of : []).entries())
    if (part.kind !== "advisory") parts.push(yield* projectRule(part, now?.parts[index], search, planned));
  const metOn = yield* dateOf("met");
  const lapsesOn = metOn === null || "of" in rule ? null : yield* firstLapse(rule, metOn, planned, alone);
  return {
    id: rule.id,
    kind: rule.kind,
    title: rule.title,
    now: now?.verdict ?? "unknown",
    metOn,
    openOn: yield* dateOf("open"),
    lapsesOn,
    againOn: lapsesOn === null ? null : yield* firstDay("met", { ...alone, from: lapsesOn }),
    by: rule.kind === "any-of" ? (firstReached(parts)?.id ?? null) : null,
    parts,
  };
}

/** The part that is surely met first; where none is, the one that is open first. The order of the rules settles a tie. */
function firstReached(parts: readonly ProjectedRule[]): ProjectedRule | undefined {
  const first = (date: (part: ProjectedRule) => Day | null): ProjectedRule | undefined =>
    parts.reduce<ProjectedRule | undefined>((best, part) => {
      const [a, b] = [best && date(best), date(part)];
      return b === null || (a != null && a <= b) ? best : part;
    }, undefined);
  return first(({ metOn }) => metOn) ?? first(({ openOn }) => openOn);
}
