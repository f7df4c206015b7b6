import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type {
  EducationRequirement,
  EmploymentRequirement,
  LeafRequirement,
  Requirement,
} from "../../../domain/eligibility/requirement.ts";
import { horizonFrom, portfolioAhead } from "../../../domain/projection/ahead.ts";
import {
  type GrowingRule,
  isGrowing,
  leastPace,
  whatWouldDo,
} from "../../../domain/projection/least-pace.ts";
import { allAtOnce } from "../../../domain/projection/pieces.ts";
import {
  credentialOf,
  degreeRule,
  educationRule,
  job,
  practiceRule,
  workRule,
} from "../../support/invented.ts";

const work = (atLeast: object, within?: object) =>
  leastPace(workRule({ ...atLeast }, {}, { ...(within && { within }) }) as EmploymentRequirement);

test("only work and courses bring a rule about", () => {
  const rules = [
    workRule({ months: 12 }),
    practiceRule(12),
    educationRule(8),
    degreeRule(),
  ] as LeafRequirement[];
  expect([...rules, undefined].map(isGrowing)).toEqual([true, true, true, false, false]);
});

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

describe("What would do from what she has", () => {
  const TODAY = day("2026-11-22");
  const AS_TOLD = { work: { is: "as-told" }, educationHoursPerMonth: 0 } as const;
  const would = (rule: Requirement, told: PortfolioInput, others: readonly Requirement[] = []) => {
    const horizon = horizonFrom(TODAY);
    const ahead = portfolioAhead(portfolioSchema.parse(told), AS_TOLD, TODAY, horizon);
    return allAtOnce(
      whatWouldDo(rule as GrowingRule, credentialOf([rule, ...others]), { on: TODAY, horizon, ahead }),
    );
  };
  const inThreeYears = workRule({ hours: 2_000 }, {}, { within: { years: 3 } });

  test("half of the hours, which stay for two years more: 9.1 hours a week rather than 12.8", () => {
    const half = job({ start: "2026-01-01", end: "2026-06-30", documentedCaseManagementHours: 1_000 });
    // They begin to leave on January 2, 2029. Until the day before there are 771 days from November 23, 2026: 1,000 x 7 / 771
    // is 9.08. At 9.1 the other 1,000 hours take 770 days (769.3); at 9.0 there are only 991 by then.
    expect(would(inThreeYears, { employment: [half] })).toEqual([
      { per: "week", hours: 9.1, on: "2028-12-31" },
    ]);
  });

  test("from nothing it is the steady pace, and the window has to be full", () => {
    // 2,000 x 7 / 12.8 is 1,093.75: 1,094 days from November 23, 2026.
    expect(would(inThreeYears, { employment: [] })).toEqual([{ per: "week", hours: 12.8, on: "2029-11-20" }]);
  });

  test("work that goes on is put aside: what it added until today counts", () => {
    // 12 hours a week since January 4, 2026 are 323 days: 553.7 hours, which begin to leave on January 5, 2029. Until the day
    // before there are 774 days: 1,446.3 x 7 / 774 is 13.08, more than the 12.8 that do in the end.
    const going = job({ start: "2026-01-04", end: null, hoursPerWeek: 12 });
    expect(would(inThreeYears, { employment: [going] })[0]?.hours).toBe(12.8);
  });

  test("courses: what is missing from 30 hours, before the first of them leave", () => {
    const rule = educationRule(30, { within: { years: 3 } });
    const credits = [{ date: "2025-03-10", hours: 20, topics: ["case-management"] }];
    // They leave on March 11, 2028. Month ends before: November 2026 to February 2028 are 16, 10 / 16 = 0.625.
    // At 0.7: 10 / 0.7 = 14.3, so the 15th, January 31, 2028.
    expect(would(rule, { credits })).toEqual([{ per: "month", hours: 0.7, on: "2028-01-31" }]);
  });

  test("without a window it is when common paces get there", () => {
    const documented = job({ start: "2025-01-01", end: "2025-12-31", documentedCaseManagementHours: 1_080 });
    // 1,000 hours: 175 days at 40 a week, 350 at 20.
    expect(would(workRule({ hours: 2_080 }), { employment: [documented] })).toEqual([
      { per: "week", hours: 40, on: "2027-05-16" },
      { per: "week", hours: 20, on: "2027-11-07" },
    ]);
    // From November 2026 on: 8 hours are four months at two a month, eight at one.
    expect(would(educationRule(8), { credits: [] })).toEqual([
      { per: "month", hours: 2, on: "2027-02-28" },
      { per: "month", hours: 1, on: "2027-06-30" },
    ]);
  });

  test("practice and terms that a rule names are those of the work that would do", () => {
    // Twelve full-time months from November 23, 2026. Full time is 35 hours: at 20 it takes 12 x 35 / 20 = 21 months.
    expect(would(practiceRule(12), { employment: [] }).map(({ on }) => on)).toEqual([
      "2027-11-22",
      "2028-08-22",
    ]);
    const strict = {
      roles: { counted: ["supervisor-of-case-managers"] },
      workedAs: ["SW"],
      settings: ["clinic"],
      supervised: "required",
      supervisorCredential: "CCM",
      paid: "required",
    };
    expect(would(workRule({ hours: 40 }, strict), { employment: [] })[0]).toEqual({
      per: "week",
      hours: 40,
      on: "2026-11-29",
    });
  });

  test("is nothing where work alone does not bring it about, as before a degree", () => {
    const after = workRule({ hours: 2_000 }, {}, { after: "degree", within: { years: 3 } });
    expect(would(after, { employment: [], degrees: [] }, [degreeRule()])).toEqual([]);
  });
});
