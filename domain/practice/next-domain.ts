import type { BlueprintProgress, DomainProgress } from "./progress-view.ts";

/**
 * Which domain of an exam to study next: first those with too few answers to say anything, the greatest share of the
 * exam first; then the one where the most is to be gained, which is its share times what is still missing. Where no
 * shares are published, all count alike. Undefined when no domain has an item.
 */
export function nextDomain(domains: readonly DomainProgress[]): BlueprintProgress["next"] | undefined {
  const studied = domains.filter(({ items }) => items > 0);
  const weight = ({ percent }: DomainProgress): number => percent ?? 1;
  // With every item answered, there is nothing more to say it with.
  const unsaid = studied.filter(({ interval, counted, items }) => interval === null && counted < items);
  const first = greatest(unsaid, weight);
  if (first !== undefined) return { domain: first.domain, why: "too-few-answers" };
  const gain = greatest(studied, (domain) => weight(domain) * (1 - shareOf(domain)));
  return gain === undefined ? undefined : { domain: gain.domain, why: "most-to-gain" };
}

const shareOf = ({ best, counted }: DomainProgress): number => (counted === 0 ? 0 : best / counted);

/** The first of those with the greatest value. */
function greatest<T>(of: readonly T[], value: (one: T) => number): T | undefined {
  return of.reduce<T | undefined>(
    (best, one) => (best === undefined || value(one) > value(best) ? one : best),
    undefined,
  );
}
