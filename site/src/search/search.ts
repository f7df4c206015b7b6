import MiniSearch, { type Query as IndexQuery } from "minisearch";
import type { Kind, SearchData, SearchDocument } from "./document.ts";
import { readQuery, type Wanted, type Way } from "./query.ts";
import { formsOfPhrase, synonymsFrom } from "./synonyms.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A page that was found, the best first. */
export interface Hit {
  readonly document: SearchDocument;
  /** The forms that were found on it, with how much each says: what to mark, and where to lead. */
  readonly terms: ReadonlyMap<string, number>;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** What was looked for in place of what was typed; undefined where every word is known. */
  readonly corrected?: string | undefined;
}

export type Search = (query: string) => Found;

const FIELDS = { title: 5, names: 5, leads: 2.5, headings: 2, lede: 2, text: 1 };
/** Where several pages have the same words: what is about the thing before what only tells of it. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = {
  page: 1.1,
  guide: 1.25,
  credential: 1,
  glossary: 0.8,
  practice: 0.75,
  pay: 0.9,
};
/** So many letters, about, are taken into the index before the browser gets its turn again. */
const AT_ONCE = 6_000;
/** How much more a page counts whose name is what was typed, and one whose name is a part of it. */
const IS_NAME = 2.5;
const HAS_NAME = 1.5;
/** A word that is only begun counts this much of one that is whole. */
const BEGUN = 0.3;
/** A page with less than this part of the best one's score is left out: it has some word by chance. */
const LEAST = 0.04;

interface Indexed {
  readonly id: number;
  readonly document: SearchDocument;
}

/** Builds the index, a little at a time, so that a page stays usable meanwhile. */
export async function buildSearch({ documents, synonyms: groups }: SearchData): Promise<Search> {
  const vocabulary = new Vocabulary();
  const index = new MiniSearch<Indexed>({
    fields: Object.keys(FIELDS),
    extractField: ({ id, document }, field) => (field === "id" ? id : fieldOf(document, field)),
    tokenize: (text) => vocabulary.learn(text),
    processTerm: (term) => term,
  });
  let letters = 0;
  for (const [id, document] of documents.entries()) {
    index.add({ id, document });
    letters += document.sections.reduce((sum, { text }) => sum + text.length, document.lede.length);
    if (letters < AT_ONCE) continue;
    letters = 0;
    await nextTurn();
  }
  await nextTurn();
  const synonyms = synonymsFrom(groups, documents);
  await nextTurn();
  const names = documents.map(({ title, names: others }) => [title, ...others].map(formsOfPhrase));
  await nextTurn();
  /** What few pages say tells more than what all say. */
  const rarityOf = (form: string): number =>
    Math.log(1 + (4 * documents.length) / (1 + (vocabulary.get(form)?.count ?? 0)));
  return (text) => {
    const { wanted, forms, corrected } = readQuery(text, vocabulary, synonyms);
    const weights = forms.map(rarityOf);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const scored = index
      .search(
        {
          combineWith: "OR",
          queries: wanted.flat().map((way) => wayQuery(way, Math.min(...way.forms.map(rarityOf)))),
        },
        { boost: FIELDS, boostDocument: (id) => KIND_WEIGHTS[documents[id]?.kind ?? "page"] },
      )
      .flatMap(({ id, score, queryTerms, match }) => {
        const document = documents[id];
        if (document === undefined) return [];
        const has = wanted.map((one) => coverage(one, queryTerms));
        const covered = has.reduce((sum, one, place) => sum + one * (weights[place] ?? 0), 0) / whole;
        const without = score * covered ** 2;
        const named = Math.max(1, ...(names[id] ?? []).map((name) => namedBy(name, forms)));
        return { document, match: Object.keys(match), queryTerms, without, score: without * named };
      })
      .toSorted((a, b) => b.score - a.score);
    const least = Math.max(...scored.map(({ without }) => without)) * LEAST;
    return {
      corrected,
      hits: scored
        .filter(({ without }) => without >= least)
        .map(({ document, match, queryTerms }) => ({
          document,
          terms: new Map(said(wanted, queryTerms, match).map((form) => [form, rarityOf(form)])),
        })),
    };
  };
}

/** Lets the browser do what waits: a letter that was typed, a tap. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** How much a name adds: all that was typed, or several words of it. */
function namedBy(name: readonly string[], typed: readonly string[]): number {
  if (name.length === 0 || !name.every((form) => typed.includes(form))) return 1;
  if (name.join(" ") === typed.join(" ")) return IS_NAME;
  return name.length > 1 ? HAS_NAME : 1;
}

/** Rare words count more, beyond what the index makes of them: in most titles of this site "case manager" is rare too. */
const wayQuery = ({ forms, weight, prefix }: Way, rarity: number): IndexQuery => ({
  combineWith: "AND",
  queries: [forms.join(" ")],
  tokenize: () => [...forms],
  processTerm: (term) => term,
  prefix,
  weights: { fuzzy: 0, prefix: BEGUN },
  boostTerm: () => (weight * Math.sqrt(rarity)) / forms.length,
});

/** How much of a wanted thing a page has: all of it as it was typed, less by another name. */
const coverage = (wanted: Wanted, found: readonly string[]): number =>
  wanted.reduce(
    (most, { forms, weight }) => (has(forms, found) ? Math.max(most, Math.sqrt(weight)) : most),
    0,
  );

const has = (forms: readonly string[], found: readonly string[]): boolean =>
  forms.every((form) => found.includes(form));

/** The forms by which a page says what is wanted: of each thing the way that is nearest to what was typed. */
function said(wanted: readonly Wanted[], found: readonly string[], match: readonly string[]): string[] {
  const best = wanted.flatMap((ways) => {
    const on = ways.filter(({ forms }) => has(forms, found));
    const most = Math.max(...on.map(({ weight }) => weight));
    return on.filter(({ weight }) => weight === most);
  });
  return match.filter((form) =>
    best.some(({ forms, prefix }) => forms.some((one) => one === form || (prefix && form.startsWith(one)))),
  );
}

function fieldOf(document: SearchDocument, field: string): string {
  const { title, names, leads, lede, sections } = document;
  if (field === "title") return title;
  if (field === "names") return names.join("\n");
  if (field === "leads") return leads.join("\n");
  if (field === "headings") return sections.map(({ heading }) => heading).join("\n");
  if (field === "lede") return lede;
  return sections.map(({ text }) => text).join("\n");
}
