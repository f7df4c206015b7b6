/**
 * What lies in the browser's plain storage beside the log of an owner, because it could not wait for the database: the
 * answer of an exam that is on its way into the log. Where the log goes from this device, it goes too.
 */
export type PlainStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
export const plainStorage = (): PlainStorage => localStorage;

const PREFIX = "caseway.exam.tapped.";
const prefixOf = (owner: string): string => `${PREFIX}${encodeURIComponent(owner)}.`;

/** The name under which it lies; `attempt` is the exam. */
export const nameBeside = (owner: string, attempt: string): string => prefixOf(owner) + attempt;

/** The names of all that lies beside the log of an owner. None where the browser blocks its plain storage. */
export const namesBeside = (owner: string, storage: () => PlainStorage = plainStorage): string[] =>
  allNames(storage).filter((name) => name.startsWith(prefixOf(owner)));

/** Takes all of it away, unread. */
export const sweepBeside = (owner: string, storage: () => PlainStorage = plainStorage): void =>
  remove(namesBeside(owner, storage), storage);

/** Takes away what lies beside logs that are not on this device any more. `owners` are those of the logs that are. */
export function sweepOrphans(owners: readonly string[], storage: () => PlainStorage = plainStorage): void {
  const kept = owners.map(prefixOf);
  remove(
    allNames(storage).filter((name) => !kept.some((prefix) => name.startsWith(prefix))),
    storage,
  );
}

function allNames(storage: () => PlainStorage): string[] {
  try {
    const store = storage();
    return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "").filter((name) =>
      name.startsWith(PREFIX),
    );
  } catch {
    return [];
  }
}

function remove(names: readonly string[], storage: () => PlainStorage): void {
  try {
    for (const name of names) storage().removeItem(name);
  } catch {
    // Blocked since it was read: then nobody can read it either.
  }
}
