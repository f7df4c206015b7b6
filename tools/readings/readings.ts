import { readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import * as z from "zod";
import { LEVELS, type PublishedItem, type PublishedScenario } from "../../domain/authoring/scenario.ts";
import { isBest } from "../../domain/practice/item.ts";
import { letterOf } from "./sheet.ts";

/**
 * What readers said of questions that they saw without the key. Rows are only ever added: a question that was changed
 * after a reading has a new version and wants a new one, and what was found before stays on record.
 */

const dayText = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const about = {
  /** The id of the question's file, its number there, and the version that was read. */
  file: z.string(),
  question: z.int().min(1),
  version: z.string(),
  on: dayText,
  /** `automated`: a program that reads. `person`: somebody who does. */
  reader: z.enum(["automated", "person"]),
};
const answerSchema = z.strictObject({
  ...about,
  /** The letters of the options that the reader chose. */
  chosen: z.string().regex(/^[A-Z]+$/),
  agreed: z.boolean(),
  /** What the reader found wanting, in a sentence. */
  remark: z.string().optional(),
});
const levelSchema = z.strictObject({ ...about, level: z.enum(LEVELS), agreed: z.boolean() });

export type AnswerReading = z.output<typeof answerSchema>;
export type LevelReading = z.output<typeof levelSchema>;

export const ANSWERS = "content/readings/answers.yaml";
export const READ_LEVELS = "content/readings/levels.yaml";

export const loadAnswers = (file = ANSWERS): AnswerReading[] =>
  z.array(answerSchema).parse(parse(readFileSync(file, "utf8")) ?? []);
export const loadLevels = (file = READ_LEVELS): LevelReading[] =>
  z.array(levelSchema).parse(parse(readFileSync(file, "utf8")) ?? []);

/** Adds rows below those that are there. */
export function append(file: string, rows: readonly (AnswerReading | LevelReading)[]): void {
  const lines = rows.map(
    (row) => `- ${stringify(row, { collectionStyle: "flow", lineWidth: 0, singleQuote: false }).trim()}`,
  );
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n${lines.join("\n")}\n`);
}

/** One line of what a reader wrote down: `file 2 B`, or `file 2 ACE`, and a remark behind it. */
const LINE = /^(\S+)\s+(\d+)\s+([A-Za-z]+)\s*(?:[-:|]\s*(.*))?$/;

export class BadLine extends Error {}

/** The question that a line is about. Throws BadLine with what is wrong. */
export function lineOf(
  line: string,
  scenarios: readonly PublishedScenario[],
): { file: string; question: number; item: PublishedItem; said: string; remark: string | undefined } {
  const [, file, number, said, remark] = LINE.exec(line.trim()) ?? [];
  if (file === undefined || number === undefined || said === undefined)
    throw new BadLine(`"${line}" is not written as: file, number, answer.`);
  const question = Number(number);
  const item = scenarios.find(({ id }) => id === file)?.items[question - 1];
  if (item === undefined) throw new BadLine(`There is no question ${number} in ${file}.`);
  return { file, question, item, said, remark: remark || undefined };
}

/** What a reader answered, held against the key. */
export function answerReading(
  line: string,
  scenarios: readonly PublishedScenario[],
  on: string,
  reader: AnswerReading["reader"],
): AnswerReading {
  const { file, question, item, said, remark } = lineOf(line, scenarios);
  const letters = [...new Set(said.toUpperCase())].toSorted();
  const chosen = letters.map((letter) => letter.charCodeAt(0) - 65);
  if (chosen.some((option) => option < 0 || option >= item.options.length))
    throw new BadLine(
      `Question ${question} of ${file} has the options A to ${letterOf(item.options.length - 1)}.`,
    );
  return {
    file,
    question,
    version: item.version,
    on,
    reader,
    chosen: letters.join(""),
    agreed: agrees(item, letters.join("")),
    ...(remark !== undefined && { remark }),
  };
}

/** Whether letters are exactly the key of an item. */
export const agrees = (item: PublishedItem, letters: string): boolean =>
  isBest(
    { key: item.options.flatMap(({ key }, option) => (key ? [option] : [])) },
    [...letters].map((letter) => letter.charCodeAt(0) - 65),
  );

/** The level that a reader gave a question, held against ours. */
export function levelReading(
  line: string,
  scenarios: readonly PublishedScenario[],
  on: string,
  reader: LevelReading["reader"],
): LevelReading {
  const { file, question, item, said } = lineOf(line, scenarios);
  const level = LEVELS.find((one) => one === said.toLowerCase());
  if (level === undefined) throw new BadLine(`"${said}" is no level. Levels are ${LEVELS.join(", ")}.`);
  return { file, question, version: item.version, on, reader, level, agreed: level === item.level };
}
