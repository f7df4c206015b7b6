import type { Revision } from "../../domain/log/entry.ts";
import type { RecordData, RecordKind } from "../../domain/log/record-data.ts";
import type { LogRecord } from "../../domain/log/records.ts";

/** A record with one revision: what it holds now, or null for removed. */
export function logRecord<K extends RecordKind>(
  kind: K,
  id: string,
  data: RecordData<K> | null,
): LogRecord<K> {
  const head: Revision<K> = {
    v: 1,
    id,
    kind,
    at: "2026-10-14T15:05:00.000Z",
    device: "phone",
    record: id,
    data,
    replaces: [],
  };
  return { kind, id, head, heads: [head], history: [head] };
}
