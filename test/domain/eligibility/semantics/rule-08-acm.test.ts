import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema, SETTINGS } from "../../../../domain/eligibility/portfolio.ts";
import { findingOf, job } from "../../../support/invented.ts";
import { real } from "../../../support/real.ts";

const ON = day("2026-11-22");
const RN = { profession: "RN", expires: "2028-05-31", status: "active", restricted: false } as const;
/** 2024-01-01 to 2024-12-29 are 364 days: 52 x 40 = 2,080. */
const year = (changes: Parameters<typeof job>[0] = {}) =>
  job({ start: "2024-01-01", end: "2024-12-29", ...changes });
const decide = (employment: PortfolioInput["employment"]) =>
  determine(real("acm-rn"), portfolioSchema.parse({ licenses: [RN], employment }), ON);
function hours(employment: PortfolioInput["employment"]) {
  const { verdict, amount } = findingOf(decide(employment), "supervised-hours");
  return { verdict, certain: amount?.certain, possible: amount?.possible };
}
const without = (field: "paid" | "supervised" | "setting" | "end") => {
  const { [field]: _, ...rest } = year();
  return [rest];
};

describe("Rule 8: ACM", () => {
  test("2,080 paid, supervised hours in a health delivery system are enough", () => {
    expect(hours([year()])).toEqual({ verdict: "met", certain: 2080, possible: 2080 });
    expect(
      hours([year({ hoursPerWeek: 10 }), job({ start: "2016-01-01", end: "2018-12-27", hoursPerWeek: 10 })]),
    ).toEqual({
      // 52 x 10 + 156 x 10 hours: 2016-01-01 to 2018-12-27 are 1,092 days, 156 weeks.
      verdict: "met",
      certain: 2080,
      possible: 2080,
    });
  });

  test("part-time hours that are needed to reach it are what the verdict rests on", () => {
    const resting = (...employment: NonNullable<PortfolioInput["employment"]>) => {
      const { verdict, assumptions } = findingOf(decide(employment), "supervised-hours");
      return [verdict, assumptions];
    };
    const partTime = {
      id: "part-time",
      text: "This rests on part-time hours added up; ACMA's newer wording says full-time. Ask ACMA first.",
      decides: true,
    };
    // 2016-01-01 to 2019-12-26 are 1,456 days: 208 weeks at 10 hours, 2,080.
    const long = job({ start: "2016-01-01", end: "2019-12-26", hoursPerWeek: 10 });
    expect(resting(long)).toEqual(["met", [partTime]]);
    // Full-time work is enough by itself: at 40 hours, or at 35 for 60 weeks, to 2025-02-23, of which part is another's.
    expect(resting(year(), long)).toEqual(["met", []]);
    expect(resting(job({ start: "2024-01-01", end: "2025-02-23", hoursPerWeek: 35 }))).toEqual(["met", []]);
    // 2,080 documented hours of four years at ten hours, and the same without the hours a week: 2,080 / 208 = 10.
    const told = { ...long, documentedCaseManagementHours: 2080 };
    const { hoursPerWeek: _, ...average } = told;
    expect(resting(told)).toEqual(["met", [partTime]]);
    expect(resting(average)).toEqual(["met", [partTime]]);
    // Where neither the dates nor the week were told, nothing says that it was part time.
    const { start: __, ...undated } = average;
    expect(resting(undated)).toEqual(["met", []]);
    // Half of two full-time years is no part-time work.
    expect(
      resting(job({ start: "2016-01-01", end: "2017-12-28", hoursPerWeek: 40, caseManagementShare: 0.5 })),
    ).toEqual(["met", []]);
  });

  test("short of that, with 12 full-time months there, is unknown: an older official wording accepts one year", () => {
    // 366 days of 2024 at 35 hours: 366 / 7 x 35 = 1,830.
    const employment = [job({ start: "2024-01-01", end: "2024-12-31", hoursPerWeek: 35 })];
    expect(hours(employment)).toEqual({ verdict: "unknown", certain: 1830, possible: 1830 });
    const determination = decide(employment);
    expect(findingOf(determination, "supervised-hours").assumptions).toEqual([
      {
        id: "other-wording",
        text: "An older official wording accepts one year of full-time work; the newer one asks for 2,080 hours.",
        decides: true,
      },
    ]);
    expect(determination.next).toEqual([
      {
        path: "employment",
        ask: "sponsor",
        question: "Is one full-time year enough, with fewer hours?",
        settles: true,
      },
    ]);
  });

  test.each([
    ["2024-01-01", "2024-12-30", 35, "a day short of 12 months"],
    ["2024-01-01", "2024-12-31", 34.99, "just below full time"],
    ["2023-01-01", "2024-12-31", 19, "two years of part-time work"],
  ])("%s to %s at %d hours a week is unmet: %s", (start, end, hoursPerWeek) => {
    expect(hours([job({ start, end, hoursPerWeek })]).verdict).toBe("unmet");
  });

  test("full-time months add up over gaps for the older wording, too", () => {
    const employment = [
      job({ start: "2022-01-01", end: "2022-06-30", hoursPerWeek: 35 }),
      job({ start: "2024-01-01", end: "2024-06-30", hoursPerWeek: 35 }),
    ];
    // 181 + 182 days at 5 hours a day.
    expect(hours(employment)).toEqual({ verdict: "unknown", certain: 1815, possible: 1815 });
  });

  test("months without enough case management in them are no less months of full-time work", () => {
    // 52 x 40 x 0.5 is 1,040 hours, but 2024-01-01 to 2024-12-31 is a full-time year.
    expect(hours([job({ start: "2024-01-01", end: "2024-12-31", caseManagementShare: 0.5 })]).verdict).toBe(
      "unknown",
    );
  });

  const IN = [
    "hospital",
    "health-system",
    "clinic",
    "home-health",
    "rehabilitation",
    "skilled-nursing",
    "hospice",
  ];
  test.each(SETTINGS.filter((setting) => IN.includes(setting)))(
    "%s is a health delivery system",
    (setting) => {
      expect(hours([year({ setting })])).toEqual({ verdict: "met", certain: 2080, possible: 2080 });
    },
  );
  test.each(SETTINGS.filter((setting) => !IN.includes(setting)))(
    "%s is undecided, so possible only",
    (setting) => {
      expect(hours([year({ setting })])).toEqual({ verdict: "unknown", certain: 0, possible: 2080 });
    },
  );

  test("unpaid work and unsupervised work do not count", () => {
    expect(hours([year({ paid: false })])).toEqual({ verdict: "unmet", certain: 0, possible: 0 });
    expect(hours([year({ supervised: false })])).toEqual({ verdict: "unmet", certain: 0, possible: 0 });
  });

  test.each(["paid", "supervised", "setting"] as const)(
    "work of which %s was not told is possible only",
    (field) => {
      expect(hours(without(field))).toEqual({ verdict: "unknown", certain: 0, possible: 2080 });
    },
  );

  test("a total of hours without the end of the job may be a full-time year", () => {
    // 1,900 hours since 2024-01-01. Over all the days to 2026-11-22 that is 12 hours a week; but who left after a year had 36.
    const { end: _, hoursPerWeek: __, ...open } = year({ documentedCaseManagementHours: 1900 });
    expect(hours([open]).verdict).toBe("unknown");
  });
});
