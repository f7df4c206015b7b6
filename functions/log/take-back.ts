import { isThrottled } from "../store/is-throttled.ts";
import { readEpoch } from "../store/read-epoch.ts";
import { removeErased } from "../store/remove-erased.ts";
import { sortKeyOf } from "../store/row.ts";
import type { Table } from "../store/table.ts";
import { checkEntry } from "./check-entry.ts";

/** Within the function's time limit, after the writes that came before. */
const MOST_TRIES = 5;
/** An erasure that is under way keeps the partition busy for a few seconds. */
const BREATHER_MS = 500;

/**
 * Where the account was erased since the epoch `stored`: removes what this call may have stored with it. That is every
 * entry in order that was sent, because a put that failed, or whose answer was lost, may have arrived all the same.
 * Entries of the new epoch stay.
 */
export async function takeBack(
  table: Table,
  learner: string,
  stored: number,
  sent: readonly unknown[],
): Promise<void> {
  const keys = sent.map(checkEntry).flatMap((one) => (one.ok ? [sortKeyOf(one.entry)] : []));
  for (let tries = 1; ; tries += 1) {
    try {
      const epoch = await readEpoch(table, learner);
      if (epoch > stored) await removeErased(table, learner, keys, epoch);
      return;
    } catch (error) {
      if (!isThrottled(error) || tries === MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, BREATHER_MS));
    }
  }
}
