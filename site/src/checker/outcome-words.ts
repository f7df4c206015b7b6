import { shortOf } from "../../../domain/eligibility/amount-words.ts";
import type { Determination, Finding, Verdict } from "../../../domain/eligibility/determination.ts";
import { lowerFirst } from "./missing.ts";

/** A determination in a reader's words. It never promises: the sponsor decides. */
export interface Headline {
  readonly verdict: Exclude<Verdict, "confirm">;
  readonly word: string;
  readonly detail: string;
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  met: "Met",
  unmet: "Not met",
  unknown: "Unknown",
  confirm: "Confirm with the sponsor",
};

export function headlineOf({ outcome, next = [], findings, editions }: Determination): Headline {
  switch (outcome) {
    case "eligible":
      return { verdict: "met", word: "Eligible", detail: "on the rules we could read" };
    case "unknown": {
      if (editions.eligibility === null)
        return { verdict: "unknown", word: "Unknown", detail: "the rule on that day is not known" };
      const mine = next.filter(({ ask }) => ask === "learner").length;
      const detail = next.some(({ settles }) => settles)
        ? "one answer decides it"
        : mine > 0
          ? `${mine} ${mine === 1 ? "answer" : "answers"} open`
          : "the sponsor has to say";
      return { verdict: "unknown", word: "Unknown", detail };
    }
    case "not-yet":
    case "ineligible":
      return { verdict: "unmet", word: "Not yet", detail: shortfalls(findings) };
  }
}

/** "9.5 months short", "license missing": what keeps it from being met, nearest route first. */
function shortfalls(findings: readonly Finding[]): string {
  const missing = findings.filter(({ verdict }) => verdict === "unmet").map(shortfall);
  return missing.length > 2 ? `${missing.length} rules not met` : missing.join("; ");
}

function shortfall(finding: Finding): string {
  if (finding.amount !== undefined && finding.amount.short > 0)
    return `${shortOf(finding.amount.short, finding.amount.unit)} ${finding.kind === "education" ? "of education " : ""}short`;
  const routes = finding.parts.filter(
    (part) => part.verdict === "unmet" && part.amount !== undefined && part.amount.short > 0,
  );
  if (finding.kind === "any-of" && routes.length > 0) {
    const nearest = routes.reduce((a, b) => ((b.amount?.short ?? 0) < (a.amount?.short ?? 0) ? b : a));
    return shortfall(nearest);
  }
  return `not met: ${lowerFirst(finding.title)}`;
}

/** True for a finding that leads to a decision: shown open, so that nobody has to look for it. */
export const isOpen = (determination: Determination): boolean =>
  determination.outcome === "unknown" && (determination.next ?? []).some(({ ask }) => ask === "learner");
