import { randomUUID } from "node:crypto";
import type { Envelope } from "../../domain/log/envelope.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { syncLog } from "../../functions/log/sync-log.ts";
import type { Table } from "../../functions/store/table.ts";

/** A learner whom no other test has. */
export const newLearner = (): string => randomUUID();

/** What a device sends; everything that is left out is as on a new device. */
export interface Sent {
  readonly epoch?: number | null;
  readonly cursor?: string | null;
  readonly entries?: readonly unknown[];
}

/** One sync, with the clock of this computer or the one given (milliseconds). */
export const sync = (table: Table, learner: string, sent: Sent = {}, now: () => number = Date.now) =>
  syncLog(
    { table, now },
    { learner, request: { epoch: null, cursor: null, ...sent, entries: [...(sent.entries ?? [])] } },
  );

export interface Download {
  readonly entries: Envelope[];
  /** How many entries each page had. */
  readonly pages: number[];
  readonly cursor: string | null;
  readonly epoch: number;
}

/** Syncs until there is no more, as a device does. */
export async function download(
  table: Table,
  learner: string,
  from: string | null = null,
  now?: () => number,
): Promise<Download> {
  const entries: Envelope[] = [];
  const pages: number[] = [];
  let cursor = from;
  for (;;) {
    const reply = await sync(table, learner, { cursor }, now);
    entries.push(...reply.entries);
    pages.push(reply.entries.length);
    cursor = reply.cursor;
    if (!reply.more) return { entries, pages, cursor, epoch: reply.epoch };
  }
}

/** Sends entries in batches of 100, the most that one sync takes. */
export async function upload(table: Table, learner: string, entries: readonly Envelope[]): Promise<void> {
  for (let at = 0; at < entries.length; at += 100) {
    await sync(table, learner, {
      entries: entries.slice(at, at + 100),
      // Asks for nothing back.
      cursor: lowestUlidAt(Date.now()),
    });
  }
}
