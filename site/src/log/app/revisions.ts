import type { Revision } from "../../../../domain/log/entry.ts";
import type { LogRecord } from "../../../../domain/log/records.ts";
import type { Field } from "../form/field.ts";
import { type Difference, differences } from "../form/in-words.ts";

/** One version of a record, and what it changed. */
export interface Step {
  readonly revision: Revision;
  readonly what: "added" | "changed" | "removed" | "brought-back" | "kept-as-is";
  /** More than one: it put an end to versions that had been made apart. */
  readonly settled: number;
  readonly changes: readonly Difference[];
  /** True while it counts. */
  readonly current: boolean;
}

/** What happened, as the heading of a version. */
export const STEP_WORDS: Record<Step["what"], string> = {
  added: "Added",
  changed: "Changed",
  removed: "Removed",
  "brought-back": "Brought back",
  "kept-as-is": "Kept as it was",
};

/**
 * The versions of a record, the newest first: each stands above all that it replaced, whatever the clocks said.
 * Versions made apart stand in the order of their ids.
 */
export function stepsOf(record: LogRecord, fields: readonly Field[]): Step[] {
  const known = new Map(record.history.map((revision) => [revision.id, revision]));
  return newestFirst(record.history).map((revision) => {
    const replaced = revision.replaces.flatMap((id) => known.get(id) ?? []);
    const before = replaced.reduce<Revision | undefined>(
      (newest, other) => (newest === undefined || other.id > newest.id ? other : newest),
      undefined,
    );
    return {
      revision,
      what: whatHappened(before, revision),
      settled: revision.replaces.length > 1 ? revision.replaces.length : 0,
      changes: revision.data === null ? [] : differences(fields, before?.data ?? null, revision.data),
      current: revision === record.head,
    };
  });
}

function whatHappened(before: Revision | undefined, { data, replaces }: Revision): Step["what"] {
  if (data === null) return "removed";
  if (before === undefined) return replaces.length === 0 ? "added" : "changed";
  if (before.data === null) return "brought-back";
  return JSON.stringify(before.data) === JSON.stringify(data) ? "kept-as-is" : "changed";
}

function newestFirst(history: readonly Revision[]): Revision[] {
  const left = new Map(history.map((revision) => [revision.id, revision]));
  const ordered: Revision[] = [];
  while (left.size > 0) {
    const replaced = new Set([...left.values()].flatMap(({ replaces }) => replaces));
    const free = [...left.values()].filter(({ id }) => !replaced.has(id));
    // Versions that replace one another in a ring come from no device of ours: then the greatest id goes first.
    const next = (free.length > 0 ? free : [...left.values()]).reduce((a, b) => (a.id > b.id ? a : b));
    ordered.push(next);
    left.delete(next.id);
  }
  return ordered;
}
