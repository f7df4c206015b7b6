import type { Hit } from "./search.ts";
import { formsOf, wordsIn } from "./words.ts";

/** A piece of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** What a result shows: where it leads, and the words around what was found. */
export interface Excerpt {
  readonly href: string;
  /** The section that it leads to; undefined where it leads to the page as a whole. */
  readonly heading?: string | undefined;
  readonly pieces: readonly Piece[];
}

/** So many words are shown. */
const SHOWN = 30;
/** A word in a heading counts as many in the text. */
const IN_HEADING = 2.5;

/** The place of the page that has most of what was wanted; the page itself where its first lines have as much. */
export function excerptOf({ document, terms }: Hit): Excerpt {
  const { kind, path, lede, sections } = document;
  if (kind === "glossary") return { href: path, pieces: piecesOf(lede, terms, Number.POSITIVE_INFINITY) };
  let best = { score: worth(lede, terms), text: lede, id: "", heading: "" };
  for (const { id, heading, text } of sections) {
    const score = worth(heading, terms) * IN_HEADING + worth(text, terms);
    if (score > best.score) best = { score, text: text === "" ? lede : text, id, heading };
  }
  return {
    href: best.id === "" ? path : `${path}#${best.id}`,
    heading: best.heading === "" ? undefined : best.heading,
    pieces: piecesOf(best.text, terms, SHOWN),
  };
}

/** Each word that was found, once; again, it adds little. */
function worth(text: string, terms: Hit["terms"]): number {
  const times = new Map<string, number>();
  for (const { written } of wordsIn(text))
    for (const form of formsOf(written)) if (terms.has(form)) times.set(form, (times.get(form) ?? 0) + 1);
  return [...times].reduce(
    (sum, [term, count]) => sum + (terms.get(term) ?? 0) * (1 + Math.min(count - 1, 4) * 0.1),
    0,
  );
}

/** The stretch of `most` words that has most of what was found, with that marked. */
export function piecesOf(text: string, terms: Hit["terms"], most: number): Piece[] {
  const words = wordsIn(text).map(({ written, at }) => {
    const found = formsOf(written).filter((form) => terms.has(form));
    return { at, end: at + written.length, found };
  });
  const first = words.length <= most ? 0 : bestStart(words, terms, most);
  const last = Math.min(first + most, words.length) - 1;
  const begin = first === 0 ? 0 : (words[first]?.at ?? 0);
  const end = last >= words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const pieces: Piece[] = begin === 0 ? [] : [{ text: "… ", marked: false }];
  let from = begin;
  for (const { at, end: until, found } of words.slice(first, last + 1)) {
    if (found.length === 0) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), marked: false });
    pieces.push({ text: text.slice(at, until), marked: true });
    from = until;
  }
  if (from < end) pieces.push({ text: text.slice(from, end), marked: false });
  return end < text.length ? [...pieces, { text: " …", marked: false }] : pieces;
}

function bestStart(
  words: readonly { readonly found: readonly string[] }[],
  terms: Hit["terms"],
  most: number,
): number {
  const starts = words.flatMap(({ found }, index) => (found.length > 0 ? [Math.max(0, index - 6)] : []));
  let best = { at: 0, score: 0 };
  for (const at of starts) {
    const seen = new Set(words.slice(at, at + most).flatMap(({ found }) => found));
    const score = [...seen].reduce((sum, term) => sum + (terms.get(term) ?? 0), 0);
    if (score > best.score) best = { at: Math.min(at, Math.max(0, words.length - most)), score };
  }
  return best.at;
}
