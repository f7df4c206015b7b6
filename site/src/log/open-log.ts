import { databaseShelf } from "./device/database-shelf.ts";
import { memoryShelf } from "./device/memory-shelf.ts";
import { ShelfError } from "./device/shelf.ts";
import { Log } from "./log.ts";

/** Whose log it is when nobody is signed in. */
export const GUEST = "guest";

/** A database that neither opens nor fails is treated as blocked: no page waits for ever. */
const OPEN_WITHIN_MS = 5_000;

interface Options {
  /** Is given the log from the browser's database when it opens after all, after the one in memory was. */
  readonly late?: (log: Log) => void;
}

/** Opens the log of an owner: `GUEST`, or an account's subject. In memory where the browser does not open its database. */
export async function openLog(owner: string, { late = (log) => log.close() }: Options = {}): Promise<Log> {
  const opening = openKept(owner);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), OPEN_WITHIN_MS);
  });
  const log = await Promise.race([opening, patience]);
  clearTimeout(timer);
  if (log !== undefined) return log;
  void opening.then((opened) => opened && late(opened));
  return Log.open(owner, memoryShelf());
}

/** The log in the browser's database; undefined where the browser blocks it. */
async function openKept(owner: string): Promise<Log | undefined> {
  try {
    return await Log.open(owner, await databaseShelf(owner));
  } catch (error) {
    if (error instanceof ShelfError) return undefined;
    throw error;
  }
}
