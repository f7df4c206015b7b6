import { terms } from "../../../dist/content/glossary.ts";
import type { Term } from "../../../domain/glossary/term.ts";

const alphabetical = new Intl.Collator("en-US", { sensitivity: "base", ignorePunctuation: true }).compare;

/** The terms under their first letter, both in alphabetical order; digits come first, under #. */
export const byLetter: readonly { readonly letter: string; readonly of: readonly Term[] }[] = [
  ...Map.groupBy(
    terms.toSorted((a, b) => alphabetical(a.term, b.term)),
    ({ term }) => (/^[a-z]/i.test(term) ? (term[0] ?? "").toUpperCase() : "#"),
  ),
].map(([letter, of]) => ({ letter, of }));

const names = new Map(terms.map(({ id, term }) => [id, term]));

/** What readers call the term with this id. */
export const termName = (id: string): string => names.get(id) ?? id;
