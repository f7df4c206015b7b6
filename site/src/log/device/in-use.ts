/** Which logs of this device are open in some page, told between tabs by locks that last as long as their page does. */
const lockName = (owner: string): string => `caseway-open-${owner}`;

/** Tells other tabs that the log is in use, for as long as this page has it open. The result lets go. */
export function holdOpen(owner: string): () => void {
  if (!("locks" in navigator)) return () => undefined;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks.request(lockName(owner), { mode: "shared" }, () => held).catch(() => undefined);
  return release;
}

/**
 * Does something with the log of an owner while no page has it open, and says whether it could. Where the browser cannot
 * tell, it is done: a page that has it open notices, and opens it again.
 */
export async function whileClosed(owner: string, work: () => Promise<void>): Promise<boolean> {
  if (!("locks" in navigator)) {
    await work();
    return true;
  }
  return navigator.locks.request(lockName(owner), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}
