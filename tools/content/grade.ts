import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fleschKincaid } from "flesch-kincaid";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { syllable } from "syllable";
import { readFrontMatter } from "../../domain/authoring/front-matter.ts";
import { FIGURE } from "../../domain/authoring/guide.ts";
import { withPart } from "../quality-document.ts";
import { guideFiles } from "./guides.ts";

/** The highest grade of a school at which a guide may read. */
export const HIGHEST_GRADE = 10;

/** How hard a guide is to read. */
export interface Grade {
  /** The guide's id. */
  readonly guide: string;
  readonly words: number;
  readonly sentences: number;
  /** Flesch-Kincaid: the year of an American school. */
  readonly grade: number;
}

/** Every guide with its grade, by id. */
export const gradesOfGuides = (files: readonly string[] = guideFiles()): Grade[] =>
  files.map((file) => gradeOf(readFileSync(file, "utf8"), file));

/**
 * The Flesch-Kincaid grade of what a reader reads of a guide: its lede, paragraphs, lists and callouts, with the words of
 * links and without their addresses. Headings, tables, pictures and placeholders are left out: they are no sentences. A
 * paragraph or a list's item ends a sentence, with or without a period; the period of Mr., Mrs., Ms., Dr. and St. ends none.
 * An abbreviation in capitals counts one syllable for each letter, as it is said: CCM has three. Other syllables are estimated.
 */
export function gradeOf(text: string, file: string): Grade {
  const { data, body } = readFrontMatter(text, file);
  const { lede } = (data ?? {}) as { lede?: unknown };
  const sentences = [String(lede ?? ""), ...blocksOf(withoutTables(body))].flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const counts = {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
  return {
    guide: basename(file, ".md"),
    words: counts.word,
    sentences: counts.sentence,
    grade: fleschKincaid(counts),
  };
}

/** The grades as a table of a document, easiest first, with one digit after the point. */
export const gradeTable = (grades: readonly Grade[]): string =>
  [
    "| guide | words | words in a sentence | grade |",
    "| --- | --- | --- | --- |",
    ...grades
      .toSorted((a, b) => a.grade - b.grade || (a.guide < b.guide ? -1 : 1))
      .map(
        ({ guide, words, sentences, grade }) =>
          `| ${guide} | ${words.toLocaleString("en-US")} | ${(words / sentences).toFixed(1)} | ${grade.toFixed(1)} |`,
      ),
  ].join("\n");

const MARKS = { start: "<!-- grades: npm run content -- grade -->", end: "<!-- end of grades -->" };

/** The document with this table between its marks. */
export const withGrades = (document: string, table: string): string => withPart(document, MARKS, table);

const withoutTables = (body: string): string =>
  body
    .split("\n")
    .filter((line) => !line.startsWith("|"))
    .join("\n");

/** The text of each paragraph, wherever it stands. */
const blocksOf = (body: string): string[] => paragraphs(fromMarkdown(body));

function paragraphs(node: Nodes): string[] {
  if (node.type === "heading") return [];
  if (node.type === "paragraph") return [textOf(node).replaceAll(new RegExp(FIGURE, "g"), " ")];
  return "children" in node ? node.children.flatMap(paragraphs) : [];
}

function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

const sentencesOf = (block: string): string[] =>
  block
    .replaceAll("{credentials-table}", " ")
    .replaceAll(/\b(Mr|Mrs|Ms|Dr|St)\./g, "$1")
    .split(/(?<=[.!?]["”’)]*)\s+/)
    .filter((sentence) => wordsOf(sentence).length > 0);

const wordsOf = (sentence: string): string[] => sentence.match(/[a-z0-9]+(?:['’-][a-z0-9]+)*/gi) ?? [];

const syllablesOf = (word: string): number =>
  /^[A-Z]{2,}s?$/.test(word) ? word.replace(/s$/, "").length : Math.max(1, syllable(word));
