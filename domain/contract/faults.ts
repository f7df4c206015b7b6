import type * as z from "zod";
import { nearest } from "../text/nearest.ts";

/** What is wrong with something from outside, and how to mend it. */
export interface Fault {
  /** Where: employment[0].start; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** More faults than this are counted, not listed: nobody mends a thousand from one reply. */
const MOST_FAULTS = 50;

/** employment, 0, start -> employment[0].start */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`,
    "",
  );

/** Every fault that zod found, in words for a person, with "did you mean" for keys and values. */
export function faultsOf(error: z.ZodError, schema: z.ZodType): Fault[] {
  const faults = error.issues.flatMap((issue) => issueFaults(issue, schema));
  const listed = faults.slice(0, MOST_FAULTS);
  if (faults.length > MOST_FAULTS) {
    listed.push({
      path: "",
      message: `There are ${faults.length - MOST_FAULTS} more faults. Mend these first.`,
    });
  }
  return listed;
}

function issueFaults(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
  const path = pathText(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key]),
        message: unknownKey(key, allowed),
      }));
    }
    case "invalid_value":
      return [{ path, message: notAllowed(issue.input, issue.values.map(String)) }];
    case "invalid_type":
      return [{ path, message: wrongType(issue.expected, issue.input) }];
    case "too_big":
      return [
        {
          path,
          message:
            issue.origin === "array"
              ? `This list has more than ${Number(issue.maximum).toLocaleString("en-US")} entries, the most that are read.`
              : issue.message,
        },
      ];
    case "invalid_key":
      return [{ path, message: issue.issues[0]?.message ?? issue.message }];
    default:
      return [{ path, message: issue.message }];
  }
}

function unknownKey(key: string, allowed: readonly string[]): string {
  const meant = nearest(key, allowed);
  const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
  return `\`${key.slice(0, 60)}\` is not a known key here.${hint}${allowed.length > 0 ? ` Known keys: ${allowed.join(", ")}.` : ""}`;
}

function notAllowed(input: unknown, allowed: readonly string[]): string {
  const meant = typeof input === "string" ? nearest(input, allowed) : undefined;
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `${shown(input)} is not one of the values for this.${hint} Write one of: ${allowed.join(", ")}.`;
}

const A: Record<string, string> = {
  string: "text in quotes",
  number: "a number",
  boolean: "true or false",
  array: "a list in [ ]",
  object: "an object in { }",
  record: "an object in { }",
  int: "a whole number",
};
function wrongType(expected: string, input: unknown): string {
  return input === undefined
    ? "This is missing."
    : `${shown(input)} does not fit here. Write ${A[expected] ?? expected}, or leave it out if it is not known.`;
}

function shown(input: unknown): string {
  if (input === undefined) return "This";
  if (Array.isArray(input)) return "A list";
  if (typeof input === "object" && input !== null) return "An object";
  const text = JSON.stringify(input);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The keys that the schema allows at a path, for "did you mean". Looks through optional, nullable and lazy wrappers. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    at = unwrap(at);
    if (at === undefined) return [];
    const def = at._zod.def as {
      type: string;
      shape?: Record<string, z.core.$ZodType>;
      element?: z.core.$ZodType;
      valueType?: z.core.$ZodType;
    };
    at =
      def.type === "object" ? def.shape?.[String(key)] : def.type === "array" ? def.element : def.valueType;
  }
  const def = unwrap(at)?._zod.def as { type: string; shape?: Record<string, unknown> } | undefined;
  return def?.type === "object" && def.shape !== undefined ? Object.keys(def.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let at = schema;
  for (;;) {
    const def = at?._zod.def as
      | { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType; getter?: () => z.core.$ZodType }
      | undefined;
    if (def === undefined) return undefined;
    if (def.innerType !== undefined) at = def.innerType;
    else if (def.type === "pipe") at = def.in;
    else if (def.type === "lazy") at = def.getter?.();
    else return at;
  }
}
