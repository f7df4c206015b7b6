import { readEntries } from "../../domain/log/entry.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import type { RecordKind } from "../../domain/log/record-data.ts";
import { type LogRecord, recordsOf } from "../../domain/log/records.ts";

/** A revision as a test tells it: the kind, the record, what it holds (null: removed). */
export type Told = readonly [kind: RecordKind, record: string, data: unknown];

/** A ULID for tests: they sort by their number. */
export const testId = (number: number): string => `01JD${String(number).padStart(22, "0")}`;

/** Revisions that were written one after another, each in place of the one before it, as entries of a log. */
export function entriesTold(told: readonly Told[]): Envelope[] {
  const heads = new Map<string, string>();
  return told.map(([kind, record, data], index) => {
    const id = testId(900_000 + index);
    const key = `${kind}#${record}`;
    const replaced = heads.get(key);
    heads.set(key, id);
    return {
      v: 1,
      id,
      kind,
      at: "2026-03-15T09:30:00.000Z",
      device: "test",
      record,
      data,
      replaces: replaced === undefined ? [] : [replaced],
    };
  });
}

/** The records that such entries come to. Throws when one of them is no entry of a log. */
export function recordsTold(told: readonly Told[]): LogRecord[] {
  const read = readEntries(entriesTold(told));
  if (read.length !== told.length) throw new Error("One of these is no entry of a log.");
  return recordsOf(read);
}
