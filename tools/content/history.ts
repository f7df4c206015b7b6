import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Fault } from "../../domain/authoring/fault.ts";
import { LEVELS, type PublishedItem, type PublishedScenario } from "../../domain/authoring/scenario.ts";
import type { PracticeItem } from "../../domain/practice/item.ts";
import { itemVersion } from "./item-version.ts";

/**
 * Every version of a question that was ever shown, so that an old answer is scored by what was asked. One file for each
 * question file, one line for each version, only ever added to. A line's seal covers the line and all above it, and its
 * version covers what learners read and the key: a line that is changed, moved or taken out shows.
 */
export const HISTORY = "content/history";

const rowSchema = z.strictObject({
  version: z.string(),
  item: z.string(),
  title: z.string(),
  level: z.enum(LEVELS),
  blueprint: z.record(z.string(), z.string()),
  case: z.string(),
  preamble: z.string(),
  question: z.string(),
  options: z.array(z.strictObject({ text: z.string(), key: z.boolean() })).min(2),
  seal: z.string(),
});
export type HistoryRow = z.output<typeof rowSchema>;

/** A question file's history, and what is wrong with it. */
export interface History {
  readonly scenario: string;
  readonly rows: readonly HistoryRow[];
  readonly faults: readonly Fault[];
}

/** All histories, in the order of their files; none where there is no folder. */
export function loadHistory(folder = HISTORY): History[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) =>
      readHistory(
        readFileSync(join(folder, name), "utf8"),
        join(folder, name),
        name.slice(0, -".jsonl".length),
      ),
    );
}

/** Reads one history. Never throws: a line that cannot be read is a fault, and nothing below it can be trusted. */
export function readHistory(text: string, file: string, scenario: string): History {
  const rows: HistoryRow[] = [];
  const fault = (line: number, message: string): Fault => ({
    file,
    line,
    column: 1,
    rule: "history-changed",
    severity: "error",
    message,
    mend: "A history is only ever added to. Bring the file back as it was, then run `npm run content -- history`.",
  });
  const lines = text.split("\n").filter((line) => line !== "");
  for (const [index, line] of lines.entries()) {
    const row = rowOf(line);
    if (row === undefined)
      return { scenario, rows, faults: [fault(index + 1, "This line is no version of a question.")] };
    if (row.version !== versionOf(row) || row.seal !== sealOf(row, rows.at(-1)?.seal ?? ""))
      return {
        scenario,
        rows,
        faults: [
          fault(
            index + 1,
            `The version ${row.version} was changed, or a line above it was changed or taken out.`,
          ),
        ],
      };
    rows.push(row);
  }
  return { scenario, rows, faults: [] };
}

function rowOf(line: string): HistoryRow | undefined {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

const versionOf = ({ case: situation, question, preamble, options }: HistoryRow): string =>
  itemVersion({ case: situation }, { question, preamble, options });

function sealOf({ seal: _, ...row }: HistoryRow, above: string): string {
  return createHash("sha256")
    .update(`${above}\n${JSON.stringify(row)}`)
    .digest("hex")
    .slice(0, 16);
}

/** Questions as they are now whose version is in no history: warnings, since it takes one command. */
export function missingVersions(
  scenarios: readonly PublishedScenario[],
  histories: readonly History[],
  fileOf: (scenario: string) => string,
): Fault[] {
  const known = new Set(histories.flatMap(({ rows }) => rows.map(({ version }) => version)));
  return scenarios.flatMap(({ id, items }) =>
    items.some(({ version }) => !known.has(version))
      ? {
          file: fileOf(id),
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

/**
 * Adds the versions that are missing, and gives the files that were added to. Changes no line that is there, and adds
 * nothing to a history with a fault: that has to be mended first.
 */
export function addToHistory(scenarios: readonly PublishedScenario[], folder = HISTORY): string[] {
  mkdirSync(folder, { recursive: true });
  const histories = new Map(loadHistory(folder).map((history) => [history.scenario, history]));
  return scenarios.flatMap((scenario) => {
    const rows = histories.get(scenario.id)?.rows ?? [];
    const missing = scenario.items.filter(({ version }) => !rows.some((row) => row.version === version));
    if (missing.length === 0 || (histories.get(scenario.id)?.faults.length ?? 0) > 0) return [];
    const file = join(folder, `${scenario.id}.jsonl`);
    let above = rows.at(-1)?.seal ?? "";
    for (const item of missing) {
      const row = newRow(scenario, item, above);
      above = row.seal;
      appendFileSync(file, `${JSON.stringify(row)}\n`);
    }
    return file;
  });
}

function newRow(
  { title, case: situation }: PublishedScenario,
  item: PublishedItem,
  above: string,
): HistoryRow {
  const row = {
    version: item.version,
    item: item.id,
    title,
    level: item.level,
    blueprint: item.blueprint as Record<string, string>,
    case: situation,
    preamble: item.preamble ?? "",
    question: item.question,
    options: item.options.map(({ text, key }) => ({ text, key })),
    seal: "",
  };
  return { ...row, seal: sealOf(row, above) };
}

/** The versions that are asked no more, for scoring answers to them. */
export const replacedItems = (histories: readonly History[], current: ReadonlySet<string>): PracticeItem[] =>
  histories.flatMap(({ scenario, rows }) =>
    rows
      .filter(({ version }) => !current.has(version))
      .map(({ version, item, title, level, blueprint, options }) => ({
        scenario,
        title,
        item,
        version,
        key: options.flatMap(({ key }, index) => (key ? [index] : [])),
        options: options.length,
        level,
        blueprint,
        current: false,
      })),
  );
