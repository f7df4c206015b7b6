import type { SearchDocument } from "./document.ts";
import { formsOf, wordsIn } from "./words.ts";

/** What else may stand on a page for words that were typed. */
export interface Synonym {
  /** The words typed, each as the first of its forms. */
  readonly typed: readonly string[];
  /** What to look for as well. */
  readonly others: readonly Other[];
}

/** Words that stand for what was typed where a page has all of them. */
export interface Other {
  /** The first form of each. */
  readonly forms: readonly string[];
  /** How much they count, together, beside a word that was typed. */
  readonly weight: number;
}

/** Synonyms by the first form that is typed. */
export type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

/** Another word for the same; a word that leads to it and is no other name. */
const SAME = 0.6;
const LEADS = 0.45;

/** The words of a phrase, one form each; those that say nothing are left out. */
export const formsOfPhrase = (phrase: string): string[] =>
  wordsIn(phrase).flatMap(({ written }) => formsOf(written).slice(0, 1));

/** From the groups that people wrote, and from the glossary: its abbreviations, other names, and words that lead to a term. */
export function synonymsFrom(
  groups: readonly (readonly string[])[],
  documents: readonly SearchDocument[],
): Synonyms {
  const byFirst = new Map<string, Synonym[]>();
  const add = (typed: readonly string[], others: readonly Other[]): void => {
    const [first] = typed;
    if (first === undefined || others.length === 0) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { typed, others }]);
  };
  const addGroup = (phrases: readonly string[]): void => {
    const forms = phrases.map(formsOfPhrase);
    for (const typed of forms) add(typed, othersThan(typed, forms, SAME));
  };
  for (const group of groups) addGroup(group);
  for (const { kind, title, names, leads } of documents) {
    if (kind !== "glossary") continue;
    addGroup([title, ...names]);
    for (const lead of leads)
      add(formsOfPhrase(lead), othersThan(formsOfPhrase(lead), [formsOfPhrase(title)], LEADS));
  }
  return byFirst;
}

/** The other phrases, without what was typed anyway. */
const othersThan = (
  typed: readonly string[],
  phrases: readonly (readonly string[])[],
  weight: number,
): Other[] =>
  phrases
    .map((phrase) => phrase.filter((form) => !typed.includes(form)))
    .filter((forms) => forms.length > 0)
    .map((forms) => ({ forms, weight }));
