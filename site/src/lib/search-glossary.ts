import { terms } from "../../../dist/content/glossary.ts";
import type { Term } from "../../../domain/authoring/term.ts";
import type { SearchDocument } from "../search/document.ts";

/** Every term of the glossary: its definition is its text. */
export const glossaryDocuments = (all: readonly Term[] = terms): SearchDocument[] =>
  all.map(({ id, term, abbreviation, also = [], search = [], definition }) => ({
    kind: "glossary",
    path: `/glossary/#${id}`,
    title: term,
    names: [...(abbreviation === undefined ? [] : [abbreviation]), ...also],
    leads: search,
    lede: definition,
    sections: [],
  }));
