import type { Evidence } from "../determination.ts";
import { assess, type Condition, type Doubt, type Rulings } from "../doubt.ts";

/** A license or degree of the portfolio with the conditions that the rule puts on it. */
export interface Holding {
  readonly path: string;
  readonly label: string;
  readonly conditions: readonly Condition[];
}

/** One held thing that meets every condition is enough; one that may meet them leaves the rule open. */
export interface HoldingDecision {
  readonly verdict: "met" | "unmet" | "unknown";
  /** For a reader: what meets the rule, what is open, or why the first one does not count. */
  readonly because: string;
  readonly counted: Evidence[];
  readonly notCounted: Evidence[];
  /** The doubts of the holding that is nearest to meeting the rule. */
  readonly open: readonly Doubt[];
  /** One of them is surely of the kind that the rule asks for. */
  readonly holds: boolean;
}

/** Decides what is held. `none` says, for a reader, that nothing is. */
export function decideHoldings(
  holdings: readonly Holding[],
  rulings: Rulings,
  none: string,
): HoldingDecision {
  const assessed = holdings.map((holding) => ({ ...holding, ...assess(holding.conditions, rulings) }));
  const notCounted = assessed.flatMap(({ path, label, no }): Evidence[] =>
    no === undefined ? [] : [{ path, label, because: no }],
  );
  const standing = assessed.filter(({ no }) => no === undefined);
  const counted = standing.map(({ path, label, doubts }): Evidence => {
    const because =
      doubts.length === 0
        ? "Meets the rule."
        : `May meet the rule. ${doubts.map((doubt) => doubt.text).join(" ")}`;
    return { path, label, because };
  });
  const holds = standing.some(({ doubts }) => doubts.every((doubt) => doubt.identity !== true));
  const [first, ...others] = standing;
  if (first === undefined) {
    const [refused] = notCounted;
    const because = refused === undefined ? none : refused.because;
    return { verdict: "unmet", because, counted, notCounted, open: [], holds };
  }
  const nearest = others.reduce((a, b) => (b.doubts.length < a.doubts.length ? b : a), first);
  const { doubts: open, label } = nearest;
  return open.length === 0
    ? { verdict: "met", because: `${label} meets this rule.`, counted, notCounted, open, holds }
    : {
        verdict: "unknown",
        because: open.map((doubt) => doubt.text).join(" "),
        counted,
        notCounted,
        open,
        holds,
      };
}
