import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Runs the project's checks and tests in turn. Every step runs, also after one has failed, so that one run shows all
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
const checks: readonly Step[] = [
  { name: "lint and format", command: bin("@biomejs/biome/bin/biome", "check", ".") },
  { name: "types", command: bin("typescript/bin/tsc", "-p", "tsconfig.json") },
  {
    name: "types of the site's tests",
    command: bin("typescript/bin/tsc", "-p", "tsconfig.site-tests.json"),
  },
  {
    name: "types of domain, without Node or the browser",
    command: bin("typescript/bin/tsc", "-p", "tsconfig.domain.json"),
  },
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

const coverage: Step = { name: "coverage of the rules", command: [node, "tools/test/coverage.ts"] };

const PLANS = {
  check: [content, ...checks, vitest("--project", "health")],
  test: [content, ...checks, ...builds, vitest()],
  full: [content, ...checks, ...builds, vitest(), coverage],
} as const satisfies Record<string, readonly Step[]>;

/** The large counts: property tests run this many times as often, journeys open every page in every theme. */
const FULL = { CASEWAY_FULL: "1", CASEWAY_RUNS: "20" };

const TALLY = "dist/tally.txt";
const COUNTS = "dist/counts.jsonl";

function main(plan: string): number {
  if (!Object.hasOwn(PLANS, plan)) {
    console.error(`There is no plan "${plan}". Use one of: ${Object.keys(PLANS).join(", ")}.`);
    return 2;
  }
  mkdirSync("dist", { recursive: true });
  for (const file of [TALLY, COUNTS]) rmSync(file, { force: true });
  const env = {
    ...process.env,
    ...(plan === "full" ? FULL : {}),
    CASEWAY_TALLY: COUNTS,
    // What a step before has synthesised is not synthesised again for the tests.
    CASEWAY_ASSEMBLY: "cdk.out",
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_ENV: undefined,
  };
  const failed: string[] = [];
  for (const step of PLANS[plan as keyof typeof PLANS]) {
    console.log(`\n== ${step.name}`);
    const started = performance.now();
    const [command, ...args] = step.command;
    const { status } = spawnSync(command, args, { stdio: "inherit", env });
    console.log(
      `== ${step.name}: ${status === 0 ? "passed" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (status !== 0) failed.push(step.name);
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

process.exitCode = main(process.argv[2] ?? "");
