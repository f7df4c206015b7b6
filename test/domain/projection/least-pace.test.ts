import { expect, test } from "vitest";
import type { EducationRequirement, EmploymentRequirement } from "../../../domain/eligibility/requirement.ts";
import { leastPace } from "../../../domain/projection/least-pace.ts";
import { educationRule, workRule } from "../../support/invented.ts";

const work = (atLeast: object, within?: object) =>
  leastPace(workRule({ ...atLeast }, {}, { ...(within && { within }) }) as EmploymentRequirement);

test("2,000 hours in three years need 12.8 hours a week", () => {
  // Three years hold 1,097 days at most: 2,000 x 7 / 1,097 = 12.76.
  expect(work({ hours: 2_000 }, { years: 3 })).toEqual({ per: "week", hours: 12.8 });
});

test("2,080 hours in five years need 8 hours a week", () => {
  // 5 x 365 + 2 leap days + 1 = 1,828 days: 2,080 x 7 / 1,828 = 7.96.
  expect(work({ hours: 2_080 }, { years: 5 })).toEqual({ per: "week", hours: 8 });
});

test("30 hours of courses in three years need 0.9 hours a month", () => {
  const rule = educationRule(30, { within: { years: 3 } }) as EducationRequirement;
  // 30 / 36 = 0.83.
  expect(leastPace(rule)).toEqual({ per: "month", hours: 0.9 });
});

test("a rule without a window, or in months, has no least pace", () => {
  expect(work({ hours: 2_080 })).toBeUndefined();
  expect(work({ months: 24 }, { years: 5 })).toBeUndefined();
  expect(leastPace(educationRule(20) as EducationRequirement)).toBeUndefined();
});
