import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../domain/eligibility/portfolio.ts";
import { decide, findingOf, job, measured, workRule } from "../../../support/invented.ts";

const rule = workRule({ hours: 2080 });
/** The window on 2026-11-22 is 2023-11-22 to 2026-11-22. */
const recent = workRule({ hours: 2080 }, {}, { within: { years: 3 } });
type Job = NonNullable<PortfolioInput["employment"]>[number];
const hours = (employment: Job[], of = rule) => {
  const { certain, possible } = measured(of, { employment });
  return [certain, possible];
};
/** 2024-01-01 to 2024-12-29: 364 days, 52 weeks. */
const year = (changes: Job = {}) => job({ start: "2024-01-01", end: "2024-12-29", ...changes });
/** Seven days from a Monday. */
const week = (changes: Job = {}) => job({ start: "2024-01-01", end: "2024-01-07", ...changes });
const without = <K extends keyof Job>(from: Job, ...keys: K[]): Job =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as K)));

describe("Rule 5: hours by the week", () => {
  test("days / 7 x hours a week x share", () => {
    expect(measured(rule, { employment: [year()] })).toEqual({
      verdict: "met",
      certain: 2080,
      possible: 2080,
      short: 0,
    });
    expect(hours([year({ caseManagementShare: 0.5 })])).toEqual([1040, 1040]);
    expect(hours([year({ hoursPerWeek: 7.25, caseManagementShare: 0.8 })])).toEqual([301.6, 301.6]);
    expect(hours([year({ caseManagementShare: 0 })])).toEqual([0, 0]);
  });

  test("a day less is short by a seventh of the week, in whole minutes", () => {
    // 363 x 40 / 7 = 2,074 hours and 17.14 minutes: 2,074 17/60 = 2,074.2833; 2,080 - 2,074.28 = 5.72.
    expect(measured(rule, { employment: [year({ end: "2024-12-28" })] })).toEqual({
      verdict: "unmet",
      certain: 2074.28,
      possible: 2074.28,
      short: 5.72,
    });
  });

  test("full time caps months, never hours", () => {
    expect(hours([week({ hoursPerWeek: 60 })])).toEqual([60, 60]);
  });

  test("minutes are cut once, at the total", () => {
    // A day at 10 hours a week is 10/7 hours, 85.71 minutes. Three are 257.14 minutes: 257/60 = 4.2833. Cut each: 255/60 = 4.25.
    const day = (on: string) => job({ start: on, end: on, hoursPerWeek: 10 });
    expect(hours([day("2024-01-01"), day("2024-02-01"), day("2024-03-01")])).toEqual([4.28, 4.28]);
  });

  test("a total that ends in a part of a minute is never rounded up to the bound", () => {
    // 52 x 39.99 = 2,079.48 hours, 124,768.8 minutes, cut to 124,768: 2,079.4666.
    expect(hours([year({ hoursPerWeek: 39.99 })])).toEqual([2079.46, 2079.46]);
    // 2,079.99 hours are 124,799.4 minutes, cut to 124,799: 2,079.9833.
    expect(measured(rule, { employment: [year({ documentedCaseManagementHours: 2079.99 })] })).toEqual({
      verdict: "unmet",
      certain: 2079.98,
      possible: 2079.98,
      short: 0.02,
    });
  });

  test("hours of overlapping jobs add up", () => {
    expect(
      hours([week(), week({ employer: "Mercy" }), week({ employer: "Lakeside", hoursPerWeek: 20 })]),
    ).toEqual([100, 100]);
  });

  test("hours a week that were not told are nothing for certain, and nothing limits them", () => {
    expect(hours([without(year(), "hoursPerWeek")])).toEqual([0, null]);
  });

  test("a share that was not told is nothing for certain, and the whole job at most", () => {
    expect(hours([without(year(), "caseManagementShare")])).toEqual([0, 2080]);
    expect(decide([rule], { employment: [without(year(), "caseManagementShare")] }).next).toEqual([
      {
        path: "employment[0].caseManagementShare",
        ask: "learner",
        question: "How much of this job was case management?",
        settles: false,
      },
    ]);
  });

  test("a share of 0 leaves nothing, though the start or the hours were not told", () => {
    expect(hours([without(year({ caseManagementShare: 0 }), "start")])).toEqual([0, 0]);
    expect(hours([without(year({ caseManagementShare: 0 }), "hoursPerWeek")])).toEqual([0, 0]);
  });

  test("loose days of month-precision dates are possible only", () => {
    // Certain 2024-01-31 to 2024-12-01: 306 days x 40/7 = 1,748.57, 34 whole minutes: 1,748.5666. Possible: 366 days, 2,091.42, 25 minutes.
    expect(hours([year({ start: "2024-01", end: "2024-12" })])).toEqual([1748.56, 2091.41]);
  });
});

describe("Rule 5: one basis for each employment", () => {
  const dated = [
    { date: "2024-03-04", hours: 12 },
    { date: "2024-03-05", hours: 7.75 },
    { date: "2024-03-05", hours: 0.5 },
  ];

  test("a documented total goes before dated hours, and both before hours a week", () => {
    expect(hours([year({ documentedCaseManagementHours: 1500, datedHours: dated })])).toEqual([1500, 1500]);
    expect(hours([year({ datedHours: dated })])).toEqual([20.25, 20.25]);
  });

  test("the share does not scale hours of case management that were told as such", () => {
    expect(hours([year({ documentedCaseManagementHours: 1500, caseManagementShare: 0.5 })])).toEqual([
      1500, 1500,
    ]);
    expect(hours([year({ datedHours: dated, caseManagementShare: 0.5 })])).toEqual([20.25, 20.25]);
  });

  test("an empty list of dated hours and a total of 0 are told, too", () => {
    expect(hours([year({ datedHours: [] })])).toEqual([0, 0]);
    expect(hours([year({ documentedCaseManagementHours: 0 })])).toEqual([0, 0]);
  });

  test("each job has its own basis", () => {
    expect(
      hours([week(), week({ documentedCaseManagementHours: 100 }), week({ datedHours: dated })]),
    ).toEqual([160.25, 160.25]);
  });

  test("dated hours after the day do not count", () => {
    expect(
      hours([
        job({
          start: "2026-11-01",
          end: null,
          datedHours: [
            { date: "2026-11-22", hours: 8 },
            { date: "2026-11-23", hours: 8 },
          ],
        }),
      ]),
    ).toEqual([8, 8]);
  });

  test("told hours need no hours a week, share or dates where there is no window", () => {
    const bare = without(job(), "start", "end", "hoursPerWeek", "caseManagementShare");
    expect(hours([{ ...bare, documentedCaseManagementHours: 2080 }])).toEqual([2080, 2080]);
    expect(hours([{ ...bare, datedHours: dated }])).toEqual([20.25, 20.25]);
  });
});

describe("Rule 5: a documented total and a window", () => {
  test("a spell inside the window counts in full", () => {
    expect(
      hours([job({ start: "2023-11-22", end: "2024-01-21", documentedCaseManagementHours: 300 })], recent),
    ).toEqual([300, 300]);
  });

  test("a spell that straddles the window counts in proportion to its days", () => {
    // 2023-11-12 to 2023-12-01 are 20 days, of which 2023-11-22 to 2023-12-01, 10 days, lie inside.
    expect(
      hours([job({ start: "2023-11-12", end: "2023-12-01", documentedCaseManagementHours: 300 })], recent),
    ).toEqual([150, 150]);
  });

  test("a spell that goes on is spread up to the day", () => {
    // 2022-11-23 to 2026-11-22 are 4 x 365 + 1 days; 2023-11-22 to 2026-11-22 are 3 x 365 + 1 + 1.
    expect(
      hours([job({ start: "2022-11-23", end: null, documentedCaseManagementHours: 1461 })], recent),
    ).toEqual([1097, 1097]);
    expect(
      hours([job({ start: "2022-11-23", end: "2030-12-31", documentedCaseManagementHours: 1461 })], recent),
    ).toEqual([1097, 1097]);
  });

  test("a spell before the window counts nothing", () => {
    expect(
      hours([job({ start: "2023-10-22", end: "2023-11-21", documentedCaseManagementHours: 300 })], recent),
    ).toEqual([0, 0]);
  });

  test("without a start, a total is possible only", () => {
    expect(hours([without(job({ documentedCaseManagementHours: 300 }), "start")], recent)).toEqual([0, 300]);
  });

  test("without an end, a total may lie before the window, unless it began inside", () => {
    const from = (start: string) => without(job({ start, documentedCaseManagementHours: 4000 }), "end");
    // 2022-01-01 to 2026-11-22 are 1,787 days, 1,097 inside: 4,000 x 1,097/1,787 = 2,455.512, 30 whole minutes.
    expect(hours([from("2022-01-01")], recent)).toEqual([0, 2455.5]);
    expect(hours([from("2023-11-22")], recent)).toEqual([4000, 4000]);
  });

  test("loose days of the start move the total in and out of the window", () => {
    // To 2023-12-21. From 2023-11-01 it is 51 days, 30 inside: 170 x 30/51 = 100. From 2023-11-30 it is all inside: 170.
    expect(
      hours([job({ start: "2023-11", end: "2023-12-21", documentedCaseManagementHours: 170 })], recent),
    ).toEqual([100, 170]);
  });
});

describe("Rule 5: suspected duplicates", () => {
  const mercy = week({ employer: "Mercy" });

  test("the same employer with overlapping dates counts once for certain, and twice at most", () => {
    expect(hours([mercy, week({ employer: "Mercy" })])).toEqual([40, 80]);
  });

  test("where they overlap, the larger rate counts", () => {
    expect(hours([week({ employer: "Mercy", hoursPerWeek: 20 }), mercy])).toEqual([40, 60]);
  });

  test("where they do not overlap, both count", () => {
    // 2024-01-01 to 07 and 2024-01-04 to 10: 10 days at 40/7 = 57.142, 57 hours 8 minutes; both in full are 80.
    expect(hours([mercy, week({ employer: "Mercy", start: "2024-01-04", end: "2024-01-10" })])).toEqual([
      57.13, 80,
    ]);
  });

  test("the name is compared without regard to case and outer blanks", () => {
    expect(hours([mercy, week({ employer: "  MERCY " })])).toEqual([40, 80]);
    expect(hours([mercy, week({ employer: "Mercy West" })])).toEqual([80, 80]);
  });

  test("jobs one after the other are no duplicates, nor are jobs without a name", () => {
    expect(hours([mercy, week({ employer: "Mercy", start: "2024-01-08", end: "2024-01-14" })])).toEqual([
      80, 80,
    ]);
    expect(hours([week({ employer: " " }), week({ employer: " " })])).toEqual([80, 80]);
    expect(hours([week(), week()])).toEqual([80, 80]);
  });

  test("months of suspected duplicates count once as well", () => {
    const months = workRule({ months: 12 });
    const half = job({ employer: "Mercy", hoursPerWeek: 20 });
    // Once 12 x 20/35 = 6.857; twice, in the wide reading, 12 x 40/30, at most 12.
    expect(hours([half, half], months)).toEqual([6.85, 12]);
  });

  test("a job that does not count is no duplicate of one that does", () => {
    expect(hours([mercy, week({ employer: "Mercy", role: "nurse" })])).toEqual([40, 40]);
  });

  test("the finding says so, and asks", () => {
    const of = workRule({ hours: 80 });
    const determination = decide([of], { employment: [mercy, week({ employer: "Mercy" })] });
    expect(findingOf(determination, of.id).assumptions).toEqual([
      {
        id: "duplicate:mercy",
        text: "Two jobs at Mercy overlap. If they are the same work told twice, it counts once.",
        decides: true,
      },
    ]);
    expect(determination.next).toEqual([
      {
        path: "employment[1]",
        ask: "learner",
        question: "Were your two jobs at Mercy different work?",
        settles: false,
      },
    ]);
  });

  test("where the months alone leave open whether they overlap, both count at most", () => {
    const first = job({ employer: "Mercy", start: "2024-01-01", end: "2024-01", hoursPerWeek: 35 });
    const second = job({ employer: "Mercy", start: "2024-01", end: "2024-02-29", hoursPerWeek: 35 });
    // Certain: January 1, and January 31 to February 29, 31 days at 5 hours. Possible: 31 and 60 days, as different work.
    expect(hours([first, second])).toEqual([155, 455]);
    const { assumptions } = findingOf(
      decide([workRule({ hours: 400 })], { employment: [first, second] }),
      "work",
    );
    expect(assumptions.map(({ id, decides }) => [id, decides])).toEqual([
      // 305 hours without either day, 300 as the same work.
      ["employment[0].end", true],
      ["employment[1].start", true],
      ["duplicate:mercy", true],
    ]);
    expect(assumptions.at(-1)?.text).toBe(
      "Two jobs at Mercy may overlap. If they are the same work told twice, it counts once.",
    );
    // One after the other whatever the day: 31 and 29 days at most.
    expect(hours([first, { ...second, start: "2024-02-01" }])).toEqual([150, 300]);
  });

  test("months of full-time work that may overlap need no word of it", () => {
    const first = job({ employer: "Mercy", start: "2024-01-01", end: "2024-06" });
    const second = job({ employer: "Mercy", start: "2024-06", end: "2024-12-31" });
    const finding = findingOf(decide([workRule({ months: 12 })], { employment: [first, second] }), "work");
    // Certain January 1 to June 1, 5 1/30, and June 30 to December 31, 6 2/30; possible the whole year.
    expect([finding.amount?.certain, finding.amount?.possible]).toEqual([11.1, 12]);
    expect(finding.assumptions.map(({ id }) => id)).toEqual(["employment[0].end", "employment[1].start"]);
  });

  test("a shift may lie on a day of another job whose start is open", () => {
    const shifts = job({ employer: "Mercy", datedHours: [{ date: "2024-01-02", hours: 8 }] });
    const other = job({ employer: "Mercy", start: "2024-01", end: "2024-01-31", hoursPerWeek: 35 });
    const { start: _, end: __, ...undated } = shifts;
    // Certain: 8 hours, and 5 on January 31. Possible: 31 days at 5 hours, and the 8 beside them.
    expect(hours([undated, other])).toEqual([13, 163]);
  });

  test("a total whose dates were not told may repeat another job of the same employer, so it is possible only", () => {
    const total = week({ employer: "Mercy", documentedCaseManagementHours: 1000 });
    expect(hours([mercy, without(total, "start")])).toEqual([40, 1040]);
    expect(hours([mercy, without(total, "end")])[0]).toBe(40);
    expect(hours([week({ employer: "Lakeside" }), without(total, "start", "end")])).toEqual([1040, 1040]);
    expect(
      decide([workRule({ hours: 1000 })], { employment: [mercy, without(total, "start")] }).next,
    ).toEqual([
      {
        path: "employment[1].start",
        ask: "learner",
        question: "When did you start this job?",
        settles: false,
      },
    ]);
  });

  test("dated and documented hours of one employer are held against each other in the same way", () => {
    const shift = [{ date: "2024-01-02", hours: 8 }];
    // Certain: on each of the 7 days the larger of 70/7 = 10 hours and, on January 2, 8 hours.
    expect(
      hours([
        week({ employer: "Mercy", documentedCaseManagementHours: 70 }),
        week({ employer: "Mercy", datedHours: shift }),
      ]),
    ).toEqual([70, 78]);
    expect(
      hours([
        week({ employer: "Mercy", datedHours: shift }),
        week({ employer: "Mercy", datedHours: [{ date: "2024-01-03", hours: 8 }] }),
      ]),
    ).toEqual([16, 16]);
  });
});
