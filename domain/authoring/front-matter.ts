import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Fault, Position } from "./fault.ts";

/** The data at the head of a content file, with the place of every key and value in the file. */
export interface FrontMatter {
  readonly file: string;
  /** Plain values, not yet checked against a schema; undefined when there is nothing to read. */
  readonly data: unknown;
  /** The text below the front matter. */
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Where the value at a path stands; for a path that is not there, the nearest group around it. */
  at(path: readonly PropertyKey[]): Position;
  /** Where the key at a path stands, for faults about the key itself. */
  atKey(path: readonly PropertyKey[]): Position;
  /** Faults in the form: no front matter, not closed, not valid YAML. */
  readonly faults: readonly Fault[];
}

const FENCE = /^---[ \t]*$/;

/** Reads the front matter of a Markdown file: the YAML between two lines of `---` at its head. Never throws. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const lines = withoutMark(text).split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const faults: Fault[] = [];
  const missing = (line: number, message: string, mend: string) =>
    faults.push({ file, line, column: 1, rule: "front-matter-missing", severity: "error", message, mend });

  // The line of `---` above the front matter; one above the first line when the author left it out.
  let open = first;
  if (first === -1 || !FENCE.test(lines[first] ?? "")) {
    if (!beginsUnfenced(lines, first)) {
      missing(
        1,
        "There is no front matter.",
        "Begin the file with a line `---`, then lines such as `title: Nobody sleeps here`, then another line `---`.",
      );
      return { ...yamlOf("", file, 0), body: lines.join("\n"), bodyLine: 1, faults };
    }
    open = first - 1;
    missing(
      first + 1,
      "There is no line `---` above the front matter.",
      "Make `---` the first line of the file.",
    );
  } else if (first > 0) {
    missing(1, "There are empty lines above the front matter.", "Make `---` the first line of the file.");
  }

  let close = lines.findIndex((line, index) => index > open && FENCE.test(line));
  let bodyStart = close + 1;
  if (close === -1) {
    // The author forgot the closing line: read on to the first empty line or heading, so that the other faults show too.
    close = lines.findIndex((line, index) => index > open && (line.trim() === "" || line.startsWith("## ")));
    if (close === -1) close = lines.length;
    bodyStart = close;
    missing(
      close + 1,
      "The front matter is not closed.",
      "Add a line `---` below the last `key: value` line.",
    );
  }
  const yaml = yamlOf(lines.slice(open + 1, close).join("\n"), file, open + 1);
  return {
    ...yaml,
    body: lines.slice(bodyStart).join("\n"),
    bodyLine: bodyStart + 1,
    faults: [...faults, ...yaml.faults],
  };
}

/** Whether the file begins with a key and a line of `---` follows above the first heading: only the opening line is missing. */
function beginsUnfenced(lines: readonly string[], first: number): boolean {
  const close = lines.findIndex((line) => FENCE.test(line));
  const heading = lines.findIndex((line) => line.startsWith("#"));
  return /^[\w-]+:(?:\s|$)/.test(lines[first] ?? "") && close !== -1 && (heading === -1 || close < heading);
}

/** Reads a file that is YAML from its first line to its last, with the same positions and faults. Never throws. */
export const readYaml = (text: string, file: string): FrontMatter => yamlOf(withoutMark(text), file, 0);

/** The text without the byte order mark that some Windows editors put first. */
export const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

function yamlOf(source: string, file: string, linesAbove: number): FrontMatter {
  let counter = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.max(0, Math.min(offset, source.length)));
    return { line: Math.max(1, line) + linesAbove, column: Math.max(1, col) };
  };
  const faults: Fault[] = [];
  const fault = (at: Position, message: string, mend: string) =>
    faults.push({ file, ...at, rule: "front-matter-yaml", severity: "error", message, mend });

  let document: Document | undefined;
  let data: unknown;
  try {
    document = parse(source, counter);
    for (const error of [...document.errors, ...document.warnings]) {
      const [message, mend] = yamlInWords(error);
      fault(place(unclosedQuote(error, source) ?? error.pos[0]), message, mend);
    }
    if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) {
      // Read as it was most likely meant, so that one slip does not hide the other faults, or make up new ones.
      counter = new LineCounter();
      document = parse(repairYaml(source), counter);
      for (const error of document.errors.filter(({ code }) => code === "DUPLICATE_KEY")) {
        const at = place(error.pos[0]);
        if (!faults.some(({ line }) => line === at.line)) fault(at, ...yamlInWords(error));
      }
    }
    // What we could not understand is left unread: a half-read file would seem to lack what is there.
    if (document.errors.every(({ code }) => code === "DUPLICATE_KEY"))
      data = document.toJS({ maxAliasCount: 20 }) ?? undefined;
  } catch {
    // Aliases that repeat without end, or nesting deeper than the reader's stack.
    fault(
      { line: linesAbove + 1, column: 1 },
      "We could not read this as YAML: it nests or repeats too much.",
      "Keep to plain `key: value` lines and short lists.",
    );
  }

  const contents = document?.contents ?? null;
  const top: Position = { line: linesAbove === 0 ? 1 : linesAbove, column: 1 };
  const at = (path: readonly PropertyKey[]): Position => {
    const found = walk(contents, path);
    return found?.value !== undefined
      ? place(found.value)
      : found?.key !== undefined
        ? place(found.key)
        : top;
  };
  const atKey = (path: readonly PropertyKey[]): Position => {
    const found = walk(contents, path);
    return found?.key !== undefined ? place(found.key) : at(path);
  };
  return { file, data, body: "", bodyLine: linesAbove + 1, at, atKey, faults };
}

const parse = (source: string, lineCounter: LineCounter): Document =>
  parseDocument(source, { lineCounter, prettyErrors: false, logLevel: "silent" });

/** The slips that authors make most: tabs for spaces, a colon in a text without quotation marks, a mark not closed. */
const repairYaml = (source: string): string =>
  source
    .split("\n")
    .map((line) =>
      line
        .replace(/^[ \t]*/, (indent) => indent.replaceAll("\t", "  "))
        .replace(
          /^(\s*(?:- +)?[\w-]+: +)([^\s"'[{|>&*!#].*:(?: .*)?)$/,
          (_, key: string, value: string) => `${key}${JSON.stringify(value)}`,
        )
        .replace(UNCLOSED, (all, _key, mark: string) => `${all}${mark}`),
    )
    .join("\n");

const UNCLOSED = /^(\s*(?:- +)?[\w-]+: +)(["'])(?:(?!\2).)*$/;

/** The reader notices an open quotation mark only at the end; the author needs the line on which it opens. */
function unclosedQuote(error: YAMLError, source: string): number | undefined {
  if (error.code !== "MISSING_CHAR" || !error.message.includes("quote")) return undefined;
  let offset = 0;
  for (const line of source.split("\n")) {
    const open = UNCLOSED.exec(line);
    if (open !== null) return offset + (open[1] ?? "").length;
    offset += line.length + 1;
  }
  return undefined;
}

/** The offsets of the value and the key at a path, or of the deepest group on the way to it. */
function walk(root: unknown, path: readonly PropertyKey[]): { value?: number; key?: number } | undefined {
  let node: unknown = root;
  // The whole document is named by its head, not by its first key.
  let found: { value?: number; key?: number } | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (pair === undefined) return found;
      const key = offsetOf(pair.key);
      const value = isEmpty(pair.value) ? undefined : offsetOf(pair.value);
      found = { ...(key !== undefined && { key }), ...(value !== undefined && { value }) };
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return found;
      const value = offsetOf(item);
      if (value !== undefined) found = { value };
      node = item;
    } else {
      return found;
    }
  }
  return found;
}

/** The pairs of a group by key, the first where a key is there twice. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = indexes.get(map);
  if (pairs === undefined) {
    pairs = new Map([...map.items].reverse().map((pair) => [keyText(pair.key), pair]));
    indexes.set(map, pairs);
  }
  return pairs;
}

/** Made once for a group: a file with thousands of wrong keys asks for the place of each. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : "");
const offsetOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
const isEmpty = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.value === null && node.source === "");

/** What a fault of the YAML reader means to somebody who has not learned YAML. */
function yamlInWords(error: YAMLError): [message: string, mend: string] {
  switch (error.code) {
    case "TAB_AS_INDENT":
      return ["A tab indents this line.", "Use spaces: two for each step."];
    case "DUPLICATE_KEY":
      return ["This key is here twice.", "Keep one of the two."];
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return [
        "We could not read this line: it looks like a key inside a value.",
        'If the text has a colon in it, put the whole text in quotation marks: title: "Home: the first day".',
      ];
    case "BAD_INDENT":
      return [
        "This line is indented in a way that fits no line above.",
        "Line it up with the keys that it belongs to.",
      ];
    case "MISSING_CHAR":
      if (error.message.includes("quote"))
        return ["This quotation mark is not closed.", "Put the same mark at the end of the text."];
      return [
        "A closing mark or a colon is missing here.",
        'Write `key: value`, and close every " { and [ with " } and ].',
      ];
    case "UNEXPECTED_TOKEN":
    case "BAD_SCALAR_START":
      return [
        "We did not expect this here.",
        "Write `key: value` with a space after the colon, and put text with special signs in quotation marks.",
      ];
    case "BAD_ALIAS":
      return [
        "A value begins with `*` or `&`, which have a meaning of their own in YAML.",
        "Put the text in quotation marks.",
      ];
    case "TAG_RESOLVE_FAILED":
      return [
        "A value begins with `!`, which has a meaning of its own in YAML.",
        "Put the text in quotation marks.",
      ];
    default:
      return [
        `We could not read this: ${error.message.split("\n")[0]?.replace(/\.?$/, ".")}`,
        "Compare it with the example in the authoring guide.",
      ];
  }
}
