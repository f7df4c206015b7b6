/** A fault that the check found in a content file: where, what is wrong, and how to mend it. */
export interface Fault {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The id of the rule that found it; docs/authoring.md lists them. */
  readonly rule: string;
  /** A warning is printed and lets the content through. */
  readonly severity: Severity;
  readonly message: string;
  /** What it does to a learner, where the message does not say so itself. */
  readonly why?: string;
  readonly mend: string;
}

export type Severity = "error" | "warning";

/** A place in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a rule says about one place; the file, the rule's id and its severity are added where the rule runs. */
export interface Finding {
  readonly at: Position;
  readonly message: string;
  readonly mend: string;
}

/** `file:line:column message why mend`, the form that editors turn into a link. */
export const printFault = (fault: Fault): string =>
  `${fault.file}:${fault.line}:${fault.column} ${whatIsWrong(fault)} ${howToMend(fault)}`.trimEnd();

/** What is wrong; before a warning its rule's name, by which an author can accept it. */
export const whatIsWrong = ({ severity, rule, message }: Fault): string =>
  severity === "warning" ? `Warning (${rule}): ${message}` : message;

/** Why it matters, where that is not plain, and how to mend it. */
export const howToMend = ({ why, mend }: Fault): string => (why === undefined ? mend : `${why} ${mend}`);

/** In reading order: by file, line, column, then rule. */
export const compareFaults = (a: Fault, b: Fault): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A word of the file as it stands in a message: quoted, on one line, cut when long. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  const text = String(value).replaceAll(/\s+/g, " ").trim();
  const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return typeof value === "string" ? `"${cut}"` : cut;
}
