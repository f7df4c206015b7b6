import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Fault } from "../../domain/authoring/fault.ts";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { type HistoryRow, isWhole, newRow, readRow } from "./history-row.ts";

/**
 * Every version of a question that was ever shown, so that an old answer is scored by what was asked. One file for each
 * question file, one line for each version, only ever added to. A line's seal covers the line and all above it, and its
 * version covers what learners read and the key; the index says how many lines each file has, and the last one's seal. So
 * a line that is changed, moved or taken out shows, and so does a file that is. Who rewrites all of it, index and seals,
 * shows only in the project's own history.
 */
export const HISTORY = "content/history";
const INDEX = "index.json";

/** A question file's history, and what is wrong with it. */
export interface History {
  readonly scenario: string;
  readonly rows: readonly HistoryRow[];
  readonly faults: readonly Fault[];
}

const indexSchema = z.record(z.string(), z.strictObject({ rows: z.int().min(1), seal: z.string() }));
type Index = z.output<typeof indexSchema>;

/** All histories, in the order of their names, also those that the index names and that are gone. */
export function loadHistory(folder = HISTORY): History[] {
  if (!existsSync(folder)) return [];
  const index = readIndex(folder);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => name.slice(0, -".jsonl".length));
  return [...new Set([...files, ...Object.keys(index ?? {})])].toSorted().map((scenario) => {
    const file = join(folder, `${scenario}.jsonl`);
    const history = readHistory(existsSync(file) ? readFileSync(file, "utf8") : "", file, scenario);
    const kept = index?.[scenario];
    if (history.faults.length > 0 || (kept !== undefined && isThere(history, kept))) return history;
    return {
      ...history,
      faults: [
        fault(
          file,
          Math.max(1, history.rows.length),
          kept === undefined
            ? `The index of the histories does not know this file.`
            : `Of ${kept.rows} versions that were kept here, some at the end were changed or taken out.`,
        ),
      ],
    };
  });
}

const isThere = ({ rows }: History, kept: Index[string]): boolean => rows[kept.rows - 1]?.seal === kept.seal;

/** The index; undefined where there is none or it cannot be read, and then no file is known. */
function readIndex(folder: string): Index | undefined {
  try {
    return indexSchema.parse(JSON.parse(readFileSync(join(folder, INDEX), "utf8")));
  } catch {
    return undefined;
  }
}

const fault = (file: string, line: number, message: string): Fault => ({
  file,
  line,
  column: 1,
  rule: "history-changed",
  severity: "error",
  message,
  mend: "A history is only ever added to, by `npm run content -- history`. Bring the files back as they were.",
});

/** Reads one history. Never throws: a line that cannot be read is a fault, and nothing below it can be trusted. */
function readHistory(text: string, file: string, scenario: string): History {
  const rows: HistoryRow[] = [];
  const lines = text.split("\n").filter((line) => line !== "");
  for (const [index, line] of lines.entries()) {
    const row = readRow(line);
    const wrong =
      row === undefined
        ? "This line is no version of a question."
        : isWhole(row, rows.at(-1)?.seal ?? "")
          ? undefined
          : `The version ${row.version} was changed, or a line above it was changed or taken out.`;
    if (row === undefined || wrong !== undefined)
      return { scenario, rows, faults: [fault(file, index + 1, wrong ?? "")] };
    rows.push(row);
  }
  return { scenario, rows, faults: [] };
}

/** Questions as they are now whose version is not in their file's history: warnings, since it takes one command. */
export function missingVersions(
  scenarios: readonly PublishedScenario[],
  histories: readonly History[],
  fileOf: (scenario: string) => string,
): Fault[] {
  return scenarios.flatMap((scenario) =>
    missingOf(scenario, histories).length > 0
      ? {
          file: fileOf(scenario.id),
          line: 1,
          column: 1,
          rule: "history-missing",
          severity: "warning" as const,
          message:
            "This version of its questions is not in the history: later, answers to it could not be scored.",
          mend: "When the file is finished, run `npm run content -- history` and hand in what it writes.",
        }
      : [],
  );
}

const missingOf = ({ id, items }: PublishedScenario, histories: readonly History[]) => {
  const rows = histories.find(({ scenario }) => scenario === id)?.rows ?? [];
  return items.filter(({ version }) => !rows.some((row) => row.version === version));
};

/**
 * Adds the versions that are missing, and gives the files that were added to. Changes no line that is there, and adds
 * nothing where a history has a fault: that has to be mended first.
 */
export function addToHistory(scenarios: readonly PublishedScenario[], folder = HISTORY): string[] {
  mkdirSync(folder, { recursive: true });
  const histories = loadHistory(folder);
  if (histories.some(({ faults }) => faults.length > 0)) return [];
  const index: Index = { ...readIndex(folder) };
  const files = scenarios.flatMap((scenario) => {
    const missing = missingOf(scenario, histories);
    if (missing.length === 0) return [];
    const file = join(folder, `${scenario.id}.jsonl`);
    const rows = histories.find((history) => history.scenario === scenario.id)?.rows ?? [];
    let above = rows.at(-1)?.seal ?? "";
    for (const item of missing) {
      const row = newRow(scenario, item, above);
      above = row.seal;
      appendFileSync(file, `${JSON.stringify(row)}\n`);
    }
    index[scenario.id] = { rows: rows.length + missing.length, seal: above };
    return file;
  });
  if (files.length > 0) {
    const sorted = Object.fromEntries(Object.entries(index).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(join(folder, INDEX), `${JSON.stringify(sorted, undefined, 2)}\n`);
  }
  return files;
}
