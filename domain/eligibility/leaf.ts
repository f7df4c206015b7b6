import type { Day } from "../calendar/day.ts";
import type { Credential } from "./credential.ts";
import type { Citation, Finding, Question } from "./determination.ts";
import type { Doubt, Rulings } from "./doubt.ts";
import type { Portfolio } from "./portfolio.ts";
import type { DegreeRequirement, LeafRequirement } from "./requirement.ts";

/** `full`: with evidence, assumptions and questions. `verdict`: verdicts only, for trying answers out. */
export type Detail = "full" | "verdict";

/** What a requirement is evaluated against. */
export interface Facts {
  readonly portfolio: Portfolio;
  readonly on: Day;
  readonly sources: Credential["sources"];
  readonly sponsor: string;
  readonly rulings: Rulings;
  readonly detail: Detail;
  /** The degree requirement of that id in the rules of the day. Throws where there is none: the content is checked for it. */
  readonly degreeRule: (id: string) => DegreeRequirement;
}

/** A question before it is known whether its answer settles the outcome. */
export interface OpenQuestion extends Omit<Question, "settles"> {
  readonly doubtId: string;
  readonly answers?: readonly unknown[];
}

/** A finding with the questions that could still change it: they never leave the domain in this form. */
export interface Evaluated {
  readonly finding: Finding;
  readonly questions: readonly OpenQuestion[];
  /**
   * True when the portfolio surely holds a thing of the kind that the rule asks for (an accepted license, a degree of an
   * accepted level and field), even if a detail such as its expiry is still open.
   */
  readonly holds?: boolean;
}

export const asQuestion = (doubt: Doubt): OpenQuestion => ({
  doubtId: doubt.id,
  path: doubt.path,
  ask: doubt.ask,
  question: doubt.question,
  ...(doubt.answers === undefined ? {} : { answers: doubt.answers }),
});

/** Sources by their keys, for a reader. */
export const citations = (keys: readonly string[], sources: Credential["sources"]): Citation[] =>
  keys.map((key) => {
    const source = sources[key];
    return source === undefined
      ? { title: key }
      : { title: source.title, ...(source.url === undefined ? {} : { url: source.url }) };
  });

/** The parts of a finding that come straight from the rule, so that every leaf shows its source and date. */
export function leafFinding(
  rule: LeafRequirement,
  facts: Facts,
  decided: Pick<Finding, "verdict" | "because"> &
    Partial<Pick<Finding, "amount" | "counted" | "notCounted" | "assumptions" | "warnings">>,
): Finding {
  return {
    id: rule.id,
    kind: rule.kind,
    title: rule.title,
    verdict: decided.verdict,
    because: decided.because,
    ...(decided.amount === undefined ? {} : { amount: decided.amount }),
    counted: decided.counted ?? [],
    notCounted: decided.notCounted ?? [],
    assumptions: decided.assumptions ?? [],
    warnings: decided.warnings ?? [],
    sources: citations(rule.sources, facts.sources),
    asOf: rule.asOf,
    confidence: rule.confidence,
    ...(rule.note === undefined ? {} : { note: rule.note }),
    parts: [],
  };
}

/** A section of the portfolio that was not told at all: the first thing to ask. */
export const untoldSection = (path: string, question: string): OpenQuestion => ({
  doubtId: path,
  path,
  ask: "learner",
  question,
});
