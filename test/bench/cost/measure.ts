import { cpus, loadavg, totalmem } from "node:os";
import { databases } from "../../support/databases.ts";
import { synthesisedBundles } from "../bundles.ts";
import { coldStart, median } from "../cold-starts.ts";
import { eventFor, syncBody } from "../events.ts";
import { measureCalls, measureRows } from "./measure-calls.ts";
import { measureSite } from "./measure-site.ts";
import { CALLS, type Measured } from "./measured.ts";

const COLD_ROUNDS = 9;

/**
 * Measures all that the model needs, against the last of the databases: Amazon's own where it was started. Wants `cdk.out` and
 * `dist/site`. Takes about a minute.
 */
export async function measure(): Promise<Measured> {
  const { start, name } = databases.at(-1) ?? {};
  if (start === undefined || name === undefined) throw new Error("There is no database to measure against.");
  const database = await start();
  Object.assign(process.env, database.environment, {
    LOGIN_ORIGIN: "https://login.example",
    LOGIN_ISSUER: "https://login.example",
    LOGIN_CLIENT_ID: "bench",
  });
  const log = synthesisedBundles().get("log");
  if (log === undefined) throw new Error("There is no function log. Run: npm run synth");
  const before = loadavg()[0] ?? 0;
  const cold = Array.from(
    { length: COLD_ROUNDS },
    () => coldStart(log, eventFor("syncLog", syncBody()), database.environment).processor,
  ).map(Math.round);
  const calls = await measureCalls(database, CALLS);
  const rowBytes = await measureRows(database);
  await database.stop();
  return {
    taken: {
      on: new Date().toISOString().slice(0, 10),
      machine: `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB, Linux, Node ${process.versions.node}`,
      load: `${before.toFixed(1)} to ${(loadavg()[0] ?? 0).toFixed(1)}`,
      database: name,
    },
    calls,
    rowBytes,
    coldMs: [median(cold), Math.min(...cold), Math.max(...cold)],
    site: measureSite(),
  };
}
