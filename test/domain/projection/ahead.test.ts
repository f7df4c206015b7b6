import { describe, expect, test } from "vitest";
import { day, type Month, parseMonth } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { portfolioAhead, toldPlace } from "../../../domain/projection/ahead.ts";
import type { Pace } from "../../../domain/projection/pace.ts";

const ON = day("2026-11-30");
const HORIZON = day("2027-01-31");
const AS_TOLD: Pace = { work: { is: "as-told" }, educationHoursPerMonth: 0 };
const NEW_JOB: Pace = {
  work: { is: "new-job", instead: true, job: { role: "case-manager", start: day("2027-01-04") } },
  educationHoursPerMonth: 0,
};
const told = (portfolio: PortfolioInput) => portfolioSchema.parse(portfolio);
const ahead = (portfolio: PortfolioInput, pace = AS_TOLD) =>
  portfolioAhead(told(portfolio), pace, ON, HORIZON);

describe("The portfolio ahead", () => {
  test("tells nothing of what was not told", () => {
    expect(ahead({})).toEqual({});
  });

  test("has every license renewed that is valid on the day, and no other", () => {
    const { licenses } = ahead({
      licenses: [
        { profession: "RN", expires: "2026-11-30" },
        { profession: "LMSW", expires: "2026-11-29" },
        { profession: "CCM", expires: "2030-01-01" },
        { profession: "CRC" },
      ],
    });
    expect(licenses?.map(({ expires }) => expires)).toEqual([
      "2027-01-31",
      "2026-11-29",
      "2030-01-01",
      undefined,
    ]);
  });

  test("has a license that is expected from the last day of its month, behind those that were told", () => {
    const pace: Pace = { ...AS_TOLD, license: { profession: "RN", month: parseMonth("2027-01") as Month } };
    const coming = {
      profession: "RN",
      status: "active",
      restricted: false,
      issued: "2027-01-31",
      expires: "2027-01-31",
    };
    const pending = { profession: "RN", status: "pending" } as const;
    expect(ahead({ licenses: [pending] }, pace).licenses).toEqual([pending, coming]);
    // Licenses that were not told stay open.
    expect(ahead({}, pace).licenses).toEqual([{}, coming]);
    // November 30 is the day itself: what was expected in November did not come about.
    const late: Pace = { ...pace, license: { profession: "RN", month: parseMonth("2026-11") as Month } };
    expect(ahead({ licenses: [] }, late).licenses).toEqual([]);
  });

  test("has courses at the end of each month after the day, behind those that were told", () => {
    const planned = (date: string) => ({
      date,
      hours: 2,
      topics: ["case-management"],
      provider: "Planned course",
    });
    const pace = { ...AS_TOLD, educationHoursPerMonth: 2 };
    const credits = [{ date: "2026-01-05", hours: 1, topics: ["ethics"] }];
    // November 30 is the day itself: what is planned begins after it.
    expect(ahead({ credits }, pace).credits).toEqual([
      ...credits,
      planned("2026-12-31"),
      planned("2027-01-31"),
    ]);
    // Courses that were not told stay open.
    expect(ahead({}, pace).credits).toEqual([{}, planned("2026-12-31"), planned("2027-01-31")]);
    expect(ahead({ credits: [] }).credits).toEqual([]);
  });

  test("a new job in place of the old one begins when that ends", () => {
    const goesOn = { employer: "Mercy", start: "2026-01-01", end: null };
    expect(ahead({ employment: [goesOn] }, NEW_JOB).employment).toEqual([
      { ...goesOn, end: "2027-01-03" },
      { role: "case-manager", start: "2027-01-04", end: null },
    ]);
  });

  test("a job that has not begun by then is left as it is", () => {
    const later = { employer: "Mercy", start: "2027-06-01", end: null };
    expect(ahead({ employment: [later] }, NEW_JOB).employment?.[0]).toEqual(later);
  });
});

describe("The place in what was told", () => {
  // The first goes on with a total so far: its going on stands behind the told jobs.
  const jobs = told({
    employment: [
      { start: "2026-01-01", end: null, documentedCaseManagementHours: 100 },
      { start: "2020-01-01", end: "2021-01-01" },
    ],
    credits: [{ hours: 2 }],
    licenses: [{ profession: "CRC" }],
  });

  test.each([
    ["licenses[0].expires", "licenses[0].expires"],
    ["employment[1].paid", "employment[1].paid"],
    ["employment[2].hoursPerWeek", "employment[0].hoursPerWeek"],
    ["employment[3].paid", "pace.work.job.paid"],
    ["credits[0].date", "credits[0].date"],
    ["credits[1].date", "credits"],
    ["licenses[0].expires", "licenses[0].expires"],
    ["licenses[1].profession", "pace.license"],
    ["employment", "employment"],
  ])("of %s is %s", (path, place) => expect(toldPlace(path, jobs, ON)).toBe(place));

  test.each([
    ["employment[0].paid", "employment"],
    ["employment[1].paid", "pace.work.job.paid"],
    ["credits[0].date", "credits"],
    ["licenses[0].status", "licenses"],
    ["licenses[1].status", "pace.license"],
  ])("of %s is %s where nothing was told", (path, place) => {
    expect(toldPlace(path, told({}), ON)).toBe(place);
  });
});
