import type { Blockquote, Heading, List, ListItem, Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Fault, Position } from "./fault.ts";
import { type FrontMatter, readFrontMatter, withoutMark } from "./front-matter.ts";
import { PRACTICE_WORDS } from "./head-words.ts";
import type { OwnPages } from "./own-pages.ts";
import { type PlacedNode, placedNodes, placeOf, sourceOf } from "./placed-nodes.ts";
import { type Repair, repairBody } from "./repair.ts";
import type { ScenarioFields, ScenarioSchema } from "./scenario.ts";
import { schemaFaults } from "./schema-faults.ts";

/** A scenario's file as the rules see it: everything that could be read, each thing with its place. */
export interface ScenarioDocument {
  readonly file: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** What is wrong with the form of the front matter and with its keys and values. */
  readonly frontMatterFaults: readonly Fault[];
  /** The keys that are right; a key with a fault is left out. */
  readonly fields: Partial<ScenarioFields>;
  readonly repairs: readonly Repair[];
  readonly case: Passage;
  readonly questions: readonly QuestionPart[];
  /** Options above the first question. */
  readonly strayOptions: readonly Position[];
  /** The blocks of the body and what rules look at inside them, in reading order. */
  readonly nodes: readonly PlacedNode[];
  /** Undefined where nothing is known of our pages. */
  readonly own: OwnPages | undefined;
}

export interface Passage {
  readonly at: Position;
  /** Markdown. */
  readonly text: string;
}
export interface QuestionPart extends Passage {
  readonly preamble: string;
  readonly options: readonly OptionPart[];
  /** Blocks below the options, where nothing belongs. */
  readonly stray: readonly Position[];
}
export interface OptionPart extends Passage {
  /** A, B, C: how messages and pages name it. */
  readonly letter: string;
  /** False for an entry of the list that has no box. */
  readonly boxed: boolean;
  readonly key: boolean;
  readonly rationale: string;
}
/** Reads a scenario whose front matter a schema (scenarioFields) describes. Tolerant: whatever is wrong, it gives the best structure that it can, and never throws. */
export function parseScenario(
  text: string,
  file: string,
  schema: ScenarioSchema,
  own?: OwnPages,
): ScenarioDocument {
  const frontMatter = readFrontMatter(text, file);
  const checked = schema.safeParse(frontMatter.data);
  const { body, repairs } = repairBody(frontMatter.body, frontMatter.bodyLine);
  const reader = new BodyReader(body, frontMatter.bodyLine);
  return {
    file,
    text: withoutMark(text),
    frontMatter,
    frontMatterFaults: [
      ...frontMatter.faults,
      // A file without any front matter has one fault to mend, not seven.
      ...(checked.success || (frontMatter.data === undefined && frontMatter.faults.length > 0)
        ? []
        : schemaFaults(frontMatter, checked.error, schema, PRACTICE_WORDS)),
    ],
    fields: checked.success ? checked.data : rightFields(frontMatter.data, schema),
    repairs,
    own,
    ...reader.read(),
  };
}

function rightFields(data: unknown, { shape }: ScenarioSchema): Partial<ScenarioFields> {
  if (typeof data !== "object" || data === null) return {};
  const given = data as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const result = Object.hasOwn(given, key) ? schema.safeParse(given[key]) : undefined;
      return result?.success === true && result.data !== undefined ? [[key, result.data]] : [];
    }),
  );
}

const BOX = /^\[([ xX])\](?:\s+|$)/;

class BodyReader {
  readonly #body: string;
  readonly #linesAbove: number;
  readonly #tree: Root;

  constructor(body: string, firstLine: number) {
    this.#body = body;
    this.#linesAbove = firstLine - 1;
    this.#tree = fromMarkdown(body);
  }

  read(): Pick<ScenarioDocument, "case" | "questions" | "strayOptions" | "nodes"> {
    const blocks = this.#tree.children;
    const starts = blocks.flatMap((block, index) => (this.#isQuestion(block) ? [index] : []));
    const situation = blocks.slice(0, starts[0] ?? blocks.length);
    const stray = situation.flatMap((block) => (this.#isOptionList(block) ? block.children : []));
    const prose = situation.filter((block) => !this.#isOptionList(block));
    return {
      case: {
        at: prose[0] ? this.#at(prose[0]) : { line: this.#linesAbove + 1, column: 1 },
        text: this.#span(prose),
      },
      questions: starts.map((start, index) => this.#question(blocks.slice(start, starts[index + 1]))),
      strayOptions: stray.filter((item) => this.#boxOf(item) !== undefined).map((item) => this.#at(item)),
      nodes: placedNodes(this.#tree, this.#body, this.#linesAbove),
    };
  }

  #question([heading, ...blocks]: RootContent[]): QuestionPart {
    const first = blocks.findIndex((block) => this.#isOptionList(block));
    const above = first === -1 ? blocks : blocks.slice(0, first);
    const below = first === -1 ? [] : blocks.slice(first);
    const items = below.flatMap((block) => (this.#isOptionList(block) ? block.children : []));
    return {
      at: heading ? this.#at(heading) : { line: 1, column: 1 },
      text: this.#span((heading as Heading | undefined)?.children ?? []).replaceAll(/\s+/g, " "),
      preamble: this.#span(above.filter((block) => block.type !== "thematicBreak")),
      options: items.map((item, index) => this.#option(item, index)),
      stray: [
        ...below.filter((block) => !this.#isOptionList(block) && block.type !== "thematicBreak"),
        ...items.flatMap(belowRationale),
      ].map((block) => this.#at(block)),
    };
  }

  #option(item: ListItem, index: number): OptionPart {
    const box = this.#boxOf(item);
    const rationale = item.children.findIndex((part) => part.type === "blockquote");
    const words = rationale === -1 ? item.children : item.children.slice(0, rationale);
    const quotes = item.children.filter((part) => part.type === "blockquote");
    return {
      at: this.#at(item),
      letter: index < 26 ? String.fromCharCode(65 + index) : String(index + 1),
      boxed: box !== undefined,
      key: box === "x" || box === "X",
      text: unindent(this.#span(words)).replace(BOX, "").trim(),
      rationale: quotes
        .map((quote) => this.#quoted(quote))
        .join("\n\n")
        .trim(),
    };
  }

  /** The text of a quote without its marks. */
  #quoted(quote: Blockquote): string {
    return this.#source(quote)
      .split("\n")
      .map((line) => line.replace(/^\s*>? ?/, ""))
      .join("\n");
  }

  /** Only `## ` makes a question; a line of dashes under text makes a heading too, and is a fault. */
  #isQuestion(block: RootContent): boolean {
    return block.type === "heading" && block.depth === 2 && this.#source(block).startsWith("#");
  }

  #isOptionList(block: RootContent): block is List {
    return block.type === "list" && block.children.some((item) => this.#boxOf(item) !== undefined);
  }

  /** What stands in the box of a list entry, or undefined when it has none. */
  #boxOf(item: ListItem): string | undefined {
    const first = item.children[0];
    return first?.type === "paragraph" ? BOX.exec(this.#source(first))?.[1] : undefined;
  }

  #at(node: Nodes): Position {
    return placeOf(node, this.#linesAbove);
  }

  #source(node: Nodes): string {
    return sourceOf(node, this.#body);
  }

  /** The source from the first to the last of some neighbors. */
  #span(nodes: readonly Nodes[]): string {
    const start = nodes[0]?.position?.start.offset;
    const end = nodes.at(-1)?.position?.end.offset;
    return start === undefined || end === undefined ? "" : this.#body.slice(start, end).trim();
  }
}

/** The blocks of an option that stand below its rationale: they belong to neither. */
function belowRationale(item: ListItem): ListItem["children"] {
  const rationale = item.children.findIndex((part) => part.type === "blockquote");
  return rationale === -1 ? [] : item.children.slice(rationale).filter((part) => part.type !== "blockquote");
}

/** Takes the indentation of the list entry off the second and later lines. */
const unindent = (text: string): string => text.replaceAll(/\n[ \t]{1,2}/g, "\n");
