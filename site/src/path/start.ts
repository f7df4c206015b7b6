import { load } from "../checker/store.ts";

/**
 * Shows where a reader is on the path, where something of hers is on this device: answers in the checker, or a log. Only
 * then anything large is loaded. Without it the page stands as it is.
 */
const room = document.querySelector<HTMLElement>("#from-answers");

async function begin(into: HTMLElement): Promise<void> {
  const logs = await logsHere();
  if (logs.length === 0 && load(() => localStorage).kind !== "draft") return;
  try {
    const { showPlace } = await import("./from-answers.tsx");
    await showPlace(into, logs);
  } catch {
    // Without a network, on a device that has not kept it: the plain path is there.
  }
}

/** The owners of the logs on this device. Asked without opening one: that would make it. */
async function logsHere(): Promise<string[]> {
  const prefix = "caseway-log-";
  try {
    return (await indexedDB.databases()).flatMap(({ name = "" }) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

if (room !== null) void begin(room);
