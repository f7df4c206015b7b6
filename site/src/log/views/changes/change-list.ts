import type { Revision } from "../../../../../domain/log/entry.ts";
import { RECORD_KINDS, type RecordKind } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import { type Step, stepsOf } from "../../app/revisions.ts";

/** How many changes one page shows. */
export const PAGE_SIZE = 50;

/** One change of the log: a version of a record, and what it did. */
export interface ChangeLine {
  readonly record: LogRecord;
  readonly revision: Revision;
  readonly what: Step["what"];
  /** True while this version counts. */
  readonly current: boolean;
  /** True where another version was made apart and she has not chosen yet. */
  readonly apart: boolean;
}
export interface ChangePage {
  readonly lines: readonly ChangeLine[];
  readonly total: number;
  /** From 1; at least one page, and never beyond the last. */
  readonly page: number;
  readonly pages: number;
}

/**
 * A page of all versions of all records, the newest first: by id, which holds the time of the device's clock. `kind`:
 * only those of one kind.
 */
export function changesOf(
  records: readonly LogRecord[],
  { kind, page: asked }: { readonly kind?: RecordKind | undefined; readonly page: number },
): ChangePage {
  const all = records
    .filter((record) => kind === undefined || record.kind === kind)
    .flatMap((record) => record.history.map((revision) => ({ record, revision })))
    .sort((a, b) => (a.revision.id < b.revision.id ? 1 : -1));
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  return {
    // What a version did is worked out for what is shown only: a log may have ten thousand.
    lines: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ record, revision }) => ({
      record,
      revision,
      what: stepsOf(record, []).find((step) => step.revision.id === revision.id)?.what ?? "changed",
      current: revision.id === record.head.id,
      apart: record.heads.length > 1 && record.heads.some(({ id }) => id === revision.id),
    })),
    total: all.length,
    page,
    pages,
  };
}

/** The kinds that the log has records of, in a fixed order. */
export const kindsIn = (records: readonly LogRecord[]): RecordKind[] => {
  const there = new Set<string>(records.map(({ kind }) => kind));
  return RECORD_KINDS.filter((kind) => there.has(kind));
};
