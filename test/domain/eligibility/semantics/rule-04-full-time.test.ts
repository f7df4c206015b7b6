import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "../../../../domain/calendar/day.ts";
import type { PortfolioInput } from "../../../../domain/eligibility/portfolio.ts";
import { decide, findingOf, job, measured, practiceRule, workRule } from "../../../support/invented.ts";

const rule = workRule({ months: 12 });
type Job = NonNullable<PortfolioInput["employment"]>[number];
const bounds = (one: Job) => {
  const { verdict, certain, possible } = measured(rule, { employment: [one] });
  return [verdict, certain, possible];
};

describe("Rule 4: full time", () => {
  test.each([
    [60, "met", 12, 12, "60 hours are no more than full time"],
    [35, "met", 12, 12, "35 of 35"],
    [34.99, "unknown", 11.99, 12, "12 x 34.99/35 = 11.9965; 34.99 is above 30"],
    [30, "unknown", 10.28, 12, "12 x 30/35 = 10.2857; 12 x 30/30"],
    [29.99, "unmet", 10.28, 11.99, "12 x 29.99/35 = 10.2822; 12 x 29.99/30 = 11.996"],
    [17.5, "unmet", 6, 7, "12 x 17.5/35; 12 x 17.5/30"],
    [0, "unmet", 0, 0, "no hours, no months"],
  ])(
    "twelve months at %d hours a week are %s: %d for certain, %d possible (%s)",
    (hoursPerWeek, verdict, certain, possible) => {
      expect(bounds(job({ hoursPerWeek }))).toEqual([verdict, certain, possible]);
    },
  );

  test("the result says beside it that the definition of full time is ours", () => {
    const { assumptions } = findingOf(decide([rule], { employment: [job({ hoursPerWeek: 30 })] }), rule.id);
    expect(assumptions).toEqual([
      {
        id: "part-time",
        text: "We count 35 hours a week as full time and less in proportion. The sponsor's own definition could not be read; some count 30 hours as full time.",
        decides: true,
      },
    ]);
  });

  test("what is met only because part time counts in proportion turns on that", () => {
    // 24 months at half of full time are 12, of which none is full time.
    const half = job({ start: "2023-01-01", end: "2024-12-31", hoursPerWeek: 17.5 });
    const decides = (...employment: (typeof half)[]) => {
      const { verdict, assumptions } = findingOf(decide([rule], { employment }), rule.id);
      return [verdict, assumptions.map((assumption) => [assumption.id, assumption.decides])];
    };
    expect(decides(half)).toEqual(["met", [["part-time", true]]]);
    // Twelve months of full time before are enough by themselves.
    const full = job({ start: "2021-01-01", end: "2021-12-31", hoursPerWeek: 40, employer: "Grace" });
    expect(decides(full, half)).toEqual(["met", [["part-time", false]]]);
  });

  test("full-time work needs no such remark", () => {
    expect(
      findingOf(decide([rule], { employment: [job({ hoursPerWeek: 35 })] }), rule.id).assumptions,
    ).toEqual([]);
  });

  test("the sponsor is asked about part time, and either answer settles it", () => {
    expect(decide([rule], { employment: [job({ hoursPerWeek: 30 })] }).next).toEqual([
      {
        path: "employment[0].hoursPerWeek",
        ask: "sponsor",
        question: "How many hours a week count as full time, and how do part-time months count?",
        settles: true,
      },
    ]);
  });

  test("the share spent on case management never scales months", () => {
    expect(bounds(job({ caseManagementShare: 0.1 }))).toEqual(["met", 12, 12]);
    const { caseManagementShare: _, ...untold } = job();
    expect(bounds(untold)).toEqual(["met", 12, 12]);
  });

  test("the same reading holds for practice in a profession", () => {
    const practice = practiceRule(12);
    const employment = [job({ role: "nurse", hoursPerWeek: 30 })];
    expect(measured(practice, { employment })).toEqual({
      verdict: "unknown",
      certain: 10.28,
      possible: 12,
      short: 1.72,
    });
  });

  test("hours a week that were not told are nothing for certain and full time at most", () => {
    const { hoursPerWeek: _, ...untold } = job();
    expect(bounds(untold)).toEqual(["unknown", 0, 12]);
    expect(decide([rule], { employment: [untold] }).next?.map(({ path, ask }) => [path, ask])).toEqual([
      ["employment[0].hoursPerWeek", "learner"],
    ]);
  });
});

describe("Rule 4: hours a week left out beside told hours", () => {
  // 2024-01-01 to 2024-12-29 are 364 days, 52 weeks: 11 months reach 2024-12-01, then 29 days to 2024-12-30, so 11 and 29/30.
  const {
    hoursPerWeek: _,
    caseManagementShare: __,
    ...year
  } = job({ start: "2024-01-01", end: "2024-12-29" });

  test("the average is taken, scaled up by the share", () => {
    // 1,040 / 0.5 / 52 = 40 hours a week.
    expect(bounds({ ...year, caseManagementShare: 0.5, documentedCaseManagementHours: 1040 })).toEqual([
      "unmet",
      11.96,
      11.96,
    ]);
    // 520 / 0.5 / 52 = 20 hours a week: 11.9666 x 20/35 = 6.838; x 20/30 = 7.977.
    expect(bounds({ ...year, caseManagementShare: 0.5, documentedCaseManagementHours: 520 })).toEqual([
      "unmet",
      6.83,
      7.97,
    ]);
  });

  test("without the share, the told hours are the least that was worked", () => {
    // 1,040 / 52 = 20 hours a week at least; full time at most.
    expect(bounds({ ...year, documentedCaseManagementHours: 1040 })).toEqual(["unmet", 6.83, 11.96]);
  });

  test("dated hours are averaged in the same way", () => {
    const datedHours = Array.from({ length: 65 }, (_, index) => ({
      date: `2024-0${1 + (index % 9)}-10`,
      hours: 16,
    }));
    // 65 x 16 = 1,040.
    expect(bounds({ ...year, caseManagementShare: 0.5, datedHours })).toEqual(["unmet", 11.96, 11.96]);
  });

  test("hours dated after the day say nothing of the weeks before it", () => {
    // 2025-10-19 to 2026-11-22 are 400 days, 13 months and 4 days: 13.1333 months at 14 hours a week.
    const shifts = (first: Day, days: number, hours: number) =>
      Array.from({ length: days }, (_, index) => ({ date: addDays(first, index), hours }));
    const past = shifts(day("2025-10-19"), 400, 2);
    const future = shifts(day("2026-11-23"), 360, 8);
    const since = { ...year, start: "2025-10-19", end: null, caseManagementShare: 1 };
    // 13.1333 x 14/35 = 5.253; 13.1333 x 14/30 = 6.128.
    expect(bounds({ ...since, datedHours: past })).toEqual(["unmet", 5.25, 6.12]);
    expect(bounds({ ...since, datedHours: [...past, ...future] })).toEqual(["unmet", 5.25, 6.12]);
    expect(bounds({ ...since, datedHours: future })).toEqual(["unmet", 0, 0]);
  });

  test("without a start, told hours may be those of one full week", () => {
    const { start: _, ...rest } = { ...year, caseManagementShare: 1, documentedCaseManagementHours: 520 };
    expect(bounds(rest)).toEqual(["unknown", 0, null]);
    // The window of three years up to the end, 2023-11-22 to 2024-12-29: 13 months and 8 days.
    const recent = workRule({ months: 14 }, {}, { within: { years: 3 } });
    expect(measured(recent, { employment: [rest] })).toMatchObject({ certain: 0, possible: 13.26 });
  });

  // A share is kept to a millionth: what is below one is none.
  test.each([0, 1e-7, 0.000_000_9])("a share of %d beside told hours says nothing of the week", (share) => {
    expect(bounds({ ...year, caseManagementShare: share, documentedCaseManagementHours: 1040 })).toEqual([
      "unmet",
      6.83,
      11.96,
    ]);
  });

  test("a share of a millionth is one", () => {
    // 1,040 x 1,000,000 / 52 is far above 35 hours a week.
    expect(bounds({ ...year, caseManagementShare: 0.000_001, documentedCaseManagementHours: 1040 })).toEqual([
      "unmet",
      11.96,
      11.96,
    ]);
  });
});
