import { type Correction, corrections, partsOf } from "./spelling.ts";
import type { Synonyms } from "./synonyms.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { formsOf, plain, stem, type Word, wordsIn } from "./words.ts";

/** One thing that is wanted: every way in which a page may say it. */
export type Wanted = readonly Way[];

export interface Way {
  /** Forms of the index; a page has to have all of them. */
  readonly forms: readonly string[];
  /** How much it counts: 1 is a word as it was typed. */
  readonly weight: number;
  /** Words that begin with it count too. */
  readonly prefix: boolean;
}

export interface Query {
  readonly wanted: readonly Wanted[];
  /** The forms of all words that were meant, in their order: what names are compared with. */
  readonly forms: readonly string[];
  /** What was typed with its misspelled words replaced; undefined where nothing was. */
  readonly corrected?: string | undefined;
}

/** A word that may not be finished yet is also looked for as the beginning of another, from so many letters on. */
const LEAST_PREFIX = 3;
/** How much a second and a third guess of a misspelled word count. */
const GUESSES = [1, 0.5, 0.3];
const JOINED = 0.8;

interface Meant {
  readonly wanted: Way[];
  /** The form that synonyms are looked up by; empty for a word that says nothing. */
  readonly form: string;
  /** What stands in the corrected query. */
  readonly written: string;
}

/** What was typed, as forms of the index: each word with its spelling mended, its other names, and what two words are as one. */
export function readQuery(text: string, vocabulary: Vocabulary, synonyms: Synonyms): Query {
  const words = wordsIn(text);
  const meant = words.flatMap((word, index) => meantBy(word, index === words.length - 1, vocabulary));
  const said = meant.filter(({ wanted }) => wanted.length > 0);
  addJoined(said, vocabulary);
  addSynonyms(said, synonyms);
  const corrected = meant.map(({ written }) => written).join(" ");
  return {
    wanted: said.map(({ wanted }) => wanted),
    forms: said.map(({ form }) => form),
    corrected: corrected === words.map(({ written }) => written).join(" ") ? undefined : corrected,
  };
}

function meantBy({ written }: Word, isLast: boolean, vocabulary: Vocabulary): Meant[] {
  const forms = formsOf(written);
  const [form] = forms;
  if (form === undefined) return [{ wanted: [], form: "", written }];
  const typed = plain(written);
  if (forms.some((one) => vocabulary.has(one)))
    return [
      {
        wanted: forms.map((one, index) => ({
          forms: [one],
          weight: index === 0 ? 1 : JOINED,
          prefix: isLast && typed.length > LEAST_PREFIX,
        })),
        form,
        written,
      },
    ];
  // A beginning of words that there are is not taken for a mistake: somebody may be typing it.
  if (typed.length >= LEAST_PREFIX && vocabulary.beginsAny(typed))
    return [{ wanted: [{ forms: [typed], weight: 1, prefix: true }], form, written }];
  const [first, ...others] = corrections(typed, vocabulary);
  const parts = first === undefined || first.apart > 1 ? partsOf(typed, vocabulary) : undefined;
  if (parts !== undefined)
    return parts.map((part) => ({
      wanted: [{ forms: [stem(part)], weight: 1, prefix: false }],
      form: stem(part),
      written: part,
    }));
  if (first === undefined) return [{ wanted: [{ forms: [form], weight: 1, prefix: true }], form, written }];
  return [mended(first, others)];
}

function mended(first: Correction, others: readonly Correction[]): Meant {
  if (first.term === undefined) return { wanted: [], form: "", written: first.written };
  return {
    wanted: [first, ...others].flatMap(({ term }, index) =>
      term === undefined ? [] : [{ forms: [term], weight: GUESSES[index] ?? 0, prefix: false }],
    ),
    form: first.term,
    written: first.written,
  };
}

/** Words that are one word elsewhere: tele health, pre cert. */
function addJoined(meant: readonly Meant[], vocabulary: Vocabulary): void {
  meant.forEach(({ form, wanted }, index) => {
    const next = meant[index + 1];
    const joined = next && stem(form + next.form);
    if (next === undefined || joined === undefined || !vocabulary.has(joined)) return;
    for (const one of [wanted, next.wanted]) one.push({ forms: [joined], weight: JOINED, prefix: false });
  });
}

/** Adds to each word what else may stand for it, and for the words that it begins. */
function addSynonyms(meant: readonly Meant[], synonyms: Synonyms): void {
  meant.forEach(({ form }, at) => {
    for (const { typed, others } of synonyms.get(form) ?? []) {
      if (typed.some((one, index) => meant[at + index]?.form !== one)) continue;
      // Of several words each is a part of what the other name says.
      for (const { wanted } of meant.slice(at, at + typed.length))
        for (const { forms, weight } of others)
          wanted.push({ forms, weight: weight / Math.sqrt(typed.length), prefix: false });
    }
  });
}
