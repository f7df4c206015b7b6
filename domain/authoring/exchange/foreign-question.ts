import type { ScenarioOption } from "../scenario.ts";

/** A question as a file of another program tells it; its texts are Markdown. */
export interface ForeignQuestion {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** The id of our file that it came from, where the format says so: questions of one id make one file. */
  readonly id?: string | undefined;
  /** Its number in that file, where the rows of a table may have been sorted. */
  readonly number?: number | undefined;
  /** What the other program calls it. */
  readonly name?: string | undefined;
  /** What is said of the file, by the keys of our front matter; not yet checked. */
  readonly head: Readonly<Record<string, unknown>>;
  /** What is said of this question alone: `level` and `blueprint`; not yet checked. */
  readonly own?: unknown;
  readonly situation: string;
  readonly preamble: string;
  readonly question: string;
  readonly options: readonly ScenarioOption[];
}

/** Where the case is not told apart: the last paragraph is the question, or its last sentence if that asks something. */
export function withoutParts(stem: string): Pick<ForeignQuestion, "situation" | "preamble" | "question"> {
  const paragraphs = stem.split(/\n[ \t]*\n/).filter((one) => one.trim() !== "");
  const last = paragraphs.at(-1)?.trim() ?? "";
  if (paragraphs.length > 1)
    return { situation: paragraphs.slice(0, -1).join("\n\n"), preamble: "", question: last };
  const end = last.endsWith("?") ? lastSentence(last) : 0;
  return { situation: last.slice(0, end).trim(), preamble: "", question: last.slice(end).trim() };
}

/** Abbreviations after which no sentence ends. */
const ABBREVIATED = /(?:^|\s)(?:Mr|Mrs|Ms|Mx|Dr|St|Jr|Sr|vs|No|[A-Z])\.$/;

/** Where the last sentence of a text begins. */
function lastSentence(text: string): number {
  let begin = 0;
  for (const { index } of text.matchAll(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/gu))
    if (!ABBREVIATED.test(text.slice(Math.max(0, index - 8), index))) begin = index;
  return begin;
}
