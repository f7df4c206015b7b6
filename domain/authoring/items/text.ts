/** A piece of Markdown, as the rules about wording look at it. */
export interface Text {
  /** The Markdown. */
  readonly source: string;
  /** What a reader sees: one line, without marks of emphasis and links. */
  readonly plain: string;
  /** Its words and numbers in lower case, in order. */
  readonly words: readonly string[];
}

/** Takes marks of emphasis and the addresses of links out of Markdown, and makes one line of it. */
export function textOf(source: string): Text {
  const plain = source
    .replaceAll(/\[([^[\]\n]*)\]\([^()\s]*\)/g, "$1")
    .replaceAll(/[*_`]+/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return { source, plain, words: wordsOf(plain) };
}

/** The words and numbers of a text in lower case. "don't", "follow-up" and "1,000" are one each. */
export const wordsOf = (plain: string): string[] =>
  plain.toLowerCase().replaceAll("’", "'").match(WORD) ?? [];

const WORD = /[\p{L}\p{N}]+(?:[-',.][\p{L}\p{N}]+)*/gu;

/** A text without what stands in quotation marks: those are somebody's own words, not the author's. */
export const withoutQuotes = (plain: string): string => plain.replaceAll(/"[^"]*"|“[^“”]*”/g, " ");

/** Words that say little by themselves. */
const SMALL = new Set(
  `a about after again all also an and any are as asked asks at be because been before being between both but by can could
  did do does doing done first for from get gets go goes had has have he her hers him his how i if in into is it its itself just
  like make may me might more most much must my next no nor not now of off on once one only or other our out over own same
  she should so some such than that the their them then there these they this those through to too under until up us very
  was we were what when where which while who whom whose why will with would yet you your`.split(/\s+/),
);
export const isSmall = (word: string): boolean => SMALL.has(word);
