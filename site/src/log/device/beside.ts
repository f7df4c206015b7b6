/**
 * What lies in the browser's plain storage beside the log of an owner, because it could not wait for the database: the
 * answer of an exam that is on its way into the log. Where the log goes from this device, it goes too.
 */
export type PlainStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;
export const plainStorage = (): PlainStorage => localStorage;

const prefixOf = (owner: string): string => `caseway.exam.tapped.${owner}.`;

/** The name under which it lies; `attempt` is the exam. */
export const nameBeside = (owner: string, attempt: string): string => prefixOf(owner) + attempt;

/** The names of all that lies beside the log of an owner. None where the browser blocks its plain storage. */
export function namesBeside(owner: string, storage: () => PlainStorage = plainStorage): string[] {
  try {
    return Object.keys(storage()).filter((name) => name.startsWith(prefixOf(owner)));
  } catch {
    return [];
  }
}

/** Takes all of it away, unread. */
export const sweepBeside = (owner: string): void => {
  for (const name of namesBeside(owner)) localStorage.removeItem(name);
};
