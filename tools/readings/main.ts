import { readFileSync, writeFileSync } from "node:fs";
import { outlines } from "../../dist/content/outlines.ts";
import { scenarios } from "../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { localDay } from "../local-day.ts";
import { QUALITY } from "../quality-document.ts";
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
import { contentFigures, type Evidence, withFigures } from "./report.ts";
import { blindSheet } from "./sheet.ts";

/** `npm run readings -- sheet`, `answers`, `levels`, `open` and `report`. */

const USAGE = `Usage:
  npm run --silent readings -- sheet [ids]     prints questions without their keys, to be answered blind
  npm run --silent readings -- open            lists the files with a question whose present version nobody has answered blind
  npm run --silent readings -- answers <file>  keeps what a reader answered: lines of "id number letters", a remark behind " - "
  npm run --silent readings -- levels <file>   keeps the levels a reader gave: lines of "id number level"
  npm run --silent readings -- report          writes the figures into docs/content-quality.md
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
  } else if (command === "report") {
    writeFileSync(QUALITY, withFigures(readFileSync(QUALITY, "utf8"), contentFigures(evidence())));
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

const evidence = (): Evidence => ({ scenarios, outlines, answers: loadAnswers(), levels: loadLevels() });

function openFiles(): string[] {
  const read = new Set(loadAnswers().map(({ version }) => version));
  return scenarios.filter(({ items }) => items.some(({ version }) => !read.has(version))).map(({ id }) => id);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadLine)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
