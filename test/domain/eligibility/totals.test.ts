import { describe, expect, test } from "vitest";
import { fraction } from "../../../domain/arithmetic/fraction.ts";
import { day } from "../../../domain/calendar/day.ts";
import { factsFor } from "../../../domain/eligibility/determine.ts";
import { NO_RULINGS } from "../../../domain/eligibility/doubt.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { EmploymentRequirement } from "../../../domain/eligibility/requirement.ts";
import { certainHours } from "../../../domain/eligibility/rules/employment.ts";
import { jobsOf } from "../../../domain/eligibility/work/job.ts";
import { totalMinutes } from "../../../domain/eligibility/work/total.ts";
import { credentialOf, job, TODAY, workRule } from "../../support/invented.ts";

const total = (...employment: NonNullable<PortfolioInput["employment"]>) =>
  totalMinutes(jobsOf(portfolioSchema.parse({ employment }).employment ?? [], TODAY), TODAY);

/** One week at 35 hours, all of it case management: 2,100 minutes. */
const week = job({ start: "2026-01-05", end: "2026-01-11", hoursPerWeek: 35 });

describe("totalMinutes", () => {
  test("of one week is its hours, in minutes", () => {
    expect(total(week)).toEqual({ certain: 2100, possible: 2100 });
  });

  test("of a job whose start is not told has no limit, and nothing of it is certain", () => {
    expect(total(job({ start: undefined, hoursPerWeek: 35 }))).toEqual({ certain: 0, possible: null });
  });

  test("of a job that has not begun is nothing", () => {
    expect(total(week, job({ start: "2026-11-23", end: null }))).toEqual({ certain: 2100, possible: 2100 });
  });

  test("of what may be one job told twice counts it once for certain", () => {
    const told = { ...week, employer: "Mercy" };
    expect(total(told, told)).toEqual({ certain: 2100, possible: 4200 });
  });
});

describe("certainHours", () => {
  const hoursOf = (rule: ReturnType<typeof workRule>, portfolio: PortfolioInput) =>
    certainHours(
      rule as EmploymentRequirement,
      factsFor(credentialOf([rule]), portfolioSchema.parse(portfolio), day("2026-11-22"), NO_RULINGS, "full"),
    );

  test("are what counts for a rule in hours", () => {
    expect(hoursOf(workRule({ hours: 2080 }), { employment: [week] })).toEqual(fraction(35));
  });

  test("are not there for a rule in months, or where no work was told", () => {
    expect(hoursOf(workRule({ months: 12 }), { employment: [week] })).toBeUndefined();
    expect(hoursOf(workRule({ hours: 2080 }), {})).toBeUndefined();
  });
});
