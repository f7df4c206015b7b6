import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  MAX_BODY_BYTES,
  MAX_JSON_DEPTH,
  MAX_LOG_GIGABYTES,
  MAX_SYNC_ENTRIES,
} from "../../domain/contract/limits.ts";
import { MAX_ENTRY_BYTES } from "../../domain/log/envelope.ts";
import { inFigures } from "../../domain/text/in-figures.ts";
import { MOST_READ } from "../../functions/store/query-kinds.ts";

/** docs/limits.md tells outsiders what they may send. */
const rows = readFileSync("docs/limits.md", "utf8")
  .split("\n")
  .filter((line) => /^\| .*`/.test(line) || line.includes("decision 203"));
const rowOf = (what: string): string => rows.find((row) => row.startsWith(`| ${what}`)) ?? "";

test.each([
  ["a body", `${MAX_BODY_BYTES / 1024} KB`],
  ["JSON within JSON", `${MAX_JSON_DEPTH} levels`],
  ["entries in one sync", String(MAX_SYNC_ENTRIES)],
  ["an entry", `${MAX_ENTRY_BYTES / 1024} KB`],
  ["all that is kept", `${MAX_LOG_GIGABYTES} GB`],
  ["entries that are totaled", `${inFigures(MOST_READ.rows)}, and ${inFigures(MOST_READ.bytes)} bytes`],
])("%s may have %s", (what, most) => {
  expect(rowOf(what)).toContain(`| ${most} |`);
});

/** Each figure, as the file that is named in its row has it. */
test.each([
  ["calls of everybody", "rateLimit: 50, burstLimit: 100"],
  ["requests of one address", "MOST_IN_FIVE_MINUTES = 10_000"],
  ["a log,", "MAX_FILE_BYTES = 32 * 1024 * 1024"],
  ["a log,", "MAX_FILE_ENTRIES = 350_000"],
  ["answers,", "MOST_BYTES = 1_000_000"],
  ["a question,", "LONGEST = 40_000"],
  ["questions of others", "MOST_FOREIGN_BYTES = 2_000_000"],
  ["the same on the command line", "LONGEST_EXCHANGE = 4_000_000"],
  ["the same on the command line", "MOST_QUESTIONS = 2_000"],
  ["a shared result", "MOST_CHARACTERS = 20_000"],
  ["a shared result", "MOST_BYTES = 200_000"],
])("%s names the file with %s, and its figure", (what, code) => {
  const row = rowOf(what);
  const texts = [...row.matchAll(/`([^`]+\.tsx?)`/g)].map(([, file = ""]) => readFileSync(file, "utf8"));
  expect(texts.some((text) => text.includes(code))).toBe(true);
  const figure = Number((code.split(/[=:] /)[1] ?? "").match(/^[\d_]+/)?.[0].replaceAll("_", ""));
  expect(row).toContain(` ${inFigures(figure)} `);
});
