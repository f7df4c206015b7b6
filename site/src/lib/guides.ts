import type * as z from "zod";
import { checkGuide } from "../../../domain/authoring/check-guide.ts";
import { printFault } from "../../../domain/authoring/fault.ts";
import { readFrontMatter } from "../../../domain/authoring/front-matter.ts";
import { FIGURE, guideFields } from "../../../domain/authoring/guide.ts";
import { renderGuide } from "../../../domain/authoring/render-guide.ts";
import { factHtml } from "./fact-html.ts";
import { type Figure, figureOf } from "./figures.ts";
import { withGlossaryLinks } from "./glossary-links.ts";
import { withTables } from "./guide-tables.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { wholeNamesIn } from "./whole-names.ts";

export interface Guide extends z.output<typeof guideFields> {
  /** Sections in order. */
  readonly sections: readonly GuideSection[];
  /** Every figure of the guide, for the list of sources. */
  readonly facts: readonly Figure[];
}

export interface GuideSection {
  readonly id: string;
  readonly title: string;
  /** HTML; in two parts where the table of the credentials stands between them. */
  readonly html: readonly string[];
}

const TABLE = "{credentials-table}";
const files = import.meta.glob<string>("../../../content/guides/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

const pictures = import.meta.glob<string>("../../../content/guides/images/*.{png,jpg,jpeg,webp,svg}", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

/** Every guide, by title. A fault in a guide stops the build with its place. */
export const guides: readonly Guide[] = Object.entries(files)
  .map(([path, text]) => readGuide(text, path.replace(/^.*\/content\//, "content/")))
  .sort((a, b) => a.title.localeCompare(b.title));

function readGuide(text: string, file: string): Guide {
  const faults = checkGuide(text, file).filter(({ severity }) => severity === "error");
  if (faults.length > 0) throw new Error(faults.map(printFault).join("\n"));
  const source = readFrontMatter(text, file);
  const fields = guideFields.parse(source.data);
  const facts: Figure[] = [];
  const seen = new Set<string>();
  const sections = sectionsOf(source.body).sections.map((section) => withFigures(section, facts, seen));
  return { ...fields, sections, facts };
}

/** A section as HTML. Its figures are added to `facts`, the terms that it leads to in the glossary to `seen`. */
function withFigures({ id, title, text }: Section, facts: Figure[], seen: Set<string>): GuideSection {
  const withFacts = (html: string): string =>
    html.replaceAll(
      new RegExp(`${FIGURE.source}([.,;:)]?)`, "g"),
      (_, kind: string, reference: string, after: string) => {
        const fact = figureOf(kind, reference);
        facts.push(fact);
        return factHtml(fact, `f-${id}-${facts.length}`, after);
      },
    );
  return {
    id,
    title,
    html: text
      .split(TABLE)
      .map((part) =>
        withFacts(
          withTables(withCallouts(withPictures(wholeNamesIn(withGlossaryLinks(renderGuide(part), seen))))),
        ),
      ),
  };
}

/** Pictures with the address that they have on the site. They load when a reader comes near them. */
function withPictures(html: string): string {
  return html.replaceAll(/<img src="(images\/[a-z0-9.-]+)"/g, (_, name: string) => {
    const address = pictures[`../../../content/guides/${name}`];
    if (address === undefined) throw new Error(`There is no picture content/guides/${name}.`);
    return `<img loading="lazy" src="${address}"`;
  });
}

/** A quoted paragraph that begins in bold is one thing to remember, set apart under its own heading. */
function withCallouts(html: string): string {
  return html
    .replaceAll(
      /<blockquote>\s*<p><strong>(.+?)\.?<\/strong>\s*/g,
      (_, title: string) => `<div class="callout"><h3>${title}</h3><p>`,
    )
    .replaceAll("</blockquote>", "</div>");
}
