import { fromMarkdown } from "mdast-util-from-markdown";
import type { Fault, Position } from "./fault.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { guideFields } from "./guide.ts";
import { GUIDE_WORDS } from "./guide-head-words.ts";
import type { OwnPages } from "./own-pages.ts";
import { type PlacedNode, placedNodes } from "./placed-nodes.ts";
import { schemaFaults } from "./schema-faults.ts";

/** A guide's file as the rules see it: everything that could be read, each thing with its place. */
export interface GuideDocument {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly frontMatterFaults: readonly Fault[];
  /** Undefined where the front matter gives none that is text. */
  readonly id: string | undefined;
  /** How many sources the front matter lists. */
  readonly sources: number;
  readonly body: string;
  readonly nodes: readonly PlacedNode[];
  /** The headings of the second level: they have anchors. */
  readonly headings: readonly { readonly at: Position; readonly text: string }[];
  readonly pictures: readonly { readonly at: Position; readonly url: string; readonly alternative: string }[];
  /** Words in curly brackets, which are filled in. */
  readonly places: readonly { readonly at: Position; readonly text: string }[];
  /** The last line of the file. */
  readonly end: Position;
  /** Undefined where nothing is known of our pages. */
  readonly own: OwnPages | undefined;
}

/** Reads a guide. Tolerant: whatever is wrong, it gives the best structure that it can, and never throws. */
export function parseGuide(text: string, file: string, own: OwnPages | undefined): GuideDocument {
  const frontMatter = readFrontMatter(text, file);
  const checked = guideFields.safeParse(frontMatter.data);
  const { body, bodyLine } = frontMatter;
  const nodes = placedNodes(fromMarkdown(body), body, bodyLine - 1);
  const data = (frontMatter.data ?? {}) as { id?: unknown; sources?: unknown };
  return {
    file,
    frontMatter,
    frontMatterFaults: [
      ...frontMatter.faults,
      ...(checked.success || (frontMatter.data === undefined && frontMatter.faults.length > 0)
        ? []
        : schemaFaults(frontMatter, checked.error, guideFields, GUIDE_WORDS)),
    ],
    id: typeof data.id === "string" ? data.id : undefined,
    sources: Array.isArray(data.sources) ? data.sources.length : 0,
    body,
    nodes,
    headings: nodes.flatMap(({ node, at, source }) =>
      node.type === "heading" && node.depth === 2 ? [{ at, text: source.replace(/^#+/, "").trim() }] : [],
    ),
    pictures: nodes.flatMap(({ node, at }) =>
      node.type === "image" ? [{ at, url: node.url, alternative: node.alt ?? "" }] : [],
    ),
    places: body.split("\n").flatMap((line, index) =>
      [...line.matchAll(/\{[^{}\n]*\}/g)].map((match) => ({
        at: { line: bodyLine + index, column: match.index + 1 },
        text: match[0],
      })),
    ),
    end: { line: text.trimEnd().split(/\r\n|\n|\r/).length, column: 1 },
    own,
  };
}
