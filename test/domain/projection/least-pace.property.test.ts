import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { addDays } from "../../../domain/calendar/day.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { horizonFrom, portfolioAhead } from "../../../domain/projection/ahead.ts";
import { firstDay } from "../../../domain/projection/first-day.ts";
import { isGrowing, leastPace, whatWouldDo } from "../../../domain/projection/least-pace.ts";
import { allAtOnce } from "../../../domain/projection/pieces.ts";
import { ruleAlone, searchFor } from "../../../domain/projection/search.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { job } from "../../support/invented.ts";
import { onTheWay } from "../../support/paces.ts";
import { ON } from "../../support/portfolios.ts";
import { FULL, PROPERTY_TIMEOUT, SEED } from "../../support/runs.ts";

vi.setConfig({ testTimeout: PROPERTY_TIMEOUT });

/** Trying every tenth costs a search each: few portfolios here, more in the full run. */
const RUNS = FULL ? 200 : 8;

test("the least pace is the one that trying each tenth of an hour in turn finds, and every pace above it does, too", () => {
  const rules = loadCredentials().credentials.flatMap((credential) =>
    credential.eligibility
      .flatMap(({ requirements }) => requirements.flatMap(leavesOf))
      .flatMap((rule) => (isGrowing(rule) && leastPace(rule) !== undefined ? [{ credential, rule }] : [])),
  );
  // The hours of the CDMS, hours and courses of the CMGT-BC.
  expect(rules).toHaveLength(3);
  const horizon = horizonFrom(ON);
  let less = 0;
  fc.assert(
    fc.property(fc.constantFrom(...rules), onTheWay, ({ credential, rule }, portfolio: Portfolio) => {
      const ahead = portfolioAhead(
        portfolio,
        { work: { is: "as-told" }, educationHoursPerMonth: 0 },
        ON,
        horizon,
      );
      const [enough] = allAtOnce(whatWouldDo(rule, credential, { on: ON, horizon, ahead }));
      const most = Math.round((leastPace(rule)?.hours ?? 0) * 10);
      const met = Array.from({ length: most }, (_, index) => metAt(index + 1));
      const first = met.findIndex((day) => day !== null);
      expect(enough).toEqual(
        first === -1
          ? undefined
          : { per: rule.kind === "education" ? "month" : "week", hours: (first + 1) / 10, on: met[first] },
      );
      if (first === -1) return;
      expect(met.slice(first)).not.toContain(null);
      if (first + 1 < most) less += 1;

      /** Work that went on until today, then this job alone; or courses at each month's end from now on. */
      function metAt(tenths: number) {
        const then: Portfolio = rule.kind === "education" ? withCourses(tenths / 10) : withJob(tenths / 10);
        return allAtOnce(firstDay("met", ruleAlone(rule, searchFor(credential, then, { on: ON, horizon }))));
      }
      function withCourses(educationHoursPerMonth: number): Portfolio {
        const credits = portfolio.credits?.filter(({ date }) => date === undefined || date <= ON);
        const told = { ...portfolio, ...(credits && { credits }) };
        return portfolioAhead(told, { work: { is: "as-told" }, educationHoursPerMonth }, ON, horizon);
      }
      function withJob(hoursPerWeek: number): Portfolio {
        const { start: _start, end: _end, employer: _employer, ...terms } = job();
        const work = {
          is: "new-job",
          instead: true,
          job: { ...terms, employer: "Another", start: addDays(ON, 1), hoursPerWeek },
        } as const;
        return portfolioAhead(portfolio, { work, educationHoursPerMonth: 0 }, ON, horizon);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Worth something only where what she has makes a difference.
  expect(less).toBeGreaterThan(RUNS / 8);
});
