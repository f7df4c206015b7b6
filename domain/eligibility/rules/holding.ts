import type { Evidence } from "../determination.ts";
import { type Assessment, assess, type Condition, type Doubt, type Rulings } from "../doubt.ts";

/** A license or degree of the portfolio with the conditions that the rule puts on it. */
export interface Holding {
  readonly path: string;
  readonly label: string;
  readonly conditions: readonly Condition[];
}

/** One held thing that meets every condition is enough; one that may meet them leaves the rule open. */
export interface HoldingDecision {
  readonly verdict: "met" | "unmet" | "unknown";
  readonly counted: Evidence[];
  readonly notCounted: Evidence[];
  /** The doubts of the holding that is nearest to meeting the rule. */
  readonly open: readonly Doubt[];
  /** One of them is surely of the kind that the rule asks for. */
  readonly holds: boolean;
}

export function decideHoldings(holdings: readonly Holding[], rulings: Rulings): HoldingDecision {
  const counted: Evidence[] = [];
  const notCounted: Evidence[] = [];
  const assessed: Assessment[] = [];
  for (const { path, label, conditions } of holdings) {
    const assessment = assess(conditions, rulings);
    assessed.push(assessment);
    if (assessment.no !== undefined) notCounted.push({ path, label, because: assessment.no });
    else if (assessment.doubts.length === 0) counted.push({ path, label, because: "Meets the rule." });
    else
      counted.push({
        path,
        label,
        because: `May meet the rule. ${assessment.doubts.map((doubt) => doubt.text).join(" ")}`,
      });
  }
  const standing = assessed.filter((assessment) => assessment.no === undefined);
  const holds = standing.some(({ doubts }) => doubts.every((doubt) => doubt.identity !== true));
  if (standing.some((assessment) => assessment.doubts.length === 0))
    return { verdict: "met", counted, notCounted, open: [], holds };
  if (standing.length === 0) return { verdict: "unmet", counted, notCounted, open: [], holds };
  const nearest = standing.reduce((a, b) => (b.doubts.length < a.doubts.length ? b : a));
  return { verdict: "unknown", counted, notCounted, open: nearest.doubts, holds };
}
