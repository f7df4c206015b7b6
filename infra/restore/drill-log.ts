import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { syncLog } from "../../functions/log/sync-log.ts";
import type { Table } from "../../functions/store/table.ts";

/** What a device sends and reads in a drill, over the service's own code. */

const START = Date.parse("2026-01-05T09:00:00.000Z");
/** The most entries that one sync takes. */
const BATCH = 100;

/** One line of continuing education, by its number. */
const entry = (number: number) => {
  const id = lowestUlidAt(START + number);
  return {
    v: 1,
    id,
    kind: "credit",
    at: new Date(START + number).toISOString(),
    device: "drill",
    record: id,
    replaces: [],
    data: { date: "2025-11-20", minutes: 60, title: `Course ${number}`, topics: ["case-management"] },
  };
};

/** Writes the entries with numbers from `from` to before `to`. Rejects when one is not stored. */
export async function write(table: Table, learner: string, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BATCH) {
    const entries = Array.from({ length: Math.min(BATCH, to - at) }, (_, index) => entry(at + index));
    const cursor = lowestUlidAt(Date.now());
    const request = { epoch: null, cursor, entries };
    const { results } = await syncLog({ table, now: Date.now }, { learner, request });
    const refused = results.filter(({ status }) => status !== "accepted");
    if (refused.length > 0) throw new Error(`The service refused ${JSON.stringify(refused[0])}`);
  }
}

/** Everything that a new device of the learner receives, as text in the order of the entries' ids. */
export async function receive(table: Table, learner: string): Promise<string[]> {
  const entries = new Map<string, string>();
  let cursor: string | null = null;
  for (;;) {
    const request = { epoch: null, cursor, entries: [] };
    const reply: Awaited<ReturnType<typeof syncLog>> = await syncLog(
      { table, now: Date.now },
      { learner, request },
    );
    for (const one of reply.entries) entries.set(one.id, JSON.stringify(one));
    cursor = reply.cursor;
    if (!reply.more) return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  }
}
