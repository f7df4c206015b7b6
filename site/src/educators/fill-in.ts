import { isGuide } from "../../../domain/authoring/is-guide.ts";
import type { Paper } from "./desk.ts";

/** What holds for many files at once: it is written into those that do not say it themselves. */
export interface Batch {
  /** A domain of the CCM's exam. */
  readonly domain?: string | undefined;
  readonly level?: string | undefined;
  readonly source?: { readonly title: string; readonly url: string; readonly read: string };
}

/** What was filled in, by its name in a sentence, and in how many files. */
export type FilledIn = ReadonlyMap<string, number>;

/** The papers with what a batch says of those that do not say it. Guides stay as they are. */
export function fillIn(papers: readonly Paper[], batch: Batch): { papers: Paper[]; filled: FilledIn } {
  const filled = new Map<string, number>();
  const count = (what: string): void => void filled.set(what, (filled.get(what) ?? 0) + 1);
  return { papers: papers.map((paper) => withBatch(paper, batch, count)), filled };
}

/** "Filled in: exam domain in 2 files, source in 1 file." Empty where nothing was. */
export const filledWords = (filled: FilledIn): string =>
  filled.size === 0
    ? ""
    : `Filled in: ${[...filled].map(([what, count]) => `${what} in ${count} file${count === 1 ? "" : "s"}`).join(", ")}.`;

const HEAD = /^(---[ \t]*\n)([\s\S]*?)(\n---[ \t]*(?:\n|$))/;

function withBatch(paper: Paper, { domain, level, source }: Batch, count: (what: string) => void): Paper {
  const [whole, open = "", head = "", close = ""] = HEAD.exec(paper.text) ?? [];
  if (whole === undefined || isGuide(paper.text)) return paper;
  const lines = head.split("\n");
  const fill = (key: string, what: string, written: readonly string[], after: RegExp): void => {
    const there = lines.findIndex((line) => line.startsWith(`${key}:`));
    if (there !== -1 && !isEmpty(lines, there)) return;
    count(what);
    if (there !== -1) lines.splice(there, 1, ...written);
    else lines.splice(lines.findLastIndex((line) => after.test(line)) + 1, 0, ...written);
  };
  if (domain !== undefined)
    fill("blueprint", "exam domain", [`blueprint: { ccm: ${domain} }`], /^(?:id|title):/);
  if (level !== undefined) fill("level", "level", [`level: ${level}`], /^(?:id|title|blueprint):/);
  if (source !== undefined && source.title.trim() !== "")
    fill("sources", "source", sourceLines(source), /^(?:id|title|blueprint|level|setting):/);
  return { ...paper, text: `${open}${lines.join("\n")}${close}${paper.text.slice(whole.length)}` };
}

/** Whether a key has no value: nothing or an empty list behind it, and nothing indented below it. */
const isEmpty = (lines: readonly string[], at: number): boolean =>
  /^\w+:\s*(?:\[\s*\]|\{\s*\})?\s*$/.test(lines[at] ?? "") && !/^\s+\S|^- /.test(lines[at + 1] ?? "");

const sourceLines = ({ title, url, read }: NonNullable<Batch["source"]>): string[] => [
  "sources:",
  `  - title: ${JSON.stringify(title.trim())}`,
  ...(url.trim() === "" ? [] : [`    url: ${JSON.stringify(url.trim())}`]),
  ...(read === "" ? [] : [`    read: ${read}`]),
];
