import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../domain/authoring/fault.ts";
import { readSalaries, salaryNameFaults } from "../../domain/authoring/read-salaries.ts";
import type { SalaryFile } from "../../domain/salaries/content.ts";

const SALARIES = "content/salaries";

/** Every file about pay, in the order of their names. Adding a file adds what it holds. */
export const salaryFiles = (folder = SALARIES): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Everything about pay in a folder, with all faults. */
export function loadSalaries(folder = SALARIES): { files: SalaryFile[]; faults: Fault[] } {
  const read = salaryFiles(folder).map((file) => readSalaries(readFileSync(file, "utf8"), file));
  return {
    files: read.flatMap(({ content }) => content ?? []),
    faults: [...read.flatMap(({ faults }) => faults), ...salaryNameFaults(read)],
  };
}
