import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import { type Entry, readEntries } from "../../../domain/log/entry.ts";
import { portfolioOf } from "../../../domain/log/portfolio.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { toPortfolio } from "../../../site/src/checker/to-portfolio.ts";
import { fromChecker, type NewRecord } from "../../../site/src/log/views/overview/from-checker.ts";
import { pickFrom, walk } from "../../support/checker-walk.ts";
import { runs, SEED } from "../../support/runs.ts";

/** Ids that sort in the order in which they were made. */
function ids(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `01JD0000000000000000${String(made).padStart(6, "0")}`;
  };
}

/** The records as entries of a log, read as they are read from a device. */
function entriesOf(records: readonly NewRecord[]): Entry[] {
  const newId = ids();
  return readEntries(
    records.map((record) => ({
      v: 1,
      id: newId(),
      at: "2026-03-15T09:30:00.000Z",
      device: "test",
      ...record,
      replaces: [],
    })),
  );
}
const folded = (portfolio: Portfolio): Portfolio =>
  portfolioOf(recordsOf(entriesOf(fromChecker(portfolio, ids())))).portfolio;

type Job = NonNullable<Portfolio["employment"]>[number];
/** The minutes of each day that a job has dated hours on. */
function minutesByDay(dated: NonNullable<Job["datedHours"]>): Record<string, number> {
  const days: Record<string, number> = {};
  for (const { date, hours } of dated) days[date] = (days[date] ?? 0) + Math.round(hours * 60);
  return days;
}

/** A log names a job by its record, and adds up the hours of a day. */
const comparable = (portfolio: Portfolio) => ({
  ...portfolio,
  ...(portfolio.employment === undefined
    ? {}
    : {
        employment: portfolio.employment.map(({ id: _, datedHours, ...job }) => ({
          ...job,
          ...(datedHours === undefined ? {} : { minutes: minutesByDay(datedHours) }),
        })),
      }),
});

describe("the answers of the checker as records of a log", () => {
  test("each license, degree, job, class and statement becomes a record", () => {
    const records = fromChecker(
      {
        licenses: [{ profession: "RN", jurisdiction: "OH" }],
        degrees: [],
        employment: [
          {
            employer: "Mercy",
            documentedCaseManagementHours: 2080,
            datedHours: [{ date: day("2025-03-04"), hours: 12.5 }],
          },
        ],
        credits: [{ date: day("2025-02-10"), hours: 1.5, topics: ["case-management"] }],
        declarations: { "good-moral-character": true },
      },
      ids(),
    );
    const job = "01JD0000000000000000000002";
    expect(records.map(({ kind, record, data }) => [kind, record, data])).toEqual([
      ["license", "01JD0000000000000000000001", { profession: "RN", jurisdiction: "OH" }],
      ["employment", job, { employer: "Mercy", documentedMinutes: 124_800 }],
      [
        "hours",
        "01JD0000000000000000000003",
        { employment: job, date: "2025-03-04", minutes: 750, span: "day" },
      ],
      [
        "credit",
        "01JD0000000000000000000004",
        { date: "2025-02-10", minutes: 90, topics: ["case-management"] },
      ],
      ["declaration", "good-moral-character", { value: true }],
      ["setting", "all-told.degrees", { value: true }],
    ]);
  });

  test("what was not told makes no record", () => {
    expect(fromChecker({}, ids())).toEqual([]);
  });

  test("a log made of them comes to the portfolio that the checker came to", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (numbers) => {
        const portfolio = toPortfolio(walk(pickFrom(numbers)).draft);
        const records = fromChecker(portfolio, ids());
        // None of them is refused by the schema of its kind.
        expect(entriesOf(records)).toHaveLength(records.length);
        expect(comparable(folded(portfolio))).toEqual(comparable(portfolio));
      }),
      { numRuns: runs(150), seed: SEED },
    );
  });
});
