import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../../domain/eligibility/portfolio.ts";
import { findingOf, job } from "../../../support/invented.ts";
import { real } from "../../../support/real.ts";

const ON = day("2026-11-22");
const RN = { profession: "RN", expires: "2028-05-31", status: "active" } as const;
/** 2024-11-22 to 2025-11-06 are 350 days, 50 weeks: 2,000 hours at 40. */
const recent = job({ start: "2024-11-22", end: "2025-11-06" });
/** 2010-01-01 to 2011-12-31: 24 months, long before the window. */
const old = job({ role: "nurse", start: "2010-01-01", end: "2011-12-31", caseManagementShare: 0 });
const course = { date: "2026-01-10", hours: 30, topics: ["case-management"] };
const told: PortfolioInput = { licenses: [RN], employment: [old, recent], credits: [course] };
const decide = (changes: PortfolioInput) =>
  determine(real("cmgt-bc"), portfolioSchema.parse({ ...told, ...changes }), ON);
const verdicts = (changes: PortfolioInput) => {
  const { outcome, findings } = decide(changes);
  return [outcome, ...findings.slice(0, 4).map(({ verdict }) => verdict)];
};

describe("Rule 9: CMGT-BC", () => {
  test("license, practice, hours and education are each exactly enough", () => {
    expect(verdicts({})).toEqual(["eligible", "met", "met", "met", "met"]);
  });

  test("a restricted license, or one where that was not told, is current all the same", () => {
    expect(verdicts({ licenses: [{ ...RN, restricted: true }] })[0]).toBe("eligible");
  });

  test("practice has no recency, and case management as an RN counts towards it", () => {
    // Case management alone: 2024-11-22 to 2026-11-21 is 24 months.
    expect(verdicts({ employment: [job({ start: "2024-11-22", end: "2026-11-21" })] })).toEqual([
      "eligible",
      "met",
      "met",
      "met",
      "met",
    ]);
    // Without the old job it is 11 months and a half.
    expect(verdicts({ employment: [recent] })).toEqual(["not-yet", "met", "unmet", "met", "met"]);
  });

  test("practice counts full-time-equivalent months: 48 at 17.5 hours make 24", () => {
    const half = { ...old, end: "2013-12-31", hoursPerWeek: 17.5 };
    expect(findingOf(decide({ employment: [half] }), "rn-practice")).toMatchObject({
      verdict: "met",
      amount: { certain: 24, possible: 28 },
    });
  });

  test.each(["SW", "LPN", "other"] as const)(
    "work as %s counts for neither practice nor hours",
    (workedAs) => {
      expect(
        verdicts({
          employment: [
            { ...old, workedAs },
            { ...recent, workedAs },
          ],
        }),
      ).toEqual(["not-yet", "met", "unmet", "unmet", "met"]);
    },
  );

  test("hours count within three years of the day", () => {
    // 2022-11-22 to 2023-11-21 ended the day before the window.
    expect(verdicts({ employment: [old, job({ start: "2022-11-22", end: "2023-11-21" })] })).toEqual([
      "not-yet",
      "met",
      "met",
      "unmet",
      "met",
    ]);
    // A day less than 50 weeks.
    expect(
      findingOf(decide({ employment: [old, { ...recent, end: "2025-11-05" }] }), "case-management-hours"),
    ).toMatchObject({
      verdict: "unmet",
      // 349 x 40 / 7 = 1,994 hours 17.1 minutes.
      amount: { certain: 1994.28, short: 5.72, window: { from: "2023-11-22", to: "2026-11-22" } },
    });
  });

  test.each([
    [{ ...course, hours: 29.99 }, "unmet"],
    [{ ...course, topics: ["ethics"] }, "unmet"],
    [{ ...course, topics: ["ethics", "case-management"] }, "met"],
    [{ ...course, date: "2023-11-22" }, "met"],
    [{ ...course, date: "2023-11-21" }, "unmet"],
  ])("education of %j is %s", (credit, verdict) => {
    expect(findingOf(decide({ credits: [credit] }), "case-management-education").verdict).toBe(verdict);
  });

  test("unpaid practice is possible only", () => {
    expect(findingOf(decide({ employment: [{ ...old, paid: false }] }), "rn-practice")).toMatchObject({
      verdict: "unknown",
      amount: { certain: 0, possible: 24 },
    });
  });
});
