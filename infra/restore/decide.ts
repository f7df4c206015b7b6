import * as z from "zod";
import { ACCOUNT } from "../../functions/store/row.ts";

/** A row of the learners' table as a restored copy or the live table has it: functions/store/row.ts says what it means. */
export const storedRow = z.looseObject({
  PK: z.string(),
  SK: z.string(),
  epoch: z.int().min(0),
  received: z.string(),
  entry: z.string().optional(),
});
export type StoredRow = z.output<typeof storedRow>;

/**
 * What becomes of a row of the restored copy:
 * - `same`: the live table has it; when it arrived does not matter
 * - `missing`: the live table lost it
 * - `changed`: the live table has another in its place, which nothing of ours ever writes
 * - `erased`: its learner erased her log, before the copy was taken or since; it must not come back
 * - `account`: the live table has the learner's own number of erasures, and that one counts
 */
export type Verdict = "same" | "missing" | "changed" | "erased" | "account";

export interface Compared {
  readonly restored: StoredRow;
  /** The row with the same key in the live table. */
  readonly live: StoredRow | undefined;
  /** How often the learner had erased her log, in the copy and in the live table: 0 where there is no such row. */
  readonly restoredEpoch: number;
  readonly liveEpoch: number;
}

/** Compares one row of the restored copy with the live table. Reads and writes nothing. */
export function decide({ restored, live, restoredEpoch, liveEpoch }: Compared): Verdict {
  if (restored.SK === ACCOUNT) return live === undefined ? "missing" : "account";
  if (restored.epoch < Math.max(restoredEpoch, liveEpoch)) return "erased";
  if (live === undefined) return "missing";
  return live.entry === restored.entry && live.epoch === restored.epoch ? "same" : "changed";
}
