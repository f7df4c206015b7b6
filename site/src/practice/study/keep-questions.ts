import { KEPT_QUESTIONS } from "../kept-caches.ts";
import { questionAddress, readQuestion } from "../question-data.ts";

/** How many are asked for at a time. */
const AT_A_TIME = 6;

/** Why it stopped: no network that leads to the questions, or no room on the device. */
export type KeepTrouble = "offline" | "full";

/** How many of these versions are kept; undefined where the browser keeps nothing. */
export async function keptCount(versions: readonly string[]): Promise<number | undefined> {
  try {
    if (!(await caches.has(KEPT_QUESTIONS))) return 0;
    const kept = await keptAddresses();
    return versions.filter((version) => kept.has(addressOf(version))).length;
  } catch {
    return undefined;
  }
}

/**
 * Brings the data of these versions to this device, and lets those go that are asked no more. Calls `came` with how many
 * are here. What came stays, also where it stops. Undefined when all are here.
 */
export async function keepAll(
  versions: readonly string[],
  came: (count: number) => void,
): Promise<KeepTrouble | undefined> {
  let trouble: KeepTrouble | undefined;
  try {
    const cache = await caches.open(KEPT_QUESTIONS);
    const kept = await keptAddresses();
    const wanted = new Map(versions.map((version) => [addressOf(version), version]));
    for (const address of kept) if (!wanted.has(address)) await cache.delete(address);
    const open = [...wanted].filter(([address]) => !kept.has(address));
    let count = wanted.size - open.length;
    const work = async (): Promise<void> => {
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const [address, version] = next;
        const reply = await fetch(address).catch(() => undefined);
        const question = reply?.ok ? await readQuestion(reply, version) : undefined;
        if (question === undefined) {
          trouble = "offline";
          open.length = 0;
          return;
        }
        await cache.put(address, Response.json(question));
        count += 1;
        came(count);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  } catch {
    trouble = "full";
  }
  return trouble;
}

/** Takes all of them from this device. */
export async function letAllGo(): Promise<void> {
  await caches.delete(KEPT_QUESTIONS);
}

const addressOf = (version: string): string => new URL(questionAddress(version), location.href).href;

async function keptAddresses(): Promise<ReadonlySet<string>> {
  const cache = await caches.open(KEPT_QUESTIONS);
  return new Set((await cache.keys()).map(({ url }) => url));
}
