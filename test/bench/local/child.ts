import { readdirSync } from "node:fs";
import { type LocalOptions, startLocal } from "../../../infra/local/gateway.ts";
import { lookAtIsolates } from "./isolates.ts";

/**
 * The local gateway in a process of its own, as `npm start` runs it: a thread for the database, and up to four for each
 * function. Its parent tells it the options as JSON, and asks it for a look at what it holds.
 */

/** What the process holds at a moment. Sizes in bytes. */
export interface Look {
  /** Of all threads after a collection, with what lies outside of their heaps. */
  readonly held: number;
  readonly mainHeap: number;
  readonly threads: number;
  readonly rss: number;
  /** Connections and what else keeps the main thread's loop going, by kind. */
  readonly handles: Readonly<Record<string, number>>;
  /** Open files and sockets of the whole process; 0 where the system does not say. */
  readonly files: number;
  /** Processor time since the start, in seconds. */
  readonly processor: number;
}
export type Told = { readonly url: string } | { readonly look: Look };

const tell = (told: Told): unknown => process.send?.(told);

const local = await startLocal(JSON.parse(process.argv[2] ?? "") as LocalOptions);

process.on("message", async (message: "look" | "stop") => {
  if (message === "stop") {
    await local.stop();
    process.exit();
  }
  tell({ look: await look() });
});
process.once("disconnect", () => process.exit(1));
tell({ url: local.url });

async function look(): Promise<Look> {
  const found = await lookAtIsolates();
  const { user, system } = process.cpuUsage();
  return {
    held: found.reduce((sum, { heapUsed, outside }) => sum + heapUsed + outside, 0),
    mainHeap: found[0]?.heapUsed ?? Number.NaN,
    threads: found.length,
    rss: process.memoryUsage.rss(),
    handles: countsOf(process.getActiveResourcesInfo()),
    files: openFiles(),
    processor: (user + system) / 1_000_000,
  };
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function openFiles(): number {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    return 0;
  }
}
