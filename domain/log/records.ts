import type { Entry, Revision } from "./entry.ts";
import { RECORD_KINDS, type RecordData, type RecordKind } from "./record-data.ts";

/** A record: all revisions that share a kind and a record id, and which of them is current. */
export interface LogRecord<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly id: string;
  /** The revision that counts: the head with the greatest id. */
  readonly head: Revision<K>;
  /** Every head. More than one: the record was changed apart on two devices, and the learner has not chosen yet. */
  readonly heads: readonly Revision<K>[];
  /** Every revision, the oldest id first. */
  readonly history: readonly Revision<K>[];
}

/** What a record holds now; undefined when it was removed. */
export const dataOf = <K extends RecordKind>(record: LogRecord<K>): RecordData<K> | undefined =>
  record.head.data ?? undefined;

const isRevision = (entry: Entry): entry is Revision => (RECORD_KINDS as string[]).includes(entry.kind);
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The records of a log. A pure function of the set of entries: their order and how often one comes make no difference,
 * so devices that have the same entries agree. A head is a revision that no other one replaces; clocks decide nothing.
 */
export function recordsOf(entries: Iterable<Entry>): LogRecord[] {
  const byRecord = new Map<string, Map<string, Revision>>();
  for (const entry of entries) {
    if (!isRevision(entry)) continue;
    const key = `${entry.kind}#${entry.record}`;
    const revisions = byRecord.get(key) ?? new Map<string, Revision>();
    revisions.set(entry.id, entry);
    byRecord.set(key, revisions);
  }
  return [...byRecord]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, revisions]) => {
      const history = [...revisions.values()].sort(byId);
      const replaced = new Set(
        history.flatMap(({ id, replaces }) => replaces.filter((other) => other !== id)),
      );
      const unreplaced = history.filter(({ id }) => !replaced.has(id));
      // Revisions that replace one another in a ring come from no device of ours; the newest id still gives one answer.
      const heads = unreplaced.length > 0 ? unreplaced : history.slice(-1);
      const head = heads.at(-1);
      return head === undefined ? [] : [{ kind: head.kind, id: head.record, head, heads, history }];
    });
}

/** The records of one kind that were not removed, in the order of their ids. */
export const present = <K extends RecordKind>(records: readonly LogRecord[], kind: K): LogRecord<K>[] =>
  ofKind(records, kind).filter(({ head }) => head.data !== null);

/** Every record of one kind, removed ones among them. */
export const ofKind = <K extends RecordKind>(records: readonly LogRecord[], kind: K): LogRecord<K>[] =>
  records.filter((record): record is LogRecord<K> => record.kind === kind);
