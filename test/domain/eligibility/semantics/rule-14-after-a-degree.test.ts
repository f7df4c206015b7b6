import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../../domain/eligibility/portfolio.ts";
import {
  credentialOf,
  decide,
  degreeRule,
  findingOf,
  job,
  TODAY,
  workRule,
} from "../../../support/invented.ts";

/** A bachelor's or master's degree in nursing, and work after it. */
const degree = degreeRule();
const hours = workRule({ hours: 1000 }, {}, { after: "degree" });
const months = workRule({ months: 12 }, {}, { after: "degree" });

/** Completed on 2024-07-14, in the middle of the year that `job` lasts: 2024-01-15 to 2025-01-14. */
const DEGREE = { level: "bachelor", field: "nursing", completed: "2024-07-14" } as const;

const work = (portfolio: PortfolioInput, rule = hours) =>
  findingOf(decide([degree, rule], portfolio), "work");
const bounds = (portfolio: PortfolioInput, rule = hours) => {
  const { verdict, amount } = work(portfolio, rule);
  return [verdict, amount?.certain, amount?.possible];
};
const asks = (portfolio: PortfolioInput, rule = hours) =>
  decide([degree, rule], portfolio).next?.map(({ path, settles }) => [path, settles]);

describe("Rule 14: only work after a degree counts", () => {
  test("a spell that straddles the day is split, and the day of completion itself does not count", () => {
    // 2024-07-15 to 2025-01-14 are 184 days: 184 x 40 / 7 = 1,051 hours 25.7 minutes, cut to 25.
    expect(bounds({ degrees: [DEGREE], employment: [job()] })).toEqual(["met", 1051.41, 1051.41]);
    // 2024-07-15 plus 6 months is 2025-01-15, the day after the end.
    expect(bounds({ degrees: [DEGREE], employment: [job()] }, months)).toEqual(["unmet", 6, 6]);
  });

  test("the day after completion is the first that counts", () => {
    const employment = [job({ start: "2024-07-14", end: "2024-07-15", hoursPerWeek: 35 })];
    // Two days of 5 hours, one of them on the day of completion.
    expect(bounds({ degrees: [DEGREE], employment })).toEqual(["unmet", 5, 5]);
    expect(bounds({ degrees: [{ ...DEGREE, completed: "2024-07-15" }], employment })).toEqual([
      "unmet",
      0,
      0,
    ]);
    expect(bounds({ degrees: [{ ...DEGREE, completed: "2024-07-13" }], employment })).toEqual([
      "unmet",
      10,
      10,
    ]);
  });

  test("dated hours count by their own day", () => {
    const datedHours = [
      { date: "2024-07-13", hours: 8 },
      { date: "2024-07-14", hours: 8 },
      { date: "2024-07-15", hours: 7 },
      { date: "2024-07-16", hours: 8 },
    ];
    expect(bounds({ degrees: [DEGREE], employment: [job({ datedHours })] })).toEqual(["unmet", 15, 15]);
  });

  test("a documented total is spread evenly over its spell", () => {
    // 10 of 20 days lie after 2024-07-14: half of 500 hours.
    const employment = [job({ start: "2024-07-05", end: "2024-07-24", documentedCaseManagementHours: 500 })];
    expect(bounds({ degrees: [DEGREE], employment })).toEqual(["unmet", 250, 250]);
  });

  test("a documented total whose start is not told counts after the degree as possible only", () => {
    const { start: _, ...rest } = job({ documentedCaseManagementHours: 1000 });
    expect(bounds({ degrees: [DEGREE], employment: [rest] })).toEqual(["unknown", 0, 1000]);
  });

  test("a month of the start without its day counts by the day of the degree where that is later", () => {
    // Certain and possible alike 2024-07-15 to 2025-01-14: the loose days of January lie before the degree.
    expect(bounds({ degrees: [DEGREE], employment: [job({ start: "2024-01" })] }, months)).toEqual([
      "unmet",
      6,
      6,
    ]);
    expect(work({ degrees: [DEGREE], employment: [job({ start: "2024-01" })] }, months).assumptions).toEqual(
      [],
    );
  });

  test("a window and a degree limit the work together", () => {
    // The window opens on 2023-11-22, the degree on 2024-07-15; and the other way round.
    const both = workRule({ hours: 1000 }, {}, { after: "degree", within: { years: 3 } });
    expect(bounds({ degrees: [DEGREE], employment: [job()] }, both)).toEqual(["met", 1051.41, 1051.41]);
    const older = { ...DEGREE, completed: "2015-05-15" };
    // 2023-11-22 to 2023-11-28 are 7 days: 40 hours.
    const employment = [job({ start: "2023-10-01", end: "2023-11-28" })];
    expect(bounds({ degrees: [older], employment }, both)).toEqual(["unmet", 40, 40]);
  });

  test("the earliest degree that fits begins it", () => {
    const later = { level: "master", field: "nursing", completed: "2025-05-15" } as const;
    expect(bounds({ degrees: [later, DEGREE], employment: [job()] }, months)).toEqual(["unmet", 6, 6]);
  });

  test.each([
    ["of another level", { ...DEGREE, level: "associate", completed: "2015-05-15" }],
    ["of another field", { ...DEGREE, field: "other", completed: "2015-05-15" }],
    ["that is still studied for", { ...DEGREE, completed: null }],
    ["that is completed after the day", { ...DEGREE, completed: "2026-11-23" }],
  ] as const)("a degree %s begins nothing, and the finding says why", (_, other) => {
    const finding = work({ degrees: [other], employment: [job()] });
    expect([finding.verdict, finding.amount?.certain, finding.amount?.possible]).toEqual(["unmet", 0, 0]);
    expect(finding.because).toBe(
      "We count 0 hours; 1,000 are needed. That is 1,000 hours short. Only work after the degree counts, and you told us of no such degree that you have completed.",
    );
    expect(finding.notCounted.map(({ because }) => because)).toEqual([
      "Only work after the degree counts, and you told us of no such degree that you have completed.",
    ]);
    // Beside one that fits it changes nothing.
    expect(bounds({ degrees: [other, DEGREE], employment: [job()] }, months)).toEqual(["unmet", 6, 6]);
  });

  test("no degree at all: nothing counts", () => {
    expect(bounds({ degrees: [], employment: [job()] })).toEqual(["unmet", 0, 0]);
    expect(bounds({ degrees: [], employment: [job()] }, months)).toEqual(["unmet", 0, 0]);
    expect(work({ degrees: [], employment: [] }).because).toBe(
      "You told us that you have had no job. We count 0 hours; 1,000 are needed. That is 1,000 hours short.",
    );
  });

  test("degrees that were not told leave all work possible, and are asked about", () => {
    // 366 days: 366 x 40 / 7 = 2,091 hours 25.7 minutes, cut to 25.
    expect(bounds({ employment: [job()] })).toEqual(["unknown", 0, 2091.41]);
    expect(bounds({ employment: [job()] }, months)).toEqual(["unknown", 0, 12]);
    expect(asks({ employment: [job()] })).toEqual([["degrees", false]]);
    expect(work({ employment: [job()] }).assumptions).toEqual([
      {
        id: "degrees",
        text: "Only work after the degree counts, and your degrees are not told.",
        decides: true,
      },
    ]);
  });

  test("a completion that was not told leaves all work possible, and no two days are said to settle it", () => {
    const { completed: _, ...open } = DEGREE;
    expect(bounds({ degrees: [open], employment: [job()] })).toEqual(["unknown", 0, 2091.41]);
    expect(work({ degrees: [open], employment: [job()] }).assumptions.map(({ text }) => text)).toEqual([
      "Only work after the degree counts, and when this degree was completed is not told (Bachelor's degree in nursing).",
    ]);
    // The degree's own rule tries today and tomorrow. Another day may leave something else open: it settles nothing.
    expect(asks({ degrees: [open], employment: [job()] })).toEqual([["degrees[0].completed", false]]);
  });

  test.each(["level", "field"] as const)(
    "a %s that was not told leaves the work after it possible",
    (key) => {
      const open: NonNullable<PortfolioInput["degrees"]>[number] = { ...DEGREE };
      delete open[key];
      expect(bounds({ degrees: [open], employment: [job()] })).toEqual(["unknown", 0, 1051.41]);
      expect(asks({ degrees: [open], employment: [job()] })).toEqual([[`degrees[0].${key}`, true]]);
    },
  );

  test("two degrees, one without its day: certain from the one, possible from the other", () => {
    const { completed: _, ...open } = DEGREE;
    expect(bounds({ degrees: [DEGREE, open], employment: [job()] }, months)).toEqual(["unknown", 6, 12]);
    expect(asks({ degrees: [DEGREE, open], employment: [job()] }, months)).toEqual([
      ["degrees[1].completed", false],
    ]);
  });

  test("two degrees of which little was told: the bounds hold although neither decides alone", () => {
    const employment = [job()];
    expect(bounds({ degrees: [{}, {}], employment })).toEqual(["unknown", 0, 2091.41]);
    expect(bounds({ degrees: [{}, {}], employment }, months)).toEqual(["unknown", 0, 12]);
    expect(work({ degrees: [{}, {}], employment }).assumptions.map(({ id }) => id)).toEqual([
      "degrees[0].level",
      "degrees[0].field",
      "degrees[0].completed",
      "degrees[1].level",
      "degrees[1].field",
      "degrees[1].completed",
    ]);
  });

  test("an open degree is a doubt of work that is open itself", () => {
    const { completed: _, ...open } = DEGREE;
    const { paid: __, ...maybe } = job();
    expect(bounds({ degrees: [open], employment: [maybe] })).toEqual(["unknown", 0, 2091.41]);
  });

  test("an open degree, or the start, may settle a documented total without a start", () => {
    const { completed: _, ...open } = DEGREE;
    const { start: __, ...rest } = job({ documentedCaseManagementHours: 1000 });
    const portfolio = { degrees: [DEGREE, open], employment: [rest] };
    expect(bounds(portfolio)).toEqual(["unknown", 0, 1000]);
    // Begun after the one degree, or worked after the other whenever it began.
    expect(work(portfolio).assumptions.map(({ id, decides }) => [id, decides])).toEqual([
      ["employment[0].start", true],
      ["degrees[1].completed", true],
    ]);
  });

  test("a degree of which little was told is no matter to work after another one", () => {
    const employment = [job({ start: "2024-08-01" })];
    expect(work({ degrees: [DEGREE, {}], employment }).assumptions).toEqual([]);
  });

  test("a start that was not told is limited by the days after the degree", () => {
    const { start: _, ...rest } = job();
    // As if the job had begun before the degree: 1,051 hours 25 minutes, and 6 months.
    expect(bounds({ degrees: [DEGREE], employment: [rest] })).toEqual(["unknown", 0, 1051.41]);
    expect(bounds({ degrees: [DEGREE], employment: [rest] }, months)).toEqual(["unmet", 0, 6]);
    // Nothing limits it where the day of the degree was not told either.
    const { completed: __, ...open } = DEGREE;
    expect(bounds({ degrees: [open], employment: [rest] })).toEqual(["unknown", 0, null]);
    expect(bounds({ degrees: [open], employment: [rest] }, months)).toEqual(["unknown", 0, null]);
    // 20 hours a week are 20/30 of full time at most: 6 x 20/30.
    expect(bounds({ degrees: [DEGREE], employment: [{ ...rest, hoursPerWeek: 20 }] }, months)).toEqual([
      "unmet",
      0,
      4,
    ]);
    // Ended on the day of the degree: whatever the start, it lies before.
    for (const told of [{}, { documentedCaseManagementHours: 4000 }]) {
      const before = { ...rest, ...told, end: "2024-07-14" };
      expect(bounds({ degrees: [DEGREE], employment: [before] })).toEqual(["unmet", 0, 0]);
      expect(bounds({ degrees: [DEGREE], employment: [before] }, months)).toEqual(["unmet", 0, 0]);
    }
    expect(bounds({ degrees: [], employment: [rest] })).toEqual(["unmet", 0, 0]);
    // Completed on the day itself: no day is left.
    const today = { ...DEGREE, completed: TODAY };
    expect(bounds({ degrees: [today], employment: [rest] })).toEqual(["unmet", 0, 0]);
    expect(bounds({ degrees: [today], employment: [rest] }, months)).toEqual(["unmet", 0, 0]);
  });

  test("each job says from when it counts, or that it was before the degree", () => {
    const before = job({ start: "2022-01-15", end: "2024-07-14" });
    const finding = work({ degrees: [DEGREE], employment: [job(), before] });
    expect(finding.counted.map(({ because }) => because)).toEqual([
      "Counted by 40 hours a week. Only what lies after July 14, 2024, the day of the degree, counts.",
    ]);
    expect(finding.notCounted.map(({ because }) => because)).toEqual([
      "It lies before July 15, 2024, the day after the degree.",
    ]);
    expect(work({ degrees: [DEGREE], employment: [job()] }, months).counted[0]?.because).toBe(
      "Counted in months. Only what lies after July 14, 2024, the day of the degree, counts.",
    );
  });

  test("none of it case management is said first, wherever the degree lies", () => {
    const { completed: _, ...open } = DEGREE;
    const employment = [job({ caseManagementShare: 0 })];
    expect(work({ degrees: [open], employment }).notCounted.map(({ because }) => because)).toEqual([
      "None of it was case management.",
    ]);
  });

  test("another wording of the sponsor counts months after the degree too", () => {
    const worded = (fullTimeMonths: number) =>
      workRule(
        { hours: 2000 },
        {},
        { after: "degree", otherWording: { fullTimeMonths, because: "An older wording asks for less." } },
      );
    const portfolio = { degrees: [DEGREE], employment: [job()] };
    expect(work(portfolio, worded(6)).verdict).toBe("unknown");
    expect(work(portfolio, worded(7)).verdict).toBe("unmet");
  });

  test("a rule that names no degree requirement of its edition cannot be evaluated", () => {
    for (const after of ["nothing", "work"])
      expect(() =>
        decide([degree, workRule({ hours: 1000 }, {}, { after })], { degrees: [], employment: [job()] }),
      ).toThrow(`There is no degree requirement ${after}.`);
  });

  test("the degree requirement is the one of the edition of the day", () => {
    const credential = credentialOf([degree, hours], {
      eligibility: [
        {
          id: "old",
          from: day("2020-01-01"),
          until: day("2024-12-31"),
          read: day("2026-11-22"),
          requirements: [degreeRule({ fields: ["other"] }), hours],
        },
        { id: "new", from: day("2025-01-01"), read: day("2026-11-22"), requirements: [degree, hours] },
      ],
    });
    const portfolio = portfolioSchema.parse({ degrees: [DEGREE], employment: [job()] });
    const on = (text: string) =>
      findingOf(determine(credential, portfolio, day(text)), "work").amount?.certain;
    // 2024-07-15 to 2024-12-31 are 170 days, but the degree is in no field that the older edition accepts.
    expect(on("2024-12-31")).toBe(0);
    expect(on("2026-11-22")).toBe(1051.41);
  });
});
