import { readEntries } from "../../domain/log/entry.ts";
import type { RecordKind } from "../../domain/log/record-data.ts";
import { type LogRecord, recordsOf } from "../../domain/log/records.ts";

/** A revision as a test tells it: the kind, the record, what it holds (null: removed). */
export type Told = readonly [kind: RecordKind, record: string, data: unknown];

/** A ULID for tests: they sort by their number. */
export const testId = (number: number): string => `01JD${String(number).padStart(22, "0")}`;

/**
 * The records of a log in which these revisions were written one after another, each in place of the one before it.
 * Throws when one of them is no entry of a log.
 */
export function recordsTold(told: readonly Told[]): LogRecord[] {
  const heads = new Map<string, string>();
  const entries = told.map(([kind, record, data], index) => {
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
  const read = readEntries(entries);
  if (read.length !== told.length) throw new Error("One of these is no entry of a log.");
  return recordsOf(read);
}
