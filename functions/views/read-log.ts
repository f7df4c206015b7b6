import { type Entry, readEntries } from "../../domain/log/entry.ts";
import { portfolioOf } from "../../domain/log/portfolio.ts";
import { type LogRecord, present, recordsOf } from "../../domain/log/records.ts";
import { inFigures } from "../../domain/text/in-figures.ts";
import { Failure } from "../failure.ts";
import { queryKinds } from "../store/query-kinds.ts";
import type { Table } from "../store/table.ts";

/** The entries of some kinds in a learner's log that this version understands. */
export const readLog = async (table: Table, learner: string, kinds: readonly string[]): Promise<Entry[]> =>
  readEntries(await queryKinds(table, learner, kinds));

/**
 * How many records of a kind are totaled here, removed ones aside: far above what any career needs, low enough to
 * answer well within the function's time and in less than the 6 MB that a function may answer.
 */
const MOST = {
  employment: 100,
  hours: 20_000,
  credit: 1_000,
  held: 100,
  license: 100,
  degree: 100,
  declaration: 1_000,
  goal: 100,
  setting: 1_000,
} as const;
/** How many days of its jobs the hours of a log may lie on, as many as a portfolio takes: a week covers seven. */
const MOST_DAYS = 20_000;

/** The records of some kinds. Throws a `Failure` when there are more than are totaled here. */
export async function readRecords(
  table: Table,
  learner: string,
  kinds: readonly string[],
): Promise<LogRecord[]> {
  const records = recordsOf(await readLog(table, learner, kinds));
  for (const [kind, most] of Object.entries(MOST) as [keyof typeof MOST, number][])
    refuseAbove(most, present(records, kind).length, `records of the kind ${kind}`);
  refuseAbove(MOST_DAYS, daysOf(records), "days with hours in its jobs");
  return records;
}

function refuseAbove(most: number, found: number, what: string): void {
  if (found > most)
    throw new Failure(
      "log-too-long",
      `This log has ${inFigures(found)} ${what}. We total up to ${inFigures(most)}. On the device, nothing is missing.`,
    );
}

const daysOf = (records: readonly LogRecord[]): number =>
  (portfolioOf(records).portfolio.employment ?? []).reduce(
    (sum, { datedHours }) => sum + (datedHours?.length ?? 0),
    0,
  );
