import { day } from "../../domain/calendar/day.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { loadCases } from "../../tools/content/cases.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";

const SECONDS = 2;

/** Prints how many determinations a second one thread makes, and how long the most open portfolio takes. */
export function determinations(): void {
  const { credentials } = loadCredentials();

  console.log("Determinations a second, hand-worked cases in turn, one thread:");
  for (const credential of credentials) {
    const inputs = loadCases(credential.id).map((one) => ({
      portfolio: portfolioSchema.parse(one.portfolio),
      on: day(one.on),
    }));
    let count = 0;
    const end = performance.now() + SECONDS * 1000;
    while (performance.now() < end) {
      const input = inputs[count % inputs.length];
      if (input !== undefined) determine(credential, input.portfolio, input.on);
      count += 1;
    }
    console.log(`  ${credential.name}: ${Math.round(count / SECONDS)}`);
  }

  /** The most open portfolio that fits a request: as many jobs as are read, nothing told about any. */
  const open = portfolioSchema.parse({ employment: Array.from({ length: 100 }, () => ({})) });
  console.log("One determination of 100 jobs of which nothing is told, in milliseconds:");
  for (const credential of credentials) {
    const started = performance.now();
    determine(credential, open, day("2026-11-22"));
    console.log(`  ${credential.name}: ${Math.round(performance.now() - started)}`);
  }
}
