import type { Assumption, Determination, Finding } from "../../../domain/eligibility/determination.ts";

/**
 * What an outcome of "eligible" rests on and nobody could confirm, a sentence each: it is said beside the outcome, and not
 * only at the rule. `sponsor`: as it is called in a sentence.
 */
export function restsOn({ outcome, findings }: Determination, sponsor: string): string[] {
  if (outcome !== "eligible") return [];
  const sentences = findings
    .flatMap(decidingIn)
    .map(({ id, text }) =>
      id === "part-time"
        ? `This rests on part-time work: we could not read what ${sponsor} counts as full time, so ask before you rely on it.`
        : text,
    );
  return [...new Set(sentences)];
}

/** The assumptions that a finding which is met turns on. Of several ways, one that turns on nothing is enough. */
function decidingIn({ kind, assumptions, parts }: Finding): readonly Assumption[] {
  const own = assumptions.filter(({ decides }) => decides);
  if (kind !== "any-of") return [...own, ...parts.flatMap(decidingIn)];
  const ways = parts.filter(({ verdict }) => verdict === "met").map(decidingIn);
  return ways.find((way) => way.length === 0) ?? ways[0] ?? [];
}
