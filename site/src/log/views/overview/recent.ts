import { RECORD_KINDS, type RecordKind } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";

/** What a person records, as against what a page remembers for her. */
const SHOWN: readonly RecordKind[] = RECORD_KINDS.filter(
  (kind) => kind !== "setting" && kind !== "flag" && kind !== "note",
);

export interface Recent {
  readonly record: LogRecord;
  readonly what: "Added" | "Corrected" | "Removed";
}

/** The records that changed last, the newest change first, by the order of ids and not by clocks. */
export const recentOf = (records: readonly LogRecord[], most: number): Recent[] =>
  records
    .filter(({ kind }) => SHOWN.includes(kind))
    .sort((a, b) => (a.head.id < b.head.id ? 1 : -1))
    .slice(0, most)
    .map((record) => ({
      record,
      what: record.head.data === null ? "Removed" : record.history.length > 1 ? "Corrected" : "Added",
    }));
