import { credentials } from "../../../dist/content/credentials.ts";
import { terms } from "../../../dist/content/glossary.ts";
import type { Term } from "../../../domain/authoring/term.ts";

/**
 * Links from the words of a guide, or of the reasons of a question, to the glossary: the first mention of an abbreviation, or
 * of a term that is marked `linked`, one in a paragraph at most. Decision 140.
 */

/** Abbreviations that need none: readers of this site are registered nurses, and credentials have pages of their own. */
const KNOWN = new Set(["registered-nurse", ...credentials.map(({ id }) => id)]);

/** Words that lead to a term. */
interface Name {
  readonly id: string;
  /** Matches them where they begin, with or without the s of a plural; an abbreviation only as it is written. */
  readonly here: RegExp;
  readonly length: number;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const nameOf = (words: string, id: string, flags: string): Name => ({
  id,
  here: new RegExp(`${escaped(words)}s?(?![\\w-])`, flags),
  length: words.length,
});

/** The names by their first word in small letters, the longest first. */
const names = Map.groupBy(
  (terms as readonly Term[])
    .flatMap(({ id, term, abbreviation, linked }) => [
      ...(abbreviation === undefined || KNOWN.has(id)
        ? []
        : [{ first: firstWord(abbreviation), ...nameOf(abbreviation, id, "y") }]),
      ...(linked === true ? [{ first: firstWord(term), ...nameOf(term, id, "iy") }] : []),
    ])
    .toSorted((a, b) => b.length - a.length),
  ({ first }) => first,
);

function firstWord(text: string): string {
  return (/[a-z0-9]+/i.exec(text)?.[0] ?? "").toLowerCase();
}

/** A placeholder, which is passed over, or a word. */
const WORD = /\{[^{}]*\}|(?<![\w-])[a-z0-9]+/gi;

/** Only text in these gets links, and in none of the others. */
const PARAGRAPHS = new Set(["p", "li"]);
const NOT_IN = new Set(["a", "button", "code", "pre", "strong", "em", "table", "h1", "h2", "h3", "h4"]);

/**
 * HTML as `domain/authoring/render.ts` makes it, with links to the glossary. `seen`: the ids of terms that the page has
 * mentioned already; they are not linked again, and those found here are added.
 */
export function withGlossaryLinks(html: string, seen: Set<string>): string {
  const open: string[] = [];
  let free = false;
  return html.replaceAll(
    /<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g,
    (piece, slash: string | undefined, tag?: string) => {
      if (tag === undefined) {
        const allowed = open.some((one) => PARAGRAPHS.has(one)) && !open.some((one) => NOT_IN.has(one));
        if (!allowed || !free) return piece;
        const mention = firstMention(piece, seen);
        if (mention === undefined) return piece;
        const { id, from, to } = mention;
        seen.add(id);
        free = false;
        return `${piece.slice(0, from)}<a class="term" href="/glossary/#${id}">${piece.slice(from, to)}</a>${piece.slice(to)}`;
      }
      if (slash === "/") open.splice(open.lastIndexOf(tag), 1);
      else if (!EMPTY.has(tag)) open.push(tag);
      if (PARAGRAPHS.has(tag)) free = slash !== "/";
      return piece;
    },
  );
}

function firstMention(
  text: string,
  seen: ReadonlySet<string>,
): { id: string; from: number; to: number } | undefined {
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    for (const { id, here } of [...(names.get(lower) ?? []), ...(names.get(lower.replace(/s$/, "")) ?? [])]) {
      here.lastIndex = from;
      if (!seen.has(id) && here.test(text)) return { id, from, to: here.lastIndex };
    }
  }
  return undefined;
}

const EMPTY = new Set(["br", "hr", "img"]);
