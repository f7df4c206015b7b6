import type {
  Amount,
  Assumption,
  Determination,
  Finding,
} from "../../../domain/eligibility/determination.ts";

/**
 * What an outcome of "eligible" rests on and nobody could confirm, and what it warns of, a sentence each: it is said beside the outcome, and not
 * only at the rule. `sponsor`: as it is called in a sentence.
 */
export function restsOn({ outcome, findings }: Determination, sponsor: string): string[] {
  if (outcome !== "eligible") return [];
  const sentences = findings
    .flatMap(decidingIn)
    .map(({ id, text, unit }) =>
      id === "part-time" && unit === "months"
        ? `This rests on part-time work: we could not read what ${sponsor} counts as full time, so ask before you rely on it.`
        : text,
    );
  return [...new Set([...sentences, ...findings.flatMap(warningsIn)])];
}

/** An assumption, and what its finding counts. */
type Deciding = Assumption & { readonly unit: Amount["unit"] | undefined };

/** What a finding that is met warns of. Of several ways, one that warns of nothing is enough. */
function warningsIn({ kind, warnings, parts }: Finding): readonly string[] {
  if (kind !== "any-of") return [...warnings, ...parts.flatMap(warningsIn)];
  const ways = parts.filter(({ verdict }) => verdict === "met").map(warningsIn);
  return ways.find((way) => way.length === 0) ?? ways[0] ?? [];
}

/** The assumptions that a finding which is met turns on. Of several ways, one that turns on nothing is enough. */
function decidingIn({ kind, assumptions, parts, amount }: Finding): readonly Deciding[] {
  const own = assumptions.flatMap((one) => (one.decides ? [{ ...one, unit: amount?.unit }] : []));
  if (kind !== "any-of") return [...own, ...parts.flatMap(decidingIn)];
  const ways = parts.filter(({ verdict }) => verdict === "met").map(decidingIn);
  return ways.find((way) => way.length === 0) ?? ways[0] ?? [];
}
