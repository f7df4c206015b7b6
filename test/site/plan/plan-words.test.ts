import { describe, expect, test } from "vitest";
import { day, type Month, parseMonth } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import { project } from "../../../domain/projection/project.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { leavingLines } from "../../../site/src/plan/leaving-lines.ts";
import { outlooksOf } from "../../../site/src/plan/outlook.ts";
import { hasWorkAhead, paceWords } from "../../../site/src/plan/pace-words.ts";
import { planFile } from "../../../site/src/plan/plan-file.ts";
import { credentialOf, educationRule, job, licenseRule, workRule } from "../../support/invented.ts";

const ON = day("2026-11-22");
const told = (portfolio: PortfolioInput) => portfolioSchema.parse(portfolio);
const GOES_ON = job({ employer: "Mercy", start: "2023-11-30", end: null });

describe("the pace in words", () => {
  test.each([
    [{ employment: [GOES_ON] }, "Your job at Mercy goes on as you told us."],
    [
      { employment: [GOES_ON, job({ end: null, employer: "Lakeside" })] },
      "Your 2 jobs go on as you told us.",
    ],
    [{ employment: [job()] }, "None of the jobs that you told us about goes on."],
    [
      { employment: [job({ end: undefined })] },
      "You have not told us whether you still work where you worked.",
    ],
    [{ employment: [] }, "You told us that you have not worked yet."],
    [{}, "You have not told us about your work."],
  ] satisfies [PortfolioInput, string][])("says which work goes on: %j", (portfolio, words) => {
    expect(paceWords(AS_TOLD, told(portfolio), ON)).toEqual([words, "No courses are planned."]);
    expect(hasWorkAhead(AS_TOLD, told(portfolio), ON)).toBe(words.startsWith("Your "));
  });

  test("says all terms of a new job", () => {
    const pace = (instead: boolean, changes: object = {}): Pace => ({
      work: {
        is: "new-job",
        instead,
        job: { ...job({ setting: "insurer", hoursPerWeek: 37.5 }), start: day("2027-05-03"), ...changes },
      },
      educationHoursPerMonth: 1,
    });
    const working = told({ employment: [GOES_ON] });
    expect(paceWords(pace(true), working, ON)).toEqual([
      "From May 3, 2027, a new paid job as a case manager in place of your present work: 37.5 hours a week, all of it case management, insurer or health plan, as a registered nurse, under a supervisor who holds the CCM.",
      "You finish 1 hour of courses a month.",
    ]);
    const beside = pace(false, { caseManagementShare: 0.5, supervised: false });
    // Where there is no present work, nothing is beside it or in its place.
    expect(paceWords(beside, told({}), ON)[0]).toMatch(/a new paid job as a case manager: 37\.5 hours/);
    expect(paceWords(beside, working, ON)[0]).toMatch(
      /^From May 3, 2027, .* beside your present work: .* 50 percent of it case management, .*, not supervised\.$/,
    );
    expect(hasWorkAhead(beside, told({}), ON)).toBe(true);
  });

  test("says which license is expected, and from when it counts; once its month is over, that it counts no longer", () => {
    const expects = (month: string): Pace => ({
      ...AS_TOLD,
      license: { profession: "RN", month: parseMonth(month) as Month },
    });
    expect(paceWords(expects("2027-02"), told({}), ON).at(-1)).toBe(
      "You expect this in February 2027: RN license. It counts from February 28, 2027, active and without a restriction.",
    );
    expect(paceWords(expects("2026-10"), told({}), ON).at(-1)).toBe(
      "You expected this in October 2026: RN license. It counts no longer as a plan: if it came, tell it in your answers; if not, choose another month.",
    );
  });

  test("does not count on a planned job whose day has come", () => {
    const late: Pace = {
      work: { is: "new-job", instead: true, job: { start: ON } },
      educationHoursPerMonth: 0,
    };
    expect(paceWords(late, told({ employment: [GOES_ON] }), ON)[0]).toBe(
      "Your job at Mercy goes on as you told us.",
    );
    expect(hasWorkAhead(late, told({ employment: [] }), ON)).toBe(false);
  });
});

describe("what stops counting", () => {
  const within = { within: { years: 3 } };
  const credential = credentialOf([
    licenseRule(),
    workRule({ hours: 2000 }, {}, within),
    educationRule(30, within),
    workRule({ months: 12 }, {}, { id: "ever" }),
  ]);
  const lines = (portfolio: PortfolioInput) =>
    leavingLines(credential, project(credential, told(portfolio), AS_TOLD, ON), told(portfolio));

  test("is told by month for work and by day for courses, and from when the rule is no longer met", () => {
    const portfolio: PortfolioInput = {
      employment: [GOES_ON],
      credits: [{ date: "2025-02-10", hours: 20, topics: ["case-management"] }],
    };
    expect(lines(portfolio)).toEqual([
      // 31 days, November 30 to December 30, 2023: 31 / 7 x 40 = 177.14 hours. The last 350 days of work, 2,000 hours,
      // begin on December 8, 2025.
      "The rule work: about 177 hours of work stop counting in the month that ends on December 31, 2026. If you add nothing more, the rule is no longer met from December 9, 2028.",
      "The rule education: 20 hours of courses stop counting on February 11, 2028.",
    ]);
  });

  test("is nothing where nothing was told, or where it lies too far ahead", () => {
    expect(lines({})).toEqual([]);
    expect(lines({ employment: [job({ start: "2026-03-01", end: null })], credits: [] })).toEqual([]);
  });
});

test("the plan as a file holds what it rests on and every date, nearest first", () => {
  const portfolio = told({ licenses: [], employment: [job({ start: "2026-03-01", end: null })] });
  const credentials = [
    credentialOf([licenseRule()], { id: "licensed" }),
    credentialOf([workRule({ months: 12 })], { id: "worked" }),
  ];
  const outlooks = outlooksOf(credentials, portfolio, AS_TOLD, ON);
  expect(JSON.parse(planFile({ portfolio, pace: AS_TOLD, on: ON }, outlooks))).toEqual({
    on: "2026-11-22",
    credentials: [
      expect.objectContaining({
        id: "worked",
        nearness: "sure",
        eligibleOn: "2027-02-28",
        outcome: "not-yet",
      }),
      expect.objectContaining({ id: "licensed", nearness: "none", eligibleOn: null, openOn: null }),
    ],
    pace: AS_TOLD,
    portfolio,
  });
});
