import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Fault, printFault } from "../../domain/authoring/fault.ts";
import { SECTIONS } from "../../domain/credentials/dated-editions.ts";
import { localDay } from "../local-day.ts";
import { QUALITY } from "../quality-document.ts";
import { buildContent } from "./build.ts";
import { changesNote } from "./changes.ts";
import { checkContent, NotContent } from "./check.ts";
import { NotCompared } from "./edition-pairs.ts";
import { exportContent, importContent } from "./exchange.ts";
import { gradesOfGuides, gradeTable, HIGHEST_GRADE, withGrades } from "./grade.ts";
import { addToHistory, loadHistory } from "./history.ts";
import { newContent } from "./new.ts";
import { publishedScenarios } from "./published.ts";

/** `npm run content -- check [files]`, `build`, `grade`, `history`, `new`, `export`, `import` and `changes`. Exit 0: no errors; 1: faults; 2: called wrongly. */

const USAGE = `Usage:
  npm run content -- check            checks all content
  npm run content -- check <files>    checks these files
  npm run content -- build            checks all content and writes dist/content/
  npm run content -- grade            measures how hard each guide is to read, and writes it into ${QUALITY}
  npm run content -- history          adds the versions of questions that are new to content/history/
  npm run content -- new question "<title>" --domain <domain>
  npm run content -- new scenario|guide "<title>"
                                      begins a file from the template of its kind
  npm run content -- export gift|csv [<files>] > <file>
                                      writes questions for Moodle or for a spreadsheet
  npm run content -- import gift|csv <file> --domain <domain> [--out <folder>]
                                      makes files of the questions of Moodle or of a spreadsheet
  npm run content -- changes <credential> [section] [--from <edition>] [--to <edition>]
                                      says what changed between two editions of ${SECTIONS.join(", ")};
                                      without --from and --to, between the two newest. An amount is "fee/amount"`;

const COMMANDS = "check, build, grade, history, new, export, import or changes";

function main([command, ...rest]: readonly string[]): number {
  if (command === "check") return check(rest);
  if (command === "build" && rest.length === 0) return build();
  if (command === "grade" && rest.length === 0) return grade();
  if (command === "history" && rest.length === 0) {
    const faults = loadHistory().flatMap((history) => history.faults);
    for (const fault of faults) console.error(printFault(fault));
    const files = addToHistory(publishedScenarios());
    console.log(files.length === 0 ? "Nothing is new." : `Added to ${files.join(", ")}.`);
    return faults.length === 0 ? 0 : 1;
  }
  if (command === "new") {
    console.log(newContent(rest, localDay(new Date())));
    return 0;
  }
  if (command === "export") {
    const { text, remarks, ok } = exportContent(rest);
    process.stdout.write(text);
    // Beside the text, so that `> file` holds the text alone.
    for (const remark of remarks) console.error(remark);
    return ok ? 0 : 1;
  }
  if (command === "import") {
    const { remarks, ok } = importContent(rest, localDay(new Date()));
    for (const remark of remarks) console.log(remark);
    return ok ? 0 : 1;
  }
  if (command === "changes") {
    console.log(changesNote(rest));
    return 0;
  }
  if (command === "--help" || command === "-h") {
    console.log(USAGE);
    return 0;
  }
  console.error(
    command === undefined
      ? `Say what to do: ${COMMANDS}.`
      : command === "build"
        ? "`build` always builds all content; name no files."
        : `There is no command \`${command}\`. Use ${COMMANDS}.`,
  );
  console.error(USAGE);
  return 2;
}

function check(named: readonly string[]): number {
  const { files, faults } = checkContent(named);
  for (const fault of faults) console.log(printFault(fault));
  console.log(`${count(files.length, "file")} checked: ${summary(faults)}.`);
  return faults.some(isError) ? 1 : 0;
}

function build(): number {
  const { faults, scenarios } = checkContent([]);
  const errors = faults.filter(isError);
  if (errors.length > 0) {
    for (const fault of errors) console.error(printFault(fault));
    console.error(`Nothing was built: ${summary(errors)}.`);
    return 1;
  }
  console.log(`Wrote ${buildContent(scenarios).join(", ")}.`);
  return 0;
}

/** Prints the grade of each guide, and keeps the document that lists them current. */
function grade(): number {
  const grades = gradesOfGuides();
  const table = gradeTable(grades);
  console.log(table);
  if (existsSync(QUALITY)) writeFileSync(QUALITY, withGrades(readFileSync(QUALITY, "utf8"), table));
  const hard = grades.filter((one) => one.grade > HIGHEST_GRADE);
  for (const { guide } of hard)
    console.error(`${guide} is harder to read than grade ${HIGHEST_GRADE}: shorten sentences and words.`);
  return hard.length === 0 ? 0 : 1;
}

const isError = ({ severity }: Fault): boolean => severity === "error";

function summary(faults: readonly Fault[]): string {
  const errors = faults.filter(isError).length;
  const warnings = faults.length - errors;
  if (faults.length === 0) return "no faults";
  return [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  // A file that is not there or cannot be read or written is the caller's to mend; anything else is ours to see whole.
  if (error instanceof NotContent || error instanceof NotCompared) console.error(error.message);
  else if (error instanceof Error && "code" in error && "path" in error)
    console.error(`We could not use ${String(error.path)}: ${error.message}.`);
  else throw error;
  process.exitCode = 2;
}
