import { spawnSync } from "node:child_process";
import { databases } from "../support/databases.ts";
import { type Bundle, bareBundle, synthesisedBundles } from "./bundles.ts";
import { eventFor, syncBody } from "./events.ts";

const ROUNDS = 15;

/**
 * Prints how long a fresh process takes to load each bundle and answer its first request, beside the least that a
 * function with the same SDK client can be. The variants take turns, so that a busy moment hits all of them.
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
  const variants = [
    { bundle: await bareBundle(), event: () => ({ body: JSON.stringify(syncBody()) }) },
    { bundle: named("log"), event: () => eventFor("syncLog", syncBody()) },
    { bundle: named("views"), event: () => eventFor("getCredits") },
    { bundle: named("account"), event: () => eventFor("exportAccount") },
    { bundle: named("eligibility"), event: () => eventFor("determineEligibility", {}) },
  ];
  const totals = variants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { bundle, event }] of variants.entries()) {
      const { load, first } = coldStart(bundle, event(), database.environment);
      totals[index]?.push(load + first);
    }
  }
  await database.stop();
  const bare = median(totals[0] ?? []);
  console.log(
    `Cold start (load and first request), median of ${ROUNDS} fresh processes, and minified bytes:`,
  );
  for (const [index, { bundle }] of variants.entries()) {
    const each = totals[index] ?? [];
    const ratio = (median(each) / bare).toFixed(2);
    console.log(
      `  ${bundle.name}: ${median(each).toFixed(0)} ms (${Math.min(...each).toFixed(0)} to ${Math.max(...each).toFixed(0)}), ${ratio} x bare, ${bundle.bytes} bytes`,
    );
  }
}

function coldStart(bundle: Bundle, event: unknown, environment: Readonly<Record<string, string>>) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["test/bench/cold-start-child.ts", bundle.file, JSON.stringify(event)],
    { env: { ...environment, ...SIGN_IN, AWS_LAMBDA_FUNCTION_NAME: bundle.name }, encoding: "utf8" },
  );
  // The function's own log line comes before the figures.
  const last = stdout.trim().split("\n").at(-1) ?? "";
  const figures = JSON.parse(/\{"load".*\}$/.exec(last)?.[0] ?? "null") as {
    load: number;
    first: number;
    status: number;
  } | null;
  if (figures?.status !== 200) throw new Error(`${bundle.name} did not answer 200: ${stdout} ${stderr}`);
  return figures;
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
