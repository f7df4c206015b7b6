import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import type { PortfolioInput } from "../../../../domain/eligibility/portfolio.ts";
import { decide, findingOf, job, measured, TODAY, workRule } from "../../../support/invented.ts";

const rule = workRule({ months: 12 });
type Jobs = NonNullable<PortfolioInput["employment"]>;
/** The months of these jobs in both bounds. */
const months = (employment: Jobs, on = TODAY) => {
  const { certain, possible } = measured(rule, { employment }, on);
  return [certain, possible];
};
const spell = (start: string, end: string | null, changes: Jobs[number] = {}) =>
  job({ ...changes, start, end });

describe("Rule 3: months", () => {
  test.each([
    ["2024-01-15", "2025-01-14", 12, "the day after the end is the start plus 12 months"],
    ["2024-01-15", "2025-01-13", 11.96, "one day short: 11 and 29/30"],
    ["2024-01-15", "2025-01-15", 12.03, "one day more: 12 and 1/30"],
    ["2025-01-01", "2025-01-30", 0.96, "30 days of January are 29/30"],
    ["2025-02-01", "2025-02-28", 1, "a February of 28 days is a month"],
    ["2024-02-29", "2025-02-27", 12, "from a leap day, clamped to February 28"],
    ["2023-03-01", "2024-02-28", 11.93, "the leap day is missing: 11 and 28/30"],
    ["2023-03-01", "2024-02-29", 12, "the leap day is there"],
    ["2025-08-31", "2026-02-27", 6, "August 31 and 6 months are February 28"],
    ["2026-11-22", "2026-11-22", 0.03, "one day: 1/30"],
  ])("%s to %s holds %d months: %s", (start, end, expected) => {
    expect(months([spell(start, end)])).toEqual([expected, expected]);
  });

  test("spells add up over gaps", () => {
    expect(months([spell("2022-01-01", "2022-06-30"), spell("2024-01-01", "2024-06-30")])).toEqual([12, 12]);
  });

  test("remainders of separate spells add up as thirtieths", () => {
    // 15/30 and 16/30 of a month.
    expect(months([spell("2022-01-01", "2022-01-15"), spell("2024-01-01", "2024-01-16")])).toEqual([
      1.03, 1.03,
    ]);
  });

  test("runs of equal weight that touch are one run", () => {
    // Apart: 20/30 and 11/30, which is 31/30. Together January 2025, one month.
    expect(months([spell("2025-01-01", "2025-01-20"), spell("2025-01-21", "2025-01-31")])).toEqual([1, 1]);
    expect(
      months([spell("2025-01-21", "2025-01-31", { hoursPerWeek: 60 }), spell("2025-01-01", "2025-01-20")]),
    ).toEqual([1, 1]);
  });

  test("runs of unequal weight that touch are counted apart", () => {
    // 20/30 + 11/30 x 17.5/35 = 0.85; in the wide reading 20/30 + 11/30 x 17.5/30 = 0.8805.
    expect(
      months([spell("2025-01-01", "2025-01-20"), spell("2025-01-21", "2025-01-31", { hoursPerWeek: 17.5 })]),
    ).toEqual([0.85, 0.88]);
  });

  test("two full-time jobs at once count each month once", () => {
    expect(months([spell("2024-01-15", "2025-01-14"), spell("2024-07-15", "2025-01-14")])).toEqual([12, 12]);
    expect(months([spell("2024-01-15", "2024-09-14"), spell("2024-07-15", "2025-01-14")])).toEqual([12, 12]);
  });

  test("the weights of overlapping part-time jobs add, up to full time and never beyond", () => {
    const part = (hoursPerWeek: number) => spell("2024-01-15", "2025-01-14", { hoursPerWeek });
    // 20 + 15 = 35 of 35.
    expect(months([part(20), part(15)])).toEqual([12, 12]);
    // 10 + 11 = 21 of 35: 7.2. In the wide reading 21 of 30: 8.4.
    expect(months([part(10), part(11)])).toEqual([7.2, 8.4]);
    expect(months([part(30), part(30)])).toEqual([12, 12]);
  });

  test("a second part-time job for half of the time lifts that half only", () => {
    const both = [
      spell("2024-01-15", "2025-01-14", { hoursPerWeek: 20 }),
      spell("2024-07-15", "2025-01-14", { hoursPerWeek: 20 }),
    ];
    // 6 x 20/35 + 6 x 1 = 9.4285; 6 x 20/30 + 6 = 10.
    expect(months(both)).toEqual([9.42, 10]);
  });

  test("an open end counts to the day, and with it", () => {
    expect(months([spell("2025-11-23", null)])).toEqual([12, 12]);
    // To 2026-11-21: 11 months reach 2026-10-23, then 30 days, so 29/30.
    expect(months([spell("2025-11-23", null)], day("2026-11-21"))).toEqual([11.96, 11.96]);
  });

  test("the future never counts", () => {
    expect(months([spell("2025-11-23", "2030-01-01")])).toEqual([12, 12]);
    expect(months([spell("2026-11-23", null)])).toEqual([0, 0]);
    expect(months([spell("2026-12", "2027-12")])).toEqual([0, 0]);
  });
});

describe("Rule 3: months told without a day", () => {
  test("the loose days are possible only, and each of the two dates decides", () => {
    const { verdict, amount, assumptions } = findingOf(
      decide([rule], { employment: [spell("2024-01", "2025-01")] }),
      rule.id,
    );
    // Certain 2024-01-31 to 2025-01-01: 11 months reach 2024-12-31, then 2 days. Possible 2024-01-01 to 2025-01-31: 13.
    expect([verdict, amount?.certain, amount?.possible, amount?.short]).toEqual(["unknown", 11.06, 13, 0.94]);
    // From the first of January to 2025-01-01 it is 12 and a day; from January 31 to 2025-01-31 it is 12 and a day, too.
    expect(assumptions.map(({ id, decides }) => [id, decides])).toEqual([
      ["employment[0].start", true],
      ["employment[0].end", true],
    ]);
  });

  test("a job within one month is nothing for certain and the month at most", () => {
    expect(months([spell("2025-01", "2025-01")])).toEqual([0, 1]);
  });

  test("a month that is not over counts to the day at most", () => {
    // Certain 2025-11-30 to 2026-11-01: 11 months reach 2026-10-30, then 3 days. Possible 2025-11-01 to 2026-11-22: 12 and 22/30.
    expect(months([spell("2025-11", "2026-11")])).toEqual([11.1, 12.73]);
  });

  test("a start in this month may be today", () => {
    // Certain: nothing, it may begin on November 30. Possible: November 1 to 22.
    expect(months([spell("2026-11", null)])).toEqual([0, 0.73]);
  });

  test("an end that is on the first of this month leaves nothing open", () => {
    const on = day("2026-11-01");
    // To 2026-11-01 either way: 12 months reach 2026-11-01, then 1 day.
    expect(months([spell("2025-11-01", "2026-11")], on)).toEqual([12.03, 12.03]);
    expect(
      findingOf(decide([rule], { employment: [spell("2025-11-01", "2026-11")] }, on), rule.id).assumptions,
    ).toEqual([]);
  });
});
