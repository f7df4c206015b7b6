import { pathToFileURL } from "node:url";
import { databases } from "../support/databases.ts";
import { bareBundle, synthesisedBundles } from "./bundles.ts";
import { median } from "./cold-starts.ts";
import { eventFor, syncBody } from "./events.ts";

const CALLS = 300;
type Handler = (event: unknown) => Promise<{ readonly statusCode?: number }>;

/** Prints the time of a warm sync of one entry through our handler, beside the same three commands sent bare. */
export async function handlerTimes(): Promise<void> {
  const [embedded] = databases;
  if (embedded === undefined) throw new Error("There is no database to measure against.");
  const database = await embedded.start();
  Object.assign(process.env, database.environment);
  const log = synthesisedBundles().get("log");
  if (log === undefined) throw new Error("There is no function log.");
  const silent = console.log;
  const variants = [
    {
      name: "bare commands",
      handler: await load((await bareBundle()).file),
      event: () => ({ body: JSON.stringify(syncBody()) }),
      ms: [] as number[],
    },
    {
      name: "log handler",
      handler: await load(log.file),
      event: () => eventFor("syncLog", syncBody(), "bench"),
      ms: [] as number[],
    },
  ];
  console.log = () => undefined;
  for (let call = 0; call < CALLS; call += 1) {
    for (const { handler, event, ms } of variants) {
      const sent = event();
      const started = performance.now();
      const { statusCode } = await handler(sent);
      ms.push(performance.now() - started);
      if (statusCode !== 200) throw new Error(`The handler answered ${statusCode}.`);
    }
  }
  console.log = silent;
  await database.stop();
  const bare = median(variants[0]?.ms ?? []);
  console.log(`One warm sync of one entry, median of ${CALLS}, in turn:`);
  for (const { name, ms } of variants)
    console.log(`  ${name}: ${median(ms).toFixed(2)} ms, ${(median(ms) / bare).toFixed(2)} x`);
}

async function load(file: string): Promise<Handler> {
  return ((await import(pathToFileURL(file).href)) as { handler: Handler }).handler;
}
