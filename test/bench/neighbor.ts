import { readAssembly } from "../../infra/local/assembly.ts";
import { databaseFolder, openDataFolder } from "../../infra/local/data-folder.ts";
import { startDatabase } from "../../infra/local/database/database.ts";
import { signIn } from "../support/sign-in.ts";
import { learnerAsks, send, writingAsks } from "./local/asks.ts";
import { type Counts, FIFTY_THOUSAND, logOf, SIXTY } from "./local/entries.ts";
import { storeLongAgo, tableAt } from "./local/long-log.ts";
import { BUILT, startLocalProcess } from "./local/process.ts";
import { costsOf } from "./long-log-costs.ts";
import { machine } from "./machine.ts";
import { asker, eraseAll, noises, type Taken } from "./neighbor-asks.ts";
import { inPercentiles } from "./percentiles.ts";

export interface NeighborOptions {
  /** What the noisy learner's log has. */
  readonly noisy: Counts;
  /** How often it is measured without and with the noisy one, in turn, and for how long each. */
  readonly turns: number;
  readonly seconds: number;
  /** Whether what each request costs is printed too, before the gateway starts. */
  readonly costs: boolean;
}
export const USUAL_NEIGHBOR: NeighborOptions = { noisy: FIFTY_THOUSAND, turns: 2, seconds: 12, costs: true };

/** What one learner's requests took, without and with another who asks all the time. */
export interface Neighbors {
  readonly without: Taken;
  readonly with: Taken;
  readonly noisy: Taken;
  /** The calls that erase the noisy learner's log, at the end, with nobody else there. */
  readonly erasure: Taken;
}

const QUIET = "quiet@example.org";
const NOISY = "noisy@example.org";

/** A learner with 60 entries beside one with very many. */
export async function neighbors({ noisy, turns, seconds, costs }: NeighborOptions): Promise<Neighbors> {
  const local = await startLocalProcess((dataFolder) => fill(dataFolder, noisy, costs));
  const nothing = (): Taken => ({ ms: new Map(), errors: [] });
  const found = { without: nothing(), with: nothing(), noisy: nothing(), erasure: nothing() };
  try {
    const quiet = await signIn(local.url, QUIET);
    const loud = await signIn(local.url, NOISY);
    const usual = [...learnerAsks(quiet), ...writingAsks(quiet).slice(0, 1)];
    // Every instance of every function has started before the clock does.
    await Promise.all(usual.flatMap((ask) => [1, 2, 3, 4].map(() => send(local.url, ask))));
    const askAgain = async (into: Taken, end: number) => {
      const ask = asker(local.url, into);
      while (performance.now() < end) for (const one of usual) await ask(one);
    };
    for (let turn = 0; turn < turns; turn += 1) {
      await askAgain(found.without, performance.now() + seconds * 1000);
      const end = performance.now() + seconds * 1000;
      await Promise.all([
        askAgain(found.with, end),
        ...noises(loud).map((noise) => noise(asker(local.url, found.noisy), end)),
      ]);
    }
    await eraseAll(asker(local.url, found.erasure), loud);
    found.with.errors.push(...local.errors);
  } finally {
    await local.stop();
  }
  return found;
}

/** Signs both up and stores their logs, as the gateway will find them. */
async function fill(dataFolder: string, noisy: Counts, costs: boolean): Promise<void> {
  const store = openDataFolder(dataFolder);
  const [quietly, loudly] = [QUIET, NOISY].map((email) => store.signIn(email).sub) as [string, string];
  store.close();
  const { tables } = readAssembly(BUILT.assemblyFolder);
  const [form] = tables;
  if (form === undefined) throw new Error("There is no table. Run: npm run synth");
  const database = await startDatabase({
    folder: databaseFolder(dataFolder),
    tables,
    onError: console.error,
  });
  const table = tableAt(database.environment, form.TableName);
  try {
    const environment = { ...database.environment, TABLE_NAME: form.TableName };
    for (const [learner, counts] of [
      [quietly, SIXTY],
      [loudly, noisy],
    ] as const) {
      const log = logOf(counts);
      await storeLongAgo(table, learner, log);
      if (!costs) continue;
      console.log(`What a learner with ${log.length} entries costs:`);
      await costsOf(table, environment, learner);
    }
  } finally {
    table.client.destroy();
    await database.stop();
  }
}

/** Prints what a learner with 50,000 entries costs, and whether another one notices. */
export async function neighbor(options = USUAL_NEIGHBOR): Promise<void> {
  console.log(`A learner with 50,000 entries, ${machine()}`);
  const found = await neighbors(options);
  const { turns, seconds } = options;
  console.log(`Requests one after the other, ${turns} times ${seconds} s each in turn:`);
  console.log("| p50 / p95 / p99 | alone | beside the other one, who syncs, exports and asks for progress |");
  console.log("| --- | --- | --- |");
  const all = ({ ms }: Taken) => inPercentiles([...ms.values()].flat());
  console.log(`| all | ${all(found.without)} | ${all(found.with)} |`);
  for (const [name, alone] of found.without.ms)
    console.log(`| ${name} | ${inPercentiles(alone)} | ${inPercentiles(found.with.ms.get(name) ?? [])} |`);
  console.log("The other one:");
  for (const [name, ms] of found.noisy.ms) console.log(`| ${name} | ${inPercentiles(ms)} | ${ms.length} |`);
  for (const [name, ms] of found.erasure.ms) {
    const seconds = ms.map((one) => (one / 1000).toFixed(1));
    console.log(`Erasing it, ${name}: ${ms.length} calls, of ${seconds.join(", ")} seconds`);
  }
  for (const [who, { errors }] of Object.entries(found)) {
    console.log(`${who}: ${errors.length} failed`);
    for (const error of errors.slice(0, 5)) console.log(`  ${error}`);
  }
}
