import type * as z from "zod";
import type { operations } from "../../domain/contract/operations.ts";
import { readCursor } from "../log/cursor.ts";
import { readArrivals } from "../store/read-arrivals.ts";
import type { Table } from "../store/table.ts";

type Export = z.output<(typeof operations)["exportAccount"]["responses"][200]>;

/**
 * A page of everything that is kept of a learner's log, as it was sent, in the order of arrival. What arrives while the
 * pages are fetched may be missing: an export is of the moment when it began. Throws a `Failure` for a cursor that is
 * none.
 */
export async function exportAccount(
  { table }: { table: Table },
  { learner, cursor }: { learner: string; cursor: string | undefined },
): Promise<Export> {
  const { after } = readCursor(cursor);
  const page = await readArrivals(table, learner, after);
  return {
    epoch: page.epoch,
    entries: [...page.entries],
    more: !page.complete,
    cursor: page.last ?? after ?? null,
  };
}
