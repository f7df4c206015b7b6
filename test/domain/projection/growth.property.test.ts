import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../domain/calendar/day.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { project } from "../../../domain/projection/project.ts";
import { credentialOf, job, workRule } from "../../support/invented.ts";
import { ON } from "../../support/portfolios.ts";
import { runs, SEED } from "../../support/runs.ts";

const DAYS = 150;

test("hours dated in the days to come, beside steady work, are reached on the day that adding them up gives", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ inDays: fc.integer({ min: -20, max: DAYS }), hours: fc.constantFrom(1, 8, 12.5, 24) }),
        { maxLength: 12 },
      ),
      // Whole hours a day, so that sums are exact; none at all in some.
      fc.record({ aDay: fc.integer({ min: 0, max: 6 }), startsIn: fc.integer({ min: -10, max: DAYS }) }),
      fc.integer({ min: 1, max: 400 }),
      (dated, { aDay, startsIn }, needed) => {
        const employment = [
          job({
            start: "2026-01-01",
            end: "2026-10-31",
            datedHours: dated.map(({ inDays, hours }) => ({ date: addDays(ON, inDays), hours })),
          }),
          job({ employer: "Mercy", start: addDays(ON, startsIn), end: null, hoursPerWeek: 7 * aDay }),
        ];
        const onDay = (at: number): number =>
          dated.reduce((sum, { inDays, hours }) => sum + (inDays <= at ? hours : 0), 0) +
          aDay * Math.max(0, at - startsIn + 1);
        const first = Array.from({ length: DAYS + 1 }, (_, at) => at).find((at) => onDay(at) >= needed);
        const { eligibleOn } = project(
          credentialOf([workRule({ hours: needed })]),
          portfolioSchema.parse({ employment }),
          { work: { is: "as-told" }, educationHoursPerMonth: 0 },
          ON,
          addDays(ON, DAYS),
        );
        expect(eligibleOn).toBe(first === undefined ? null : addDays(ON, first));
      },
    ),
    { seed: SEED, numRuns: runs(200) },
  );
});
