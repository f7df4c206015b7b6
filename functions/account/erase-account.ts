import type * as z from "zod";
import type { operations } from "../../domain/contract/operations.ts";
import { beginNextEpoch, removeRowsBefore } from "../store/erase-rows.ts";
import type { Table } from "../store/table.ts";

type Erased = z.output<(typeof operations)["eraseAccount"]["responses"][200]>;

/** How long one call removes rows before it answers that there are more: well within the function's time limit. */
const REMOVING_MS = 20_000;

/**
 * Erases what is kept of a learner's log. First the account's epoch: from then on nothing is shown, whatever happens to
 * this call. Then the rows. What is left is one row with a number, so that devices learn of the erasure.
 */
export async function eraseAccount(
  { table, now }: { table: Table; now: () => number },
  { learner }: { learner: string },
): Promise<Erased> {
  const end = now() + REMOVING_MS;
  const epoch = await beginNextEpoch(table, learner);
  return { epoch, complete: await removeRowsBefore(table, learner, epoch, () => now() < end) };
}
