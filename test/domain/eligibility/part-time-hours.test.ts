import { expect, test } from "vitest";
import { decide, findingOf, job, workRule } from "../../support/invented.ts";

/** 2,080 hours, with another wording of the sponsor that asks for full time. */
const rule = workRule(
  { hours: 2080 },
  {},
  {
    otherWording: {
      fullTimeMonths: 12,
      because: "An older wording accepts one year.",
      partTime: "Rests on part time.",
    },
  },
);
const { hoursPerWeek: _, ...untold } = job({ start: "2023-01-01", end: "2023-12-30" });
const decided = (...totals: readonly number[]) =>
  findingOf(
    decide([rule], {
      employment: totals.map((documentedCaseManagementHours, index) => ({
        ...untold,
        employer: `Hospital ${index}`,
        documentedCaseManagementHours,
      })),
    }),
    "work",
  );

// January 1 to December 30 are 364 days, 52 weeks.
test("documented hours that come to 20 a week are part-time, and say so where they are needed", () => {
  const { verdict, assumptions } = decided(1040, 1040);
  expect(verdict).toBe("met");
  expect(assumptions.map(({ text, decides }) => [text, decides])).toEqual([["Rests on part time.", true]]);
});

test("documented hours that come to 40 a week are full time", () => {
  const { verdict, assumptions } = decided(2080, 1040);
  expect([verdict, assumptions]).toEqual(["met", []]);
});
