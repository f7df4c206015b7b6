import { createHash } from "node:crypto";
import * as z from "zod";
import { LEVELS, type PublishedItem, type PublishedScenario } from "../../domain/authoring/scenario.ts";
import { itemVersion } from "./item-version.ts";

/** One line of a history: a version of a question with all that learners read before answering, and its key. */
const rowSchema = z.strictObject({
  version: z.string(),
  item: z.string(),
  title: z.string(),
  level: z.enum(LEVELS),
  blueprint: z.record(z.string(), z.string()),
  case: z.string(),
  story: z.array(z.string()),
  preamble: z.string(),
  question: z.string(),
  options: z.array(z.strictObject({ text: z.string(), key: z.boolean() })).min(2),
  seal: z.string(),
});
export type HistoryRow = z.output<typeof rowSchema>;

/** A line as a row; undefined where it is none. */
export function readRow(line: string): HistoryRow | undefined {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Whether a row is as it was written, below a row with this seal. */
export const isWhole = (row: HistoryRow, above: string): boolean => {
  const { case: situation, ...asked } = row;
  return row.version === itemVersion({ case: situation }, asked) && row.seal === sealOf(row, above);
};

/** The row of a question as it is now, below a row with this seal. */
export function newRow(
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
    story: [...item.story],
    preamble: item.preamble ?? "",
    question: item.question,
    options: item.options.map(({ text, key }) => ({ text, key })),
    seal: "",
  };
  return { ...row, seal: sealOf(row, above) };
}

/** Covers the row and, through the seal above, every row above it. */
function sealOf({ seal: _, ...row }: HistoryRow, above: string): string {
  return createHash("sha256")
    .update(`${above}\n${JSON.stringify(row)}`)
    .digest("hex")
    .slice(0, 16);
}
