import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Requirement } from "../../../domain/eligibility/requirement.ts";
import { project } from "../../../domain/projection/project.ts";
import { credentialOf, educationRule, job, practiceRule, workRule } from "../../support/invented.ts";

/**
 * When something that counts today has left its window before the rest is there. The rest are 24 months of practice as an
 * RN, from January 1, 2026 to December 31, 2027. It is November 22, 2026.
 */
const ON = day("2026-11-22");
const NURSE = job({ role: "nurse", start: "2026-01-01", end: null });
/** Work that the 24 months do not count. */
const other: typeof job = (changes) => job({ workedAs: "other", ...changes });
const AS_TOLD = { work: { is: "as-told" }, educationHoursPerMonth: 0 } as const;

function lapse(rule: Requirement, told: PortfolioInput): readonly unknown[] {
  const credential = credentialOf([rule, practiceRule(24)]);
  const portfolio = portfolioSchema.parse({ ...told, employment: [NURSE, ...(told.employment ?? [])] });
  const [projected] = project(credential, portfolio, AS_TOLD, ON).rules;
  return [projected?.metOn, projected?.lapsesOn, projected?.againOn];
}
const inOneYear = (hours: number) => workRule({ hours }, {}, { within: { years: 1 } });

describe("Hours leave a window", () => {
  test("by their own day, where they were told by date", () => {
    // 10 + 14 hours on March 1, 24 on April 1. The window of March 2, 2027 begins on March 2, 2026: 24 are left.
    const datedHours = [
      { date: "2026-03-01", hours: 10 },
      { date: "2026-03-01", hours: 14 },
      { date: "2026-04-01", hours: 24 },
    ];
    const dated = other({ start: "2026-03-01", end: "2026-04-30", datedHours });
    expect(lapse(inOneYear(40), { employment: [dated] })).toEqual(["2026-11-22", "2027-03-02", null]);
    // 24 are enough until those of April leave, too.
    expect(lapse(inOneYear(24), { employment: [dated] })).toEqual(["2026-11-22", "2027-04-02", null]);
  });

  test("evenly over the spell, where a total was told", () => {
    // 100 hours from January 1 to February 19 are two on each of 50 days: with six days gone 88 are left, with five 90.
    const total = other({ start: "2026-01-01", end: "2026-02-19", documentedCaseManagementHours: 100 });
    expect(lapse(inOneYear(90), { employment: [total] })).toEqual(["2026-11-22", "2027-01-07", null]);
  });

  test("on the same day beside totals without a start or an end, and work whose hours were not told", () => {
    const total = other({ start: "2026-01-01", end: "2026-02-19", documentedCaseManagementHours: 100 });
    const { start: _, ...undated } = other({ role: "nurse", documentedCaseManagementHours: 900 });
    const later = other({
      role: "nurse",
      start: "2027-03-01",
      end: null,
      documentedCaseManagementHours: 900,
    });
    const { hoursPerWeek: __, ...untold } = NURSE;
    expect(lapse(inOneYear(90), { employment: [total, undated, later, untold] })).toEqual([
      "2026-11-22",
      "2027-01-07",
      null,
    ]);
  });

  test("week by week, where hours a week were told", () => {
    // 70 days from January 1 to March 11 at 40 a week: 400 hours. 300 are 52.5 days: with 17 days gone 302.9 are left, with 18
    // 297.1. The window that leaves out 18 days begins on January 19, 2026.
    const weekly = other({ start: "2026-01-01", end: "2026-03-11" });
    expect(lapse(inOneYear(300), { employment: [weekly] })).toEqual(["2026-11-22", "2027-01-19", null]);
  });
});

test("months leave a window day by day", () => {
  // December 1, 2024 to March 31, 2026. From April 1, 2025 they are exactly twelve, from April 2 fewer.
  const past = other({ start: "2024-12-01", end: "2026-03-31" });
  const rule = workRule({ months: 12 }, {}, { within: { years: 2 } });
  expect(lapse(rule, { employment: [past] })).toEqual(["2026-11-22", "2027-04-02", null]);
});

describe("Courses leave a window", () => {
  const rule = educationRule(10, { within: { years: 1 } });
  const course = (date: string | undefined, hours: number) => ({
    ...(date === undefined ? {} : { date }),
    hours,
    topics: ["case-management"],
  });

  test("on the day after their last, one without a date never", () => {
    const credits = [course("2026-03-01", 10), course(undefined, 1), course("2026-05-01", 4)];
    expect(lapse(rule, { credits })).toEqual(["2026-11-22", "2027-03-02", null]);
  });

  test("and are enough without those that left first", () => {
    const credits = [course("2026-03-01", 4), course("2026-05-01", 10)];
    expect(lapse(rule, { credits })).toEqual(["2026-11-22", "2027-05-02", null]);
  });

  test("that stay until the rest is there do not", () => {
    const credits = [course("2026-12-31", 10), course("2026-11-01", 10)];
    // 20 hours, of which ten leave on November 2, 2027; the others would on January 1, 2028, when the rest is there.
    expect(lapse(rule, { credits })).toEqual(["2026-11-22", null, null]);
  });
});
