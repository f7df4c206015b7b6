import { terms } from "../../../dist/content/glossary.ts";
import type { Term } from "../../../domain/authoring/term.ts";
import { escapeHtml } from "./escape-html.ts";

const alphabetical = new Intl.Collator("en-US", { sensitivity: "base", ignorePunctuation: true }).compare;

/** The terms under their first letter, both in alphabetical order; digits come first, under #. */
export const byLetter: readonly { readonly letter: string; readonly of: readonly Term[] }[] = [
  ...Map.groupBy(
    terms.toSorted((a, b) => alphabetical(a.term, b.term)),
    ({ term }) => (/^[a-z]/i.test(term) ? (term[0] ?? "").toUpperCase() : "#"),
  ),
].map(([letter, of]) => ({ letter, of }));

const names = new Map(terms.map(({ id, term }) => [id, term]));

/** The terms to read next as links, and the source. As strings: a line break between a link and a comma would show as a space. */
export const seeHtml = ({ see = [] }: Pick<Term, "see">): string =>
  `See ${see.map((id) => `<a href="#${id}">${escapeHtml(names.get(id) ?? id)}</a>`).join(", ")}.`;

export function sourceHtml({ title, url, checked }: NonNullable<Term["source"]>): string {
  const name =
    url === undefined ? escapeHtml(title) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return `To look up: ${name}${checked === false ? " (we have not opened it)" : ""}.`;
}
