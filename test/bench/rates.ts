import { credentials } from "../../dist/content/credentials.ts";
import { day } from "../../domain/calendar/day.ts";
import { determine } from "../../domain/eligibility/determine.ts";
import type { Portfolio } from "../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../domain/projection/pace.ts";
import { project } from "../../domain/projection/project.ts";

/** How often a second everything is worked out for one portfolio: every credential decided, and every one projected. */
export interface Rates {
  readonly credentials: number;
  readonly determinations: number;
  readonly projections: number;
}

const ON = day("2026-11-22");
const PACE: Pace = { work: { is: "as-told" }, educationHoursPerMonth: 2 };

/** Measures in the thread that calls it, in Node as in a browser, for so many seconds each. */
export function measureRates(portfolio: Portfolio, seconds: number): Rates {
  const aSecond = (work: (index: number) => void): number => {
    // Once for all before the clock runs, so that the machine has compiled what it measures.
    for (const index of credentials.keys()) work(index);
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < seconds * 1000) {
      work(count % credentials.length);
      count += 1;
    }
    return count / ((performance.now() - started) / 1000);
  };
  const each = (act: (credential: (typeof credentials)[number]) => void) => (index: number) => {
    const credential = credentials[index];
    if (credential !== undefined) act(credential);
  };
  return {
    credentials: credentials.length,
    determinations: aSecond(each((credential) => determine(credential, portfolio, ON))),
    projections: aSecond(each((credential) => project(credential, portfolio, PACE, ON))),
  };
}
