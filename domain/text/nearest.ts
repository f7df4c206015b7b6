/** Levenshtein distance, case ignored: how many letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The allowed word that a reader most likely meant, for "did you mean", or undefined when none is close:
 * at most two letters differ, and never more than half of the word.
 */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const lower = word.toLowerCase();
  let best: { word: string; distance: number } | undefined;
  for (const candidate of allowed) {
    const apart = distance(lower, candidate.toLowerCase());
    if (best === undefined || apart < best.distance) best = { word: candidate, distance: apart };
  }
  return best !== undefined && best.distance <= Math.min(2, Math.floor(word.length / 2))
    ? best.word
    : undefined;
}
