import type { RecordKind } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";

/** What a page remembers for her is nothing that she recorded. */
const NOT_RECORDED: readonly RecordKind[] = ["flag", "note"];

/** Whether a record is there and is something that she told. */
export const isRecorded = ({ kind, head }: LogRecord): boolean =>
  head.data !== null && !NOT_RECORDED.includes(kind);
