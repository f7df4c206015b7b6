import { namesBeside } from "../device/beside.ts";
import { databaseShelf } from "../device/database-shelf.ts";
import { whileClosed } from "../device/in-use.ts";
import { ShelfError } from "../device/shelf.ts";
import { Log } from "../log.ts";
import { forgetShared, sharedOwners } from "../sign-in/session.ts";

/**
 * Deletes what a shared computer still has of people who closed the tab without signing out. What is not in the account
 * yet is never deleted, nor what some tab has open. `current` is whose log this page shows.
 */
export async function tidySharedComputer(current: string | undefined): Promise<void> {
  for (const owner of sharedOwners()) {
    if (owner === current) continue;
    try {
      await whileClosed(owner, async () => {
        const log = await Log.open(owner, await databaseShelf(owner));
        if (namesBeside(owner).length > 0 || log.lines.some(({ state }) => state !== "sent"))
          return log.close();
        await log.destroy();
        forgetShared(owner);
      });
    } catch (error) {
      // It cannot be opened or deleted now: the next page tries again.
      if (!(error instanceof ShelfError)) throw error;
    }
  }
}
