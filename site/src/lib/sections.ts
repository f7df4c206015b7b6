import { anchorOf } from "../../../domain/authoring/anchor.ts";

/** A text in Markdown, cut at its headings of the second level. */
export interface Section {
  /** For the address: what-we-could-not-confirm */
  readonly id: string;
  readonly title: string;
  /** Markdown below the heading. */
  readonly text: string;
}

/** What stands before the first heading, and every section after it. */
export function sectionsOf(markdown: string): { intro: string; sections: Section[] } {
  const parts = markdown.split(/^(?=## )/m);
  const intro = parts[0]?.startsWith("## ") ? "" : (parts.shift() ?? "");
  return { intro, sections: parts.map(readSection) };
}

function readSection(part: string): Section {
  const [heading = "", ...lines] = part.split("\n");
  const title = heading.slice(3).trim();
  return { id: anchorOf(title), title, text: lines.join("\n") };
}
