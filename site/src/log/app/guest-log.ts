import { type Line, ShelfError, waitingLine } from "../device/shelf.ts";
import type { Log } from "../log.ts";
import { GUEST, openLog } from "../open-log.ts";

/** The guest's log beside an account's: whether to ask about it, and bringing it over. */
const ASKED = "guest-asked";
const DRAFT = "draft:";

/** Tells one state of the guest's log from another: entries are only added, and not always with a later id. */
const stateOf = (guest: Log): string =>
  `${guest.lines.length} ${guest.lines.reduce((newest, { entry }) => (entry.id > newest ? entry.id : newest), "")}`;

/** The guest's log on this device, where it holds something and she was not asked about it as it is. */
export async function guestToAskAbout(account: Log): Promise<Log | undefined> {
  if (!account.shelf.lasting) return undefined;
  const guest = await openLog(GUEST);
  try {
    const lines = guest.lines;
    const here = new Set(account.lines.map(({ key }) => key));
    // Brought over before, in a tab that was closed before it had cleared the guest's log.
    if (lines.every(({ key }) => here.has(key))) await clear(guest, lines);
    const asked = await account.shelf.value(ASKED);
    if (guest.lines.length > 0 && asked !== stateOf(guest)) return guest;
  } catch (error) {
    if (!(error instanceof ShelfError)) throw error;
  }
  guest.close();
  return undefined;
}

/** Brings the guest's log into the account's, with what is typed and not saved. False when the device does not keep it. */
export async function bringOver(guest: Log, account: Log): Promise<boolean> {
  try {
    const lines = guest.lines;
    const [values, own] = [await guest.shelf.values(), await account.shelf.values()];
    const drafts = Object.entries(values).filter(([name]) => name.startsWith(DRAFT) && !(name in own));
    const saved = await account.keep(
      lines.map(({ entry }) => waitingLine(entry)),
      { ...Object.fromEntries(drafts), [ASKED]: stateOf(guest) },
    );
    // Only now: until they are in the account's log, they stay in the guest's.
    if (saved.ok) await clear(guest, lines);
    return saved.ok;
  } catch (error) {
    if (error instanceof ShelfError) return false;
    throw error;
  }
}

/** Leaves the guest's log where it is, and does not ask again while it stays as it is. */
export async function leaveWhereItIs(guest: Log, account: Log): Promise<boolean> {
  return (await account.keep([], { [ASKED]: stateOf(guest) })).ok;
}

/** What was brought over goes, line by line: another tab may be adding to it at this moment. */
async function clear(guest: Log, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  const values = await guest.shelf.values();
  await guest.keep(
    [],
    Object.fromEntries(Object.keys(values).map((name) => [name, undefined])),
    lines.map(({ key }) => key),
  );
}
