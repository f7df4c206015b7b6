/** What a browser says of what it keeps for us: `unknown` where it does not say. */
export type Promised = "kept" | "may-go" | "unknown";

const storage = (): StorageManager | undefined =>
  // Only over https and on this machine itself.
  "storage" in navigator && "persist" in navigator.storage ? navigator.storage : undefined;

/** Whether the browser promised to keep the log even when the device runs short of room. */
export async function promised(): Promise<Promised> {
  try {
    const kept = await storage()?.persisted();
    return kept === undefined ? "unknown" : kept ? "kept" : "may-go";
  } catch {
    return "unknown";
  }
}

/** Asks the browser for that promise. Some decide by themselves, some ask the reader. */
export async function askToKeep(): Promise<Promised> {
  try {
    await storage()?.persist();
  } catch {
    // No promise: the log is as safe as it was.
  }
  return promised();
}

let asked = false;
/** The same once for each page, after something was saved: a page that is only looked at asks for nothing. */
export function askToKeepOnce(): void {
  if (asked || typeof navigator === "undefined") return;
  asked = true;
  void promised().then((now) => (now === "may-go" ? askToKeep() : undefined));
}
