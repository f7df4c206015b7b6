import type { Log } from "../log.ts";

/**
 * Takes a log over that had to begin in memory, because the browser's database opened late: what waits to be sent, and
 * what is remembered of forms. False when that does not fit; then the one in memory stays the one in use.
 */
export async function moveInto(late: Log, memory: Log): Promise<boolean> {
  const waiting = () => memory.lines.filter(({ state }) => state === "waiting");
  const values = Object.entries(await memory.shelf.values()).filter(([name]) => name.startsWith("draft:"));
  const moved = waiting();
  // What the account has comes from there again; how far this device got is the database's own to know.
  const saved = await late.keep(moved, Object.fromEntries(values));
  if (!saved.ok) return false;
  // A form that is being saved at this moment still writes to the one in memory.
  const follow = () => void late.keep(waiting());
  memory.subscribe(follow);
  if (waiting().length > moved.length) follow();
  return true;
}
