import { expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { project } from "../../../domain/projection/project.ts";
import { credentialOf, job, workRule } from "../../support/invented.ts";

/** Days that a search passes over: whatever the work grows by, the day is the one that counting gives. */
const AS_TOLD = { work: { is: "as-told" }, educationHoursPerMonth: 0 } as const;
const eligibleOn = (hours: number, employment: PortfolioInput["employment"]) =>
  project(
    credentialOf([workRule({ hours })]),
    portfolioSchema.parse({ employment }),
    AS_TOLD,
    day("2026-11-22"),
  ).eligibleOn;

const on = (...dates: string[]) => dates.map((date) => ({ date, hours: 10 }));

test("hours dated in the days to come are reached on the date that completes them", () => {
  const dates = ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2027-01-05"];
  const ended = job({ start: "2026-01-01", end: "2026-06-30", datedHours: on(...dates) });
  expect(eligibleOn(10, [ended])).toBe("2026-12-01");
  expect(eligibleOn(30, [ended])).toBe("2026-12-15");
  expect(eligibleOn(50, [ended])).toBe("2027-01-05");
  expect(eligibleOn(51, [ended])).toBeNull();
});

test("beside steady work they are reached sooner, or not needed", () => {
  const ended = job({ start: "2026-01-01", end: "2026-06-30", datedHours: on("2026-12-01", "2026-12-20") });
  const steady = job({ employer: "Mercy", start: "2026-11-23", end: null, hoursPerWeek: 14 });
  // Two hours a day from November 23: 18 by December 1 with ten more are 28, and 28 alone are there on December 6.
  expect(eligibleOn(28, [ended, steady])).toBe("2026-12-01");
  expect(eligibleOn(29, [ended, steady])).toBe("2026-12-02");
  // By December 10 there are 18 days: 36 hours, and ten.
  expect(eligibleOn(46, [ended, steady])).toBe("2026-12-10");
});

test("a total without its dates counts as it is, and hides no day of other work", () => {
  const { start: _start, end: _end, ...undated } = job({ documentedCaseManagementHours: 50 });
  const steady = job({ employer: "Mercy", start: "2026-11-16", end: null });
  // 50, and 40 by today; 40 more take a week.
  expect(eligibleOn(130, [undated, steady])).toBe("2026-11-29");
});
