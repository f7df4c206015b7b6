import type { Vocabulary } from "./vocabulary.ts";
import { isStopWord, stem } from "./words.ts";

export interface Correction {
  /** The form as the index has it; undefined where the word that was meant says nothing, such as "what". */
  readonly term: string | undefined;
  /** The word to show. */
  readonly written: string;
  readonly apart: number;
}

/** At most so many words are tried in place of one that no page has. */
const TRIED = 3;

/** What was most likely meant by a word that no page has, the likeliest first. Nothing for short words and for figures. */
export function corrections(word: string, vocabulary: Vocabulary): Correction[] {
  const allowed = allowedApart(word);
  if (allowed === 0 || word.length > 40 || /\d/.test(word)) return stopWordFor(word);
  const form = stem(word);
  const found: (Correction & { readonly count: number })[] = [];
  for (const [term, { count, written }] of vocabulary.near(form, allowed)) {
    if (/\d/.test(term) || distance(form, term, allowed) > allowed) continue;
    const [shown, apart] = nearestOf(word, written);
    // A second letter that differs is forgiven only where the word begins as it should.
    if (apart > 1 && (shown[0] !== word[0] || count < 2)) continue;
    if (apart <= allowed) found.push({ term, written: shown, apart, count });
  }
  const best = found
    .toSorted((a, b) => a.apart - b.apart || begins(b, word) - begins(a, word) || b.count - a.count)
    .slice(0, TRIED);
  const [first] = best;
  // A word that says nothing, mistyped: waht.
  return first === undefined || first.apart > 1 ? [...stopWordFor(word), ...best] : best;
}

const begins = ({ written }: Correction, word: string): number => (written[0] === word[0] ? 1 : 0);

function stopWordFor(word: string): Correction[] {
  for (const other of ["what", "where", "which", "should", "would", "could", "about", "with", "when", "does"])
    if (word.length > 3 && isStopWord(other) && distance(word, other, 1) <= 1)
      return [{ term: undefined, written: other, apart: 1 }];
  return [];
}

/** A word of four letters has neighbors that mean something else: tips and ties. */
const allowedApart = (word: string): number => (word.length < 5 ? 0 : word.length < 6 ? 1 : 2);

function nearestOf(word: string, written: ReadonlySet<string>): [string, number] {
  let best: [string, number] = ["", Number.POSITIVE_INFINITY];
  for (const one of written) {
    const apart = distance(word, one, 3);
    if (apart < best[1]) best = [one, apart];
  }
  return best;
}

/** Two words that were written as one: homehealth. Both are on the site, and neither is short. */
export function partsOf(word: string, vocabulary: Vocabulary): readonly [string, string] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isWritten(first, vocabulary) && isWritten(second, vocabulary)) return [first, second];
  }
  return undefined;
}

/** A short word has to occur more often, or almost any word could be taken apart. */
function isWritten(word: string, vocabulary: Vocabulary): boolean {
  const known = vocabulary.get(stem(word));
  return known?.written.has(word) === true && (known.count > 2 || word.length > 4);
}

/**
 * How many letters to add, drop, change or swap with their neighbor make one word the other. Ends early with a number above
 * `most` where it will be more than that.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let apart = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        apart = Math.min(apart, (before[j - 2] ?? 0) + 1);
      next.push(apart);
      least = Math.min(least, apart);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
