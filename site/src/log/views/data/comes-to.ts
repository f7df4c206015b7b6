import { type Answer, type Entry, readEntries } from "../../../../../domain/log/entry.ts";
import type { Envelope } from "../../../../../domain/log/envelope.ts";
import { RECORD_KINDS, type RecordKind } from "../../../../../domain/log/record-data.ts";
import { type LogRecord, present, recordsOf } from "../../../../../domain/log/records.ts";
import { isTakenBack } from "../../../../../domain/practice/exam.ts";
import type { LogState } from "../../log.ts";

/** What a log would come to with more entries. */
export interface ComesTo {
  /** How many records of a kind there are, and would be; only where that differs. */
  readonly counts: readonly {
    readonly kind: RecordKind | "answer";
    readonly before: number;
    readonly after: number;
  }[];
  /** Records that are here and would read otherwise. */
  readonly changed: number;
  /** Records of which two versions would stand side by side, until she chooses. */
  readonly apart: number;
  /** New entries that this version keeps without understanding them. */
  readonly notUnderstood: number;
}

export function comesTo(
  { entries, records }: Pick<LogState, "entries" | "records">,
  fresh: readonly Envelope[],
): ComesTo {
  const read = readEntries(fresh);
  const all = [...entries, ...read];
  const then = recordsOf(all);
  const before = new Map(records.map((record) => [keyOf(record), record]));
  const answers = (of: readonly Entry[]): number =>
    of.filter((entry) => entry.kind === "answer" && !isTakenBack(entry as Answer)).length;
  return {
    counts: [
      ...RECORD_KINDS.map((kind) => ({
        kind,
        before: present(records, kind).length,
        after: present(then, kind).length,
      })),
      { kind: "answer" as const, before: answers(entries), after: answers(all) },
    ].filter((count) => count.before !== count.after),
    changed: then.filter((record) => {
      const own = before.get(keyOf(record));
      return own !== undefined && own.head.id !== record.head.id;
    }).length,
    apart: then.filter((record) => {
      const own = before.get(keyOf(record));
      return record.heads.length > 1 && record.heads.length > (own?.heads.length ?? 1);
    }).length,
    notUnderstood: fresh.length - read.length,
  };
}

const keyOf = ({ kind, id }: LogRecord): string => `${kind} ${id}`;
