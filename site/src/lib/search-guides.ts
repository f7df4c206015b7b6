import type { SearchDocument } from "../search/document.ts";
import { guides } from "./guides.ts";
import { plainOf } from "./plain-html.ts";

/** Every guide with its sections. Figures are there as a reader sees them. */
export const guideDocuments = (): SearchDocument[] =>
  guides.map(({ id, title, lede, sections }) => ({
    kind: "guide",
    path: `/guides/${id}/`,
    title,
    names: [],
    leads: [],
    lede,
    sections: sections.map((section) => ({
      id: section.id,
      heading: section.title,
      text: plainOf(section.html.join(" ")),
    })),
  }));
