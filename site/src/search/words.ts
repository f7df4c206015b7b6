/** Words that say nothing about what is wanted. */
const STOP_WORDS = new Set(
  `a about am an and any are as at be been being but by can could did do does for from get had has have how i if in into is it its
  me mean meaning my of on or our should so than that the their them then there these they this those to was we were what when
  where which who why will with would you your definition define`.split(/\s+/),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** A word in a text, and where it stands. */
export interface Word {
  /** As it is written. */
  readonly written: string;
  /** Where it begins, in characters. */
  readonly at: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words of a text; what hyphens join is one word. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ written: match[0], at: match.index }));

/** In small letters, without accents and apostrophes: Alzheimer's becomes alzheimers. */
export const plain = (written: string): string =>
  written
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f'’]/g, "");

/** Words that were looked at before: a text has most of its words many times. */
const seen = new Map<string, readonly string[]>();

/** The forms under which a word is found: of teach-back teach, back and teachback. Words that say nothing have none. */
export function formsOf(written: string): readonly string[] {
  const before = seen.get(written);
  if (before !== undefined) return before;
  const parts = plain(written).split("-");
  const said = parts.filter((part) => !isStopWord(part));
  const forms = [...(parts.length > 1 ? [parts.join("")] : []), ...said].map(stem);
  seen.set(written, forms);
  return forms;
}

/**
 * The part of a word that its forms share: nurses and nursing become nurs, certified and certification certify. Short words
 * stay as they are, so that care is not car. Not shown to anybody.
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const single = withoutPlural(word);
  if (single.length >= 9 && single.endsWith("ication")) return `${single.slice(0, -7)}y`;
  if (single.length >= 6 && single.endsWith("ied")) return `${single.slice(0, -3)}y`;
  for (const ending of ["ing", "ed"])
    if (single.length - ending.length >= 4 && single.endsWith(ending))
      return withoutE(undoubled(single.slice(0, -ending.length)));
  return withoutE(single);
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
  // Status and census are no plurals; ceus is one.
  return word.length > 3 && (/[^sui]s$/.test(word) || /^..us$/.test(word)) ? word.slice(0, -1) : word;
}

const undoubled = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);
const withoutE = (word: string): string => (word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word);
