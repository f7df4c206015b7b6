import { KINDS, type Kind, type SearchDocument } from "../search/document.ts";
import { searchData } from "./search-documents.ts";

/** A part of the list of all pages: its pages from A to Z. */
export interface PageGroup {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly Pick<SearchDocument, "path" | "title">[];
}

/** The words of the glossary are one page. */
const TITLES: Readonly<Record<Exclude<Kind, "glossary">, string>> = {
  page: "Pages",
  guide: "Guides",
  credential: "Credentials",
  practice: "Practice cases and questions",
  pay: "Pay",
};

const alphabetical = new Intl.Collator("en-US", { sensitivity: "base", numeric: true }).compare;

/** Every page of the site, in groups. */
export const everything: readonly PageGroup[] = KINDS.flatMap((kind) =>
  kind === "glossary"
    ? []
    : [
        {
          id: `all-${kind}`,
          title: TITLES[kind],
          pages: searchData.documents
            .filter((document) => document.kind === kind)
            .map(({ path, title }) => ({ path, title }))
            .toSorted((a, b) => alphabetical(a.title, b.title)),
        },
      ],
);
