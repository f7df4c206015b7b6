import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Runs the project's checks and tests. Every step runs, also after one has failed, so that one run shows all
 * that is wrong; the last line is the tally that CI reads, from the test runner's own counts and the failed steps.
 */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const node = process.execPath;
const bin = (name: string, ...args: string[]): [string, ...string[]] => [
  node,
  `node_modules/${name}`,
  ...args,
];

const content: Step = { name: "content check", command: [node, "tools/content/main.ts", "build"] };
/** The longest first, so that none is left running alone at the end. */
const checks: readonly Step[] = [
  { name: "types", command: bin("typescript/bin/tsc", "-p", "tsconfig.json") },
  {
    name: "types of the site",
    command: bin(
      "astro/bin/astro.mjs",
      "check",
      "--tsconfig",
      "site/tsconfig.json",
      "--minimumSeverity",
      "warning",
    ),
  },
  {
    name: "types of the site's tests",
    command: bin("typescript/bin/tsc", "-p", "tsconfig.site-tests.json"),
  },
  {
    name: "types of domain, without Node or the browser",
    command: bin("typescript/bin/tsc", "-p", "tsconfig.domain.json"),
  },
  { name: "lint and format", command: bin("@biomejs/biome/bin/biome", "check", ".") },
  { name: "unused files and exports", command: bin("knip/bin/knip.js") },
];
const builds: readonly Step[] = [
  { name: "site build", command: bin("astro/bin/astro.mjs", "build") },
  { name: "synthesis of the infrastructure", command: bin("aws-cdk/bin/cdk", "synth", "--quiet") },
];
const vitest = (...args: string[]): Step => ({
  name: "tests",
  command: bin("vitest/vitest.mjs", "run", ...args),
});

/** What is left to the full run: tests with the tag `full`, which the runner counts as skipped. */
const WITHOUT_RARE = "--tags-filter=!full";

const coverage: Step = { name: "coverage of the rules", command: [node, "tools/test/coverage.ts"] };

/** Steps of one group do not need one another: two at a time, for two cores. */
const PLANS = {
  check: [[content], checks, [vitest("--project", "health")]],
  test: [[content], [...checks, ...builds], [vitest(WITHOUT_RARE)]],
  full: [[content], [...checks, ...builds], [vitest()], [coverage]],
} as const satisfies Record<string, readonly (readonly Step[])[]>;
const AT_ONCE = 2;

/** The large counts: property tests run this many times as often, journeys open every page in every theme. */
const FULL = { CASEWAY_FULL: "1", CASEWAY_RUNS: "20" };

const TALLY = "dist/tally.txt";
const COUNTS = "dist/counts.jsonl";
const COMPILED = "dist/compiled";

async function main(plan: string): Promise<number> {
  if (!Object.hasOwn(PLANS, plan)) {
    console.error(`There is no plan "${plan}". Use one of: ${Object.keys(PLANS).join(", ")}.`);
    return 2;
  }
  mkdirSync("dist", { recursive: true });
  for (const old of [TALLY, COUNTS, COMPILED]) rmSync(old, { recursive: true, force: true });
  const env = {
    ...process.env,
    ...(plan === "full" ? FULL : {}),
    CASEWAY_TALLY: COUNTS,
    // What a step before has synthesised is not synthesised again for the tests.
    CASEWAY_ASSEMBLY: "cdk.out",
    // What Node has compiled once is not compiled again by the many short processes of the tests.
    NODE_COMPILE_CACHE: resolve(COMPILED),
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_ENV: undefined,
  };
  const failed: string[] = [];
  for (const group of PLANS[plan as keyof typeof PLANS]) {
    const waiting = [...group];
    const work = async (): Promise<void> => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
        if (!(await passes(step, env, group.length === 1))) failed.push(step.name);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  const counts = testCounts();
  // A test run that failed has its failures in its own counts; any other failed step counts as one.
  const failedSteps = failed.filter((name) => name !== "tests" || counts.failed === 0);
  for (const name of failed) console.log(`Failed: ${name}`);
  const tally = `${counts.passed} passed, ${counts.failed + failedSteps.length} failed`;
  writeFileSync(TALLY, `${tally}\n`);
  console.log(tally);
  return failed.length === 0 ? 0 : 1;
}

/** Runs a step; where others run beside it, what it prints is shown when it has ended, so that nothing is mixed. */
async function passes(
  { name, command: [program, ...args] }: Step,
  env: NodeJS.ProcessEnv,
  alone: boolean,
): Promise<boolean> {
  if (alone) console.log(`\n== ${name}`);
  const started = performance.now();
  const child = spawn(program, args, { stdio: alone ? "inherit" : ["ignore", "pipe", "pipe"], env });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      resolve(null);
    });
    child.on("close", resolve);
  });
  if (!alone) console.log(`\n== ${name}\n${Buffer.concat(printed).toString("utf8").trimEnd()}`);
  console.log(
    `== ${name}: ${status === 0 ? "passed" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function testCounts(): { passed: number; failed: number } {
  if (!existsSync(COUNTS)) return { passed: 0, failed: 0 };
  const lines = readFileSync(COUNTS, "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as { passed: number; failed: number })
    .reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), {
      passed: 0,
      failed: 0,
    });
}

process.exitCode = await main(process.argv[2] ?? "");
