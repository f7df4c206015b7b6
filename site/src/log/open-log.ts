import { databaseShelf } from "./device/database-shelf.ts";
import { memoryShelf } from "./device/memory-shelf.ts";
import { type Shelf, ShelfError } from "./device/shelf.ts";
import { Log } from "./log.ts";

/** Whose log it is when nobody is signed in. */
export const GUEST = "guest";

/** Opens the log of an owner: `GUEST`, or an account's subject. In memory where the browser blocks its database. */
export async function openLog(owner: string): Promise<Log> {
  let shelf: Shelf;
  try {
    shelf = await databaseShelf(owner);
  } catch (error) {
    if (!(error instanceof ShelfError)) throw error;
    shelf = memoryShelf();
  }
  return Log.open(owner, shelf);
}
