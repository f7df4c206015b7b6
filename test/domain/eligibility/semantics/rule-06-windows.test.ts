import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import {
  decide,
  educationRule,
  findingOf,
  job,
  licenseRule,
  measured,
  TODAY,
  workRule,
} from "../../../support/invented.ts";

const recent = workRule({ hours: 8 }, {}, { within: { years: 3 } });
const shift = (date: string) => ({
  employment: [job({ start: "2015-01-01", end: null, datedHours: [{ date, hours: 8 }] })],
});

describe("Rule 6: windows", () => {
  test.each([
    ["2023-11-21", 0, "the day before the first"],
    ["2023-11-22", 8, "the first day"],
    ["2026-11-22", 8, "the day itself"],
    ["2026-11-23", 0, "the day after"],
  ])("three years to 2026-11-22: a shift on %s counts %d hours (%s)", (date, expected) => {
    expect(measured(recent, shift(date)).certain).toBe(expected);
  });

  test.each([
    ["2028-02-29", 3, "2025-02-28", "a leap day, where the year has none, is clamped to February 28"],
    ["2028-02-29", 4, "2024-02-29", "a leap day meets a leap day after four years"],
    ["2027-02-28", 3, "2024-02-28", "February 28 stays February 28, so February 29 lies inside"],
    ["2027-03-01", 3, "2024-03-01", "March 1 stays March 1, so February 29 lies outside"],
  ])("on %s, %i years begin on %s: %s", (on, years, from) => {
    const rule = workRule({ hours: 8 }, {}, { within: { years } });
    const finding = findingOf(decide([rule], shift(from), day(on)), rule.id);
    expect(finding.amount).toMatchObject({ certain: 8, window: { from, to: on } });
  });

  test("February 29 lies inside or outside by a day", () => {
    expect(measured(recent, shift("2024-02-29"), day("2027-02-28")).certain).toBe(8);
    expect(measured(recent, shift("2024-02-29"), day("2027-03-01")).certain).toBe(0);
  });

  test("of a job that straddles the first day, the days inside count", () => {
    // 2023-11-15 to 2023-11-28: 7 of its 14 days lie inside.
    expect(measured(recent, { employment: [job({ start: "2023-11-15", end: "2023-11-28" })] }).certain).toBe(
      40,
    );
  });

  test("of a job without its start, at most the days of the window count", () => {
    const inFiveYears = workRule({ hours: 2080 }, {}, { within: { years: 5 } });
    const { start: _, ...rest } = job({ end: null, hoursPerWeek: 2 });
    // 2021-11-22 to 2026-11-22 are 5 x 365 + 1 + 1 = 1,827 days, 261 weeks.
    expect(measured(inFiveYears, { employment: [rest] })).toMatchObject({
      verdict: "unmet",
      certain: 0,
      possible: 522,
    });
    const total = (end: string) => ({ ...rest, end, documentedCaseManagementHours: 4000 });
    expect(measured(inFiveYears, { employment: [total("2021-11-21")] }).possible).toBe(0);
    expect(measured(inFiveYears, { employment: [total("2021-10")] }).possible).toBe(0);
    expect(measured(inFiveYears, { employment: [total("2021-11")] }).possible).toBe(4000);
    // 2025-11-22 to 2026-11-22 are 12 months and a day, at 2/30 of full time: 12.0333 x 2/30 = 0.802.
    const months = workRule({ months: 12 }, {}, { within: { years: 1 } });
    expect(measured(months, { employment: [rest] })).toMatchObject({
      verdict: "unmet",
      certain: 0,
      possible: 0.8,
    });
  });

  test("months within a window count only what lies inside it", () => {
    const rule = workRule({ months: 12 }, {}, { within: { years: 1 } });
    // 2025-11-22 to 2026-11-22: 12 months reach 2026-11-22, the day after the end is one later.
    expect(measured(rule, { employment: [job({ start: "2020-01-01", end: null })] }).certain).toBe(12.03);
    expect(measured(rule, { employment: [job({ start: "2020-01-01", end: "2025-11-21" })] }).certain).toBe(0);
  });

  test("a rule without a window shows none", () => {
    const rule = workRule({ hours: 8 });
    expect(findingOf(decide([rule], shift("1999-01-01")), rule.id).amount).toEqual({
      unit: "hours",
      needed: 8,
      certain: 8,
      possible: 8,
      short: 0,
    });
  });

  test.each([
    ["2023-11-21", "unmet"],
    ["2023-11-22", "met"],
    ["2026-11-22", "met"],
    ["2026-11-23", "unmet"],
  ])("education on %s is %s", (date, verdict) => {
    const rule = educationRule(30, { within: { years: 3 } });
    expect(measured(rule, { credits: [{ date, hours: 30, topics: ["case-management"] }] }).verdict).toBe(
      verdict,
    );
  });

  test.each([
    ["2026-11-23", "met"],
    ["2026-11-22", "met"],
    ["2026-11-21", "unmet"],
  ])("a license that is valid to %s is %s on 2026-11-22", (expires, verdict) => {
    const rule = licenseRule();
    expect(
      findingOf(
        decide([rule], { licenses: [{ profession: "RN", status: "active", expires }] }, TODAY),
        rule.id,
      ).verdict,
    ).toBe(verdict);
  });

  test.each([
    ["2026-11-22", "met"],
    ["2026-11-23", "unmet"],
  ])("a license that was issued on %s is %s on 2026-11-22", (issued, verdict) => {
    const rule = licenseRule();
    const licenses = [
      { profession: "RN" as const, status: "active" as const, issued, expires: "2028-05-31" },
    ];
    expect(findingOf(decide([rule], { licenses }), rule.id).verdict).toBe(verdict);
  });
});
