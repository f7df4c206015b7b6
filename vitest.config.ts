import { defineConfig } from "vitest/config";

/**
 * Files that follow one another in one process: what they import, which takes longer than most of them, is loaded once. They
 * share its globals and its environment, so whatever changes those is put back or runs alone.
 */
const TOGETHER = { isolate: false } as const;

/**
 * Files that make a browser's globals, set the environment that a function reads once, or put something in the place of a
 * module: each has a process of its own.
 */
const ALONE = [
  "test/functions/**/*.test.ts",
  "test/tools/same-everywhere.test.ts",
  "test/site/educators/keep-desk.test.ts",
  "test/site/{log,practice}/**/*.test.ts",
  "test/site/plan/link.test.ts",
];

/** Properties run more often in the full run; a test that hangs still ends. */
const UNIT_LIMITS = { testTimeout: process.env.CASEWAY_FULL === "1" ? 400_000 : 20_000 } as const;

/** One runner for everything: `npm test` runs the projects in turn, browser journeys last. */
export default defineConfig({
  test: {
    tags: [
      {
        name: "full",
        description:
          "Only in npm run test:full: what is rare (a second device, a wrong clock, a service that fails) beside a journey that stays.",
      },
    ],
    reporters: ["default", "./test/support/tally.ts"],
    // One is left free by default, which on two cores leaves one at work.
    maxWorkers: 2,
    // Only with --coverage (npm run coverage). The rules themselves: every branch is tested, or it is not there.
    coverage: {
      provider: "v8",
      include: ["domain/eligibility/**", "domain/projection/**"],
      reportsDirectory: "dist/coverage",
      reporter: ["text", "json"],
      thresholds: {
        "domain/eligibility/**": { branches: 100 },
        "domain/projection/**": { branches: 95 },
      },
    },
    projects: [
      {
        test: {
          name: "unit",
          // Not with `exclude`, which would leave no effect to that of the command line (npm run coverage).
          include: ["test/{domain,tools,site}/**/*.test.ts", ...ALONE.map((pattern) => `!${pattern}`)],
          setupFiles: ["test/support/contract/conforming-endpoints.ts"],
          ...TOGETHER,
          ...UNIT_LIMITS,
        },
      },
      {
        test: {
          name: "unit-alone",
          include: ALONE,
          globalSetup: ["test/support/amazons-database.ts"],
          setupFiles: ["test/support/contract/conforming-endpoints.ts"],
          ...UNIT_LIMITS,
        },
      },
      {
        test: {
          name: "infra",
          include: ["test/infra/**/*.test.ts"],
          globalSetup: ["test/support/synthesise-once.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "health", include: ["test/health/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: ["test/support/site-server.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          ...TOGETHER,
        },
      },
    ],
  },
});
