import type { Determination, Finding } from "../../../domain/eligibility/determination.ts";

/** What is missing: each rule that is not met, and of several routes the nearest one. */
export interface Missing {
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

export const missingOf = ({ outcome, findings }: Determination): Missing[] =>
  outcome === "not-yet"
    ? findings.filter(({ verdict }) => verdict === "unmet").map((finding) => named(finding))
    : [];

function named(finding: Finding): Missing {
  const [first, ...others] = finding.parts.filter(({ verdict }) => verdict === "unmet");
  if (first === undefined) return { id: finding.id, title: finding.title, because: finding.because };
  if (finding.kind === "all-of") return named(first);
  const short = ({ amount }: Finding): number => amount?.short ?? Number.POSITIVE_INFINITY;
  const nearest = others.reduce((a, b) => (short(b) < short(a) ? b : a), first);
  return {
    id: finding.id,
    title: finding.title,
    because: `The nearest way: ${lowerFirst(nearest.title)}. ${nearest.because}`,
  };
}

/** "A license" -> "a license"; "RN ..." and "12 months" stay. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
