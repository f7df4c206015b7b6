import { readFileSync } from "node:fs";
import { scenarios } from "../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { localDay } from "../local-day.ts";
import {
  ANSWERS,
  answerReading,
  append,
  BadLine,
  levelReading,
  loadAnswers,
  loadLevels,
  READ_LEVELS,
} from "./readings.ts";
import { blindSheet } from "./sheet.ts";

/** `npm run readings -- sheet`, `answers`, `levels`, `open` and `rates`. */

const USAGE = `Usage:
  npm run --silent readings -- sheet [ids]     prints questions without their keys, to be answered blind
  npm run --silent readings -- open            lists the files with a question whose present version nobody has answered blind
  npm run --silent readings -- answers <file>  keeps what a reader answered: lines of "id number letters", a remark behind " - "
  npm run --silent readings -- levels <file>   keeps the levels a reader gave: lines of "id number level"
  npm run --silent readings -- rates           says how often readers and keys agree
Add --person where a person read, and not a program.`;

function main([command, ...rest]: readonly string[]): number {
  const reader = rest.includes("--person") ? "person" : "automated";
  const named = rest.filter((word) => word !== "--person");
  if (command === "sheet") {
    console.log(blindSheet(named.length === 0 ? scenarios : named.map(fileOf)));
  } else if (command === "open") {
    console.log(openFiles().join("\n"));
  } else if (command === "answers" && named[0] !== undefined) {
    const rows = linesOf(named[0]).map((line) =>
      answerReading(line, scenarios, localDay(new Date()), reader),
    );
    append(ANSWERS, rows);
    for (const { file, question, chosen, agreed } of rows)
      if (!agreed) console.log(`${file} ${question}: ${chosen} is not the key`);
    console.log(`${rows.filter(({ agreed }) => agreed).length} of ${rows.length} agree.`);
  } else if (command === "levels" && named[0] !== undefined) {
    const rows = linesOf(named[0]).map((line) => levelReading(line, scenarios, localDay(new Date()), reader));
    append(READ_LEVELS, rows);
    console.log(`${rows.filter(({ agreed }) => agreed).length} of ${rows.length} agree.`);
  } else if (command === "rates") {
    console.log(rates());
  } else {
    console.error(USAGE);
    return 2;
  }
  return 0;
}

function fileOf(id: string): PublishedScenario {
  const found = scenarios.find((one) => one.id === id);
  if (found === undefined) throw new BadLine(`There is no question or scenario with the id ${id}.`);
  return found;
}

const linesOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

function openFiles(): string[] {
  const read = new Set(loadAnswers().map(({ version }) => version));
  return scenarios.filter(({ items }) => items.some(({ version }) => !read.has(version))).map(({ id }) => id);
}

function rates(): string {
  const answers = loadAnswers();
  const levels = loadLevels();
  const now = new Set(scenarios.flatMap(({ items }) => items.map(({ version }) => version)));
  const part = (rows: readonly { agreed: boolean }[]) =>
    `${rows.filter(({ agreed }) => agreed).length} of ${rows.length}`;
  return [
    `Blind answers in all: ${part(answers)} agree with the key.`,
    `Of the versions that stand now: ${part(answers.filter(({ version }) => now.has(version)))}.`,
    `Levels: ${part(levels)} agree.`,
  ].join("\n");
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadLine)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
