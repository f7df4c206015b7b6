import type * as z from "zod";
import { allowedKeys } from "../schema/allowed-keys.ts";
import { pathText } from "../schema/path-text.ts";
import { inFigures } from "../text/in-figures.ts";
import { nearest } from "../text/nearest.ts";

/** What is wrong with something from outside, and how to mend it. */
export interface Fault {
  /** Where: employment[0].start; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** More faults than this are counted, not listed: nobody mends a thousand from one reply. */
const MOST_FAULTS = 50;
/** A fault may quote what was sent: a key of 200,000 letters is named by its first ones. */
export const briefFault = ({ path, message }: Fault): Fault => ({
  path: brief(path, 200),
  message: brief(message, 400),
});
export const brief = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** Every fault that zod found, in words for a person, with "did you mean" for keys and values. */
export function faultsOf(
  error: z.ZodError,
  schema: z.ZodType,
  data: unknown,
): { faults: Fault[]; total: number } {
  const faults = error.issues.flatMap((issue) => issueFaults(issue, schema, data));
  const listed = faults.slice(0, MOST_FAULTS).map(briefFault);
  if (faults.length > MOST_FAULTS) {
    listed.push({
      path: "",
      message: `There are ${faults.length - MOST_FAULTS} more faults. Mend these first.`,
    });
  }
  return { faults: listed, total: faults.length };
}

function issueFaults(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Fault[] {
  const path = pathText(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const allowed = allowedKeys(schema, issue.path, data);
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key]),
        message: unknownKey(key, allowed),
      }));
    }
    case "invalid_value":
      return [{ path, message: notAllowed(issue.input, issue.values.map(String)) }];
    case "invalid_type":
      return [{ path, message: wrongType(issue.expected, issue.input, issue.path.length === 0) }];
    case "too_big":
      return [
        {
          path,
          message:
            issue.origin === "array"
              ? `This list has more than ${inFigures(Number(issue.maximum))} entries, the most that are read.`
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
function wrongType(expected: string, input: unknown, whole: boolean): string {
  return input === undefined
    ? "This is missing."
    : `${shown(input)} does not fit here. Write ${A[expected] ?? expected}${whole ? "." : ", or leave it out if it is not known."}`;
}

function shown(input: unknown): string {
  if (input === undefined) return "This";
  if (Array.isArray(input)) return "A list";
  if (typeof input === "object" && input !== null) return "An object";
  const text = JSON.stringify(input);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
