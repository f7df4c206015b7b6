import type { Credits } from "../../../../../domain/log/credits-view.ts";
import type { BucketResult } from "../../../../../domain/log/renewal-view.ts";

type Towards = Credits["credits"][number]["towards"][number];

/** What one class counts towards: a credential's own rule, or the renewal of one that is held. */
export interface Use {
  /** "CMGT-BC", "renewal of the CCM" */
  readonly towards: string;
  readonly counts: Towards["counts"];
  /** Why it counts, may count, or does not. */
  readonly because: string;
}

/**
 * What each class counts towards, by record id. A part of a renewal (its ethics hours) is named where a class counts in
 * it; that a class is on another topic is no news.
 */
export function usesOf({ credits, credentials, renewals }: Credits): Map<string, Use[]> {
  const names = new Map(credentials.map(({ credential, name }) => [credential, name]));
  const buckets = new Map<string, { readonly name: string; readonly bucket: BucketResult }>(
    renewals.flatMap(({ credential, name, buckets }) =>
      buckets.map((bucket) => [`${credential} ${bucket.id}`, { name, bucket }] as const),
    ),
  );
  const useOf = ({ credential, kind, rule, counts, because }: Towards): Use[] => {
    if (kind === "eligibility") return [{ towards: names.get(credential) ?? credential, counts, because }];
    const held = buckets.get(`${credential} ${rule}`);
    if (held === undefined) return [];
    const { name, bucket } = held;
    if (bucket.inside === null) return [{ towards: `renewal of the ${name}`, counts, because }];
    return counts === "no" || bucket.atLeastMinutes === null
      ? []
      : [{ towards: `${bucket.title} (${name})`, counts, because }];
  };
  return new Map(credits.map(({ record, towards }) => [record, towards.flatMap(useOf)]));
}

const IN_FULL = "Counted in full.";

/** What it counts for in one line, then what it may or does not count for, each with its reason. */
export function usesInWords(uses: readonly Use[]): string[] {
  return [
    ...sameReason(uses.filter(({ counts }) => counts === "yes")).map(
      ([because, towards]) => `Counts for: ${towards}.${because === IN_FULL ? "" : ` ${because}`}`,
    ),
    ...sameReason(uses.filter(({ counts }) => counts === "may")).map(
      ([because, towards]) => `May count for: ${towards}. ${because.replace(/^May count\. /, "")}`,
    ),
    ...sameReason(uses.filter(({ counts }) => counts === "no")).map(
      ([because, towards]) => `Not counted for: ${towards}. ${because}`,
    ),
  ];
}

const sameReason = (uses: readonly Use[]): [string, string][] =>
  [...Map.groupBy(uses, ({ because }) => because)].map(([because, same]) => [
    because,
    same.map(({ towards }) => towards).join("; "),
  ]);
