import type * as z from "zod";
import { allowedKeys, valueAt } from "../schema/allowed-keys.ts";
import { pathText } from "../schema/path-text.ts";
import { nearest } from "../text/nearest.ts";
import { type Fault, type Position, shown } from "./fault.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { HeadWords } from "./head-words.ts";

/** For those who keep the lists and the rules of the credentials: places by their path, and no lines to copy. */
const BY_PATH: HeadWords = { name: (path) => `\`${pathText(path)}\``, line: () => undefined };

/**
 * What zod found in the front matter, as faults at their line and column, in words for an author. The schema is
 * needed to know which keys are allowed where one is not known.
 */
export function schemaFaults(
  frontMatter: FrontMatter,
  error: z.core.$ZodError,
  schema: z.core.$ZodType,
  words: HeadWords = BY_PATH,
): Fault[] {
  return error.issues.flatMap((issue) => issueFaults(frontMatter, issue, [], schema, words));
}

function issueFaults(
  source: FrontMatter,
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
  schema: z.core.$ZodType,
  words: HeadWords,
): Fault[] {
  const path = [...above, ...issue.path];
  const value = valueAt(source.data, path);
  const name = path.length === 0 ? "The front matter" : words.name(path, source.at(path).line);
  const line = words.line(path, value);
  /** A sentence, with the line to copy where there is one. */
  const showing = (sentence: string): string =>
    line === undefined ? sentence : `${sentence.replace(/\.$/, "")}: \`${line}\`.`;
  const make = (rule: string, at: Position, message: string, mend: string): Fault => ({
    file: source.file,
    ...at,
    rule,
    severity: "error",
    message,
    mend,
  });
  if (value === undefined && issue.code !== "unrecognized_keys") {
    const wanted = wantedBy(issue, allowedKeys(schema, path, source.data));
    return [
      path.length === 0
        ? make("missing-key", source.at(path), "The front matter is empty.", "Add one `key: value` a line.")
        : make(
            "missing-key",
            source.at(path),
            `${name} is missing.`,
            line === undefined
              ? `Add \`${String(path.at(-1))}\`${wanted}.`
              : `Add ${path.length === 1 ? "the line " : ""}\`${line}\`.${choice(issue)}`,
          ),
    ];
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = allowedKeys(schema, path, source.data);
      return issue.keys.map((key) => {
        const meant = nearest(key, allowed);
        return make(
          "unknown-key",
          source.atKey([...path, key]),
          `We do not know the key \`${key.slice(0, 60)}\` here.`,
          meant !== undefined
            ? `Did you mean \`${meant}\`?`
            : allowed.length > 0
              ? `Leave it out, or use one of: ${allowed.join(", ")}.`
              : "Leave it out.",
        );
      });
    }
    case "invalid_type":
      return [
        make(
          "wrong-type",
          source.at(path),
          `${name} is ${kindOf(value)}.`,
          line === undefined
            ? `Write ${kindWanted(issue.expected, allowedKeys(schema, path, source.data))}.`
            : issue.expected === "string" && ["number", "boolean"].includes(typeof value)
              ? `Put it in quotation marks: \`${String(path.at(-1))}: "${String(value)}"\`.`
              : showing("Write it like this."),
        ),
      ];
    case "invalid_value":
      if (value === null && line !== undefined)
        return [
          make(
            "unknown-value",
            source.at(path),
            `${name} is empty.`,
            `${showing("Write it like this.")}${choice(issue)}`,
          ),
        ];
      return [
        make(
          "unknown-value",
          source.at(path),
          `${name} cannot be ${shown(value)}.`,
          oneOf(value, issue.values.map(String)),
        ),
      ];
    case "invalid_union": {
      const options = (issue as { options?: readonly unknown[] }).options;
      if (options !== undefined && options.length > 0)
        return [
          make(
            "unknown-value",
            source.at(path),
            `${name} cannot be ${shown(value)}.`,
            oneOf(value, options.map(String)),
          ),
        ];
      const branch = nearestBranch(issue.errors);
      if (branch.length > 0)
        return branch.flatMap((inner) => issueFaults(source, inner, path, schema, words));
      return [
        make(
          "wrong-value",
          source.at(path),
          `${name} cannot be ${shown(value)}.`,
          "Look at the example in the authoring guide.",
        ),
      ];
    }
    case "invalid_key":
      return [
        make(
          "wrong-value",
          source.atKey(path),
          `\`${String(path.at(-1))}\` is not a good name.`,
          issue.issues[0]?.message ?? issue.message,
        ),
      ];
    case "too_small":
      return [
        make(
          "wrong-value",
          source.at(path),
          issue.origin === "string"
            ? `${name} is ${value === "" ? "empty" : "too short"}.`
            : issue.origin === "array"
              ? `${name} has too few entries.`
              : `${name} cannot be ${shown(value)}.`,
          showing(
            issue.origin === "string"
              ? `Write at least ${issue.minimum} ${Number(issue.minimum) === 1 ? "letter" : "letters"}.`
              : issue.origin === "array"
                ? `List at least ${issue.minimum}.`
                : `Write ${issue.minimum} or more.`,
          ),
        ),
      ];
    case "too_big":
      return [
        make(
          "wrong-value",
          source.at(path),
          issue.origin === "string"
            ? `${name} is too long.`
            : issue.origin === "array"
              ? `${name} has too many entries.`
              : `${name} cannot be ${shown(value)}.`,
          issue.origin === "string"
            ? `Keep it to ${issue.maximum} letters.`
            : issue.origin === "array"
              ? `Keep it to ${issue.maximum}.`
              : `Write ${issue.maximum} or less.`,
        ),
      ];
    case "invalid_format":
      return [
        make(
          "wrong-value",
          source.at(path),
          `${name} cannot be ${shown(value)}.`,
          showing(
            issue.format === "url" ? "Write a whole address that begins with https://." : issue.message,
          ),
        ),
      ];
    default:
      return [
        make(
          "wrong-value",
          source.at(path),
          typeof value === "object" ? `${name} is not whole.` : `${name} cannot be ${shown(value)}.`,
          showing(issue.message),
        ),
      ];
  }
}

/** Of the shapes a value may have, the one it comes nearest to: its faults are the ones worth reading. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  return (
    branches.filter((issues) => issues.length > 0).toSorted((a, b) => distance(a) - distance(b))[0] ?? []
  );
}

/** A shape of another type is furthest off, then another value, then a fault in a part of it; then the count decides. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  const itself = issues.find((issue) => issue.path.length === 0 && issue.code !== "unrecognized_keys");
  const kind = itself === undefined ? 0 : itself.code === "invalid_type" ? 2 : 1;
  return kind * 1_000_000 + issues.length;
}

function oneOf(value: unknown, allowed: readonly string[]): string {
  const meant = typeof value === "string" ? nearest(value, allowed) : undefined;
  const list = `Use one of: ${allowed.join(", ")}.`;
  return meant === undefined ? list : `Did you mean \`${meant}\`? ${list}`;
}

const choice = (issue: z.core.$ZodIssue): string =>
  issue.code === "invalid_value" ? ` It is one of: ${issue.values.map(String).join(", ")}.` : "";

const wantedBy = (issue: z.core.$ZodIssue, keys: readonly string[]): string =>
  issue.code === "invalid_type"
    ? `: ${kindWanted(issue.expected, keys)}`
    : issue.code === "invalid_value"
      ? `, one of: ${issue.values.map(String).join(", ")}`
      : "";

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, each entry on a line of its own that begins with `- `",
  object: "a group of keys",
  record: "a group of keys",
};
/** The kind of value that belongs here; for a group, with the keys that it may have. */
const kindWanted = (expected: string, keys: readonly string[]): string =>
  expected === "object" && keys.length > 0
    ? `a group of keys, { key: value }, of: ${keys.join(", ")}`
    : (KINDS[expected] ?? expected);

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  if (typeof value === "string") return `the text ${shown(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  return `\`${String(value)}\``;
}
