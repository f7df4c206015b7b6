import { defineConfig } from "vitest/config";

/** One runner for everything: `npm test` runs the projects in turn, browser journeys last. */
export default defineConfig({
  test: {
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
          include: ["test/{domain,tools,functions,site}/**/*.test.ts"],
          globalSetup: ["test/support/amazons-database.ts"],
          setupFiles: ["test/support/contract/conforming-endpoints.ts"],
          // Properties run more often in the full run; a test that hangs still ends.
          testTimeout: process.env.CASEWAY_FULL === "1" ? 400_000 : 20_000,
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
        },
      },
    ],
  },
});
