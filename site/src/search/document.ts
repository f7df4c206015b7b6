/** What a result is, in the order in which the page lists everything. */
export const KINDS = ["page", "guide", "credential", "glossary", "practice", "pay"] as const;
export type Kind = (typeof KINDS)[number];

/** A page of the site, or a word of the glossary, as it is searched. All texts are plain. */
export interface SearchDocument {
  readonly kind: Kind;
  /** The address: /guides/four-titles-compared/, or with its place: /glossary/#moon */
  readonly path: string;
  readonly title: string;
  /** Other names for the same: abbreviations, long forms. */
  readonly names: readonly string[];
  /** Words that lead here and are no other name for it. */
  readonly leads: readonly string[];
  /** What it is, in a sentence or two: of a word, its definition. */
  readonly lede: string;
  readonly sections: readonly SearchSection[];
}

export interface SearchSection {
  /** The anchor on the page; empty where it has none. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Everything that the search knows. */
export interface SearchData {
  readonly documents: readonly SearchDocument[];
  /** Words that readers use for the same thing, group by group. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Changes when the form of the file does: a page and a file of two versions do not fit together. */
const FORM = 1;

/** The data as it travels: without the names of fields, which would come again for each of several hundred documents. */
export const writeData = ({ documents, synonyms }: SearchData): string =>
  JSON.stringify({
    form: FORM,
    synonyms,
    documents: documents.map(({ kind, path, title, names, leads, lede, sections }) => [
      KINDS.indexOf(kind),
      path,
      title,
      names,
      leads,
      lede,
      sections.flatMap(({ id, heading, text }) => [id, heading, text]),
    ]),
  });

/** Reads what `writeData` wrote. Throws where it is anything else, such as the page of a network that wants a sign-in. */
export function readData(json: string): SearchData {
  const data: unknown = JSON.parse(json);
  if (!isRecord(data) || data.form !== FORM) throw new Error("The list of pages has another form.");
  return { documents: list(data.documents).map(readDocument), synonyms: list(data.synonyms).map(texts) };
}

function readDocument(value: unknown): SearchDocument {
  const [kind, path, title, names, leads, lede, parts] = list(value);
  const known = KINDS[Number(kind)];
  const cells = texts(parts);
  if (known === undefined || cells.length % 3 !== 0) throw new Error("The list of pages has another form.");
  return {
    kind: known,
    path: text(path),
    title: text(title),
    names: texts(names),
    leads: texts(leads),
    lede: text(lede),
    sections: cells.flatMap((id, index) =>
      index % 3 === 0 ? [{ id, heading: cells[index + 1] ?? "", text: cells[index + 2] ?? "" }] : [],
    ),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("The list of pages has another form.");
  return value;
}

const texts = (value: unknown): string[] => list(value).map(text);

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error("The list of pages has another form.");
  return value;
}
