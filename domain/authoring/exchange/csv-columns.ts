import { beginsLikeFormula } from "../../log/csv.ts";
import type { ExamDomains, ScenarioFields } from "../scenario.ts";

/** The columns of a table of questions, a row for each question. Options have two columns each, "option A" and "feedback A". */
export const COLUMNS = {
  id: "id",
  number: "question number",
  title: "title",
  situation: "case",
  preamble: "text above the options",
  question: "question",
  key: "key",
  domains: "exam domains",
  level: "level",
  ownDomains: "exam domains of this question",
  ownLevel: "level of this question",
  setting: "setting",
  sources: "sources",
  reviewedOn: "reviewed on",
  reviewedBy: "reviewed by",
  authors: "authors",
} as const;

/** A, B, C: what the key calls an option. Behind Z come numbers. */
export const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : String(index + 1);

/**
 * A text as a cell. A text that begins like a formula gets an apostrophe when the table is written, so one that begins
 * with an apostrophe before such a sign gets one more here: then taking one away gives back what was there.
 */
export const cellOf = (text: string): string => (isGuarded(text) ? `'${text}` : text);
/** The text of a cell, without the apostrophe that keeps it from being a formula. */
export const textOf = (cell: string): string => {
  const text = cell.replaceAll(/\r\n?/g, "\n").trim();
  return isGuarded(text) ? text.slice(1) : text;
};
const isGuarded = (text: string): boolean =>
  text.startsWith("'") && beginsLikeFormula(text.replace(/^'+/, ""));

/** A word as our files write it: "Home health" is home-health. */
export const wordOf = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, "-");

/** `ccm: care-management; acm: planning` */
export const domainsCell = (domains: ExamDomains): string =>
  Object.entries(domains)
    .flatMap(([exam, domain]) => (domain === undefined ? [] : [`${exam}: ${domain}`]))
    .join("; ");
export const domainsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(/[;\n]/)
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [exam = "", ...domain] = part.split(":");
        // A domain without an exam is one of the CCM's.
        return domain.length === 0 ? ["ccm", wordOf(exam)] : [wordOf(exam), wordOf(domain.join(":"))];
      }),
  );

type Source = ScenarioFields["sources"][number];

/** A line for each source: its title, its address, when it was read, parted by " | ". */
export const sourcesCell = (sources: readonly Source[]): string =>
  sources
    .map(({ title, url, read, checked }) =>
      [
        title,
        ...(url === undefined ? [] : [url]),
        ...(read === undefined ? [] : [`read ${read}`]),
        ...(checked === undefined ? [] : [checked ? "checked" : "not checked"]),
      ]
        .map(partOf)
        .join(" | "),
    )
    .join("\n");
export const sourcesOf = (text: string): Record<string, unknown>[] =>
  linesOf(text).map((line) => {
    const [title = "", ...rest] = partsOf(line);
    return Object.assign({ title }, ...rest.map(sourceOf));
  });
function sourceOf(part: string): Record<string, unknown> {
  if (/^(?:not )?checked$/i.test(part)) return { checked: !/^not/i.test(part) };
  const read = /^(?:read|accessed|opened)(?: on)?:? (.*)$/i.exec(part)?.[1];
  return read === undefined ? { url: part } : { read };
}

/** A line for each name. */
export const authorsCell = (authors: readonly string[]): string => authors.map(partOf).join("\n");
export const authorsOf = (text: string): string[] => linesOf(text).flatMap((line) => partsOf(line)[0] ?? []);

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** A part of a line, with a backslash before what would end it. */
const partOf = (text: string): string => text.replaceAll(/[\\|]/g, "\\$&").replaceAll("\n", "\\n");
const partsOf = (line: string): string[] =>
  (line.match(/(?:\\.|[^\\|])+/gs) ?? []).map((part) =>
    part.trim().replaceAll(/\\([\\|n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign)),
  );
