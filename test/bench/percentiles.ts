/** The value that a share of all are at or below, of values in any order: the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Of fewer, 99 in 100 says nothing. */
const FEWEST = 20;

/** "12 / 30 / 41 ms": half, 95 and 99 in 100. */
export function inPercentiles(ms: readonly number[]): string {
  if (ms.length < FEWEST) return `only ${ms.length}`;
  const places = percentile(ms, 0.5) < 10 ? 1 : 0;
  return `${[0.5, 0.95, 0.99].map((share) => percentile(ms, share).toFixed(places)).join(" / ")} ms`;
}
