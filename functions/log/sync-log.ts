import type * as z from "zod";
import type { operations } from "../../domain/contract/operations.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { Failure } from "../failure.ts";
import { readArrivals } from "../store/read-arrivals.ts";
import { readEpoch } from "../store/read-epoch.ts";
import type { Table } from "../store/table.ts";
import { TIME_LIMITS } from "../time-limits.ts";
import { type Cursor, nextCursor, notAhead, readCursor, writeCursor } from "./cursor.ts";
import { storeEntries } from "./store-entries.ts";
import { takeBack } from "./take-back.ts";

type Request = z.output<(typeof operations)["syncLog"]["body"]>;
type Reply = z.output<(typeof operations)["syncLog"]["responses"][200]>;

/** After this long a writer has ended, with as much again for clocks that differ. In milliseconds. */
export const OVERLAP_MS = 2 * TIME_LIMITS.log * 1000;

export interface Deps {
  readonly table: Table;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The one door into a learner's log: takes new entries, each decided apart, and answers with what arrived since the
 * cursor. Doing it again changes nothing. Throws a `Failure` for a cursor that is none, and `account-erased` where the
 * device, or this very call, belongs to a time before the account was erased.
 */
export async function syncLog(
  deps: Deps,
  { learner, request }: { learner: string; request: Request },
): Promise<Reply> {
  const cursor = notAhead(readCursor(request.cursor), lowestUlidAt(deps.now()));
  const { results, asked, page } =
    request.entries.length > 0
      ? await storeAndRead(deps, learner, request, cursor)
      : { results: [], ...(await read(deps, learner, cursor)) };
  refuseOlder(request.epoch, page.epoch);
  return {
    epoch: page.epoch,
    now: new Date(asked).toISOString(),
    results,
    entries: [...page.entries],
    more: !page.complete,
    cursor: writeCursor(nextCursor(cursor, page, lowestUlidAt(asked - OVERLAP_MS))),
  };
}

async function read({ table, now }: Deps, learner: string, { after }: Cursor) {
  const asked = now();
  return { asked, page: await readArrivals(table, learner, after) };
}

/** Whatever fails: what an erasure could not see, because it was stored after it, does not stay. */
async function storeAndRead(deps: Deps, learner: string, { epoch: known, entries }: Request, cursor: Cursor) {
  const { table } = deps;
  const epoch = await readEpoch(table, learner);
  refuseOlder(known, epoch);
  try {
    const results = await storeEntries(table, learner, epoch, entries);
    const found = await read(deps, learner, cursor);
    if (found.page.epoch > epoch) throw accountErased();
    return { results, ...found };
  } catch (error) {
    await takeBack(table, learner, epoch, entries);
    throw error;
  }
}

/** A device that knows a later epoch than the account has is let in: the table may have been restored from a backup. */
function refuseOlder(known: number | null, epoch: number): void {
  if (known !== null && known < epoch) throw accountErased();
}

const accountErased = (): Failure =>
  new Failure(
    "account-erased",
    "This account was erased since this device last synced. What the device keeps of it must go too.",
  );
