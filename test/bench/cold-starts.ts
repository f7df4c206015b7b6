import { spawnSync } from "node:child_process";
import { databases } from "../support/databases.ts";
import { type Bundle, bareBundle, synthesisedBundles } from "./bundles.ts";
import { eachKindBody, eventFor, syncBody } from "./events.ts";

const ROUNDS = 15;

/**
 * Prints how long a fresh process takes to load each bundle and answer its first request, beside the least that a
 * function with the same SDK client can be. The variants take turns, so that a busy moment hits all of them. The processor's time goes less by what else the machine does.
 */
export async function coldStarts(): Promise<void> {
  const [embedded] = databases;
  if (embedded === undefined) throw new Error("There is no database to measure against.");
  const database = await embedded.start();
  const bundles = synthesisedBundles();
  const named = (name: string): Bundle => {
    const bundle = bundles.get(name);
    if (bundle === undefined) throw new Error(`There is no function ${name}.`);
    return bundle;
  };
  const learner = "has-records";
  coldStart(named("log"), eventFor("syncLog", eachKindBody(), learner), database.environment);
  const variants: { bundle: Bundle; of?: string; event: () => unknown }[] = [
    { bundle: await bareBundle(), event: () => ({ body: JSON.stringify(syncBody()) }) },
    { bundle: named("log"), event: () => eventFor("syncLog", syncBody()) },
    { bundle: named("views"), of: "an empty log", event: () => eventFor("getCredits") },
    {
      bundle: named("views"),
      of: "a record of each kind",
      event: () => eventFor("getCredits", undefined, learner),
    },
    { bundle: named("account"), event: () => eventFor("exportAccount") },
    { bundle: named("eligibility"), event: () => eventFor("determineEligibility", {}) },
  ];
  const totals = variants.map(() => ({ clock: [] as number[], processor: [] as number[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { bundle, event }] of variants.entries()) {
      const { load, first, processor } = coldStart(bundle, event(), database.environment);
      totals[index]?.clock.push(load + first);
      totals[index]?.processor.push(processor);
    }
  }
  await database.stop();
  const [bare] = totals;
  console.log(
    `Cold start (load and first request), median of ${ROUNDS} fresh processes, and minified bytes:`,
  );
  for (const [index, { bundle, of }] of variants.entries()) {
    const { clock = [], processor = [] } = totals[index] ?? {};
    const name = of === undefined ? bundle.name : `${bundle.name}, ${of}`;
    console.log(
      `  ${name}: ${figures(clock, bare?.clock)}; of the processor ${figures(processor, bare?.processor)}; ${bundle.bytes} bytes`,
    );
  }
}

/** 120 ms (100 to 150), 1.20 x bare */
const figures = (each: readonly number[], bare: readonly number[] = []): string =>
  `${median(each).toFixed(0)} ms (${Math.min(...each).toFixed(0)} to ${Math.max(...each).toFixed(0)}), ${(median(each) / median(bare)).toFixed(2)} x bare`;

/** One request of its first process. Times in milliseconds. */
interface ColdStart {
  /** To load the bundle, and to answer the first request, by the clock. */
  readonly load: number;
  readonly first: number;
  /** Of the processor: both, and the request alone. */
  readonly processor: number;
  readonly firstProcessor: number;
  readonly status: number;
  /** What Lambda would be handed, as JSON. */
  readonly replyBytes: number;
  /** The most memory that the process had. */
  readonly peakBytes: number;
}

/** Loads a bundle in a fresh process, and sends it one event. Throws where the reply is not 200. */
export function coldStart(
  bundle: Bundle,
  event: unknown,
  environment: Readonly<Record<string, string>>,
): ColdStart {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["test/bench/cold-start-child.ts", bundle.file, JSON.stringify(event)],
    { env: { ...environment, ...SIGN_IN, AWS_LAMBDA_FUNCTION_NAME: bundle.name }, encoding: "utf8" },
  );
  // The function's own log line comes before the figures.
  const last = stdout.trim().split("\n").at(-1) ?? "";
  const measured = JSON.parse(/\{"load".*\}$/.exec(last)?.[0] ?? "null") as ColdStart | null;
  if (measured?.status !== 200) throw new Error(`${bundle.name} did not answer 200: ${stdout} ${stderr}`);
  return measured;
}

const SIGN_IN = {
  LOGIN_ORIGIN: "https://login.example",
  LOGIN_ISSUER: "https://login.example",
  LOGIN_CLIENT_ID: "bench",
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
