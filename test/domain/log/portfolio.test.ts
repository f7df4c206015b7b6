import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../domain/calendar/day.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { type Entry, readEntries } from "../../../domain/log/entry.ts";
import { datedMinutes, portfolioOf, SECTION_NAMES } from "../../../domain/log/portfolio.ts";
import type { RecordKind } from "../../../domain/log/record-data.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { logOf, logs, ulid } from "../../support/logs.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const [JOB, OTHER] = [ulid(1, 1), ulid(1, 2)];
/** The portfolio of records given as kind, record id and data. */
const folded = (...lines: readonly [RecordKind, string, object | null][]) =>
  portfolioOf(recordsOf(logOf(lines)));
const portfolio = (...lines: readonly [RecordKind, string, object | null][]) => folded(...lines).portfolio;

describe("the portfolio of a log", () => {
  test(
    "is one that the checker takes, whatever devices wrote",
    () => {
      fc.assert(
        fc.property(logs, (entries) => {
          const { portfolio: found, records } = portfolioOf(recordsOf(entries));
          const parsed = portfolioSchema.safeParse(found);
          expect(parsed.error?.issues ?? []).toEqual([]);
          expect(parsed.data).toEqual(found);
          for (const name of SECTION_NAMES) expect(records[name]).toHaveLength(found[name]?.length ?? 0);
        }),
        { seed: SEED, numRuns: runs(500) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test("of an empty log tells nothing", () => {
    expect(portfolio()).toEqual({});
  });

  test("tells a section once it holds a record", () => {
    expect(portfolio(["license", ulid(1), { profession: "RN", status: "active" }])).toEqual({
      licenses: [{ profession: "RN", status: "active" }],
    });
  });

  test("tells that there is none once she says that this is all", () => {
    const all = ["setting", "all-told.licenses", { value: true }] as const;
    expect(portfolio([...all])).toEqual({ licenses: [] });
    expect(portfolio([...all], ["license", ulid(1), { profession: "RN" }])).toEqual({
      licenses: [{ profession: "RN" }],
    });
  });

  test.each([false, "yes", 1])("does not take %j for having said so", (value) => {
    expect(portfolio(["setting", "all-told.licenses", { value }])).toEqual({});
  });

  test("no longer tells a section whose last record was removed, unless she said that this is all", () => {
    const removed = logOf([
      ["credit", JOB, { minutes: 60 }],
      ["credit", JOB, null],
    ]);
    expect(portfolioOf(recordsOf(removed)).portfolio).toEqual({});
  });

  test("leaves out what was not told, and keeps what is null or false", () => {
    expect(
      portfolio(["degree", ulid(1), { completed: null, accredited: false, school: "Ohio State", note: "x" }]),
    ).toEqual({ degrees: [{ completed: null, accredited: false }] });
  });

  test("tells a credit's minutes as hours, and names a class by its title", () => {
    expect(
      portfolio([
        "credit",
        ulid(1),
        { minutes: 20, title: "Ethics day", provider: "CMSA", certificate: true },
      ]),
    ).toEqual({ credits: [{ hours: 1 / 3, provider: "Ethics day" }] });
    expect(portfolio(["credit", ulid(1), { title: "", provider: "CMSA" }])).toEqual({
      credits: [{ provider: "CMSA" }],
    });
  });

  test("tells declarations by name, and leaves out one that is no name of ours", () => {
    expect(
      portfolio(
        ["declaration", "good-moral-character", { value: false }],
        ["declaration", "not-answered", {}],
        ["declaration", "Not.A.Name", { value: true }],
      ),
    ).toEqual({ declarations: { "good-moral-character": false } });
  });

  test("leaves out what a newer version wrote beside", () => {
    const entry = { ...logOf([["held", ulid(1), { credential: "ccm", color: "green" }]])[0], mood: "calm" };
    expect(portfolioOf(recordsOf(readEntries([entry]))).portfolio).toEqual({ held: [{ credential: "ccm" }] });
  });

  test("names the record of each place", () => {
    const { portfolio: found, records } = folded(
      ["employment", OTHER, { employer: "Lakeside" }],
      ["employment", JOB, { employer: "Mercy" }],
    );
    expect(found.employment?.map(({ employer, id }) => [employer, id])).toEqual([
      ["Mercy", JOB],
      ["Lakeside", OTHER],
    ]);
    expect(records.employment).toEqual([JOB, OTHER]);
  });
});

describe("a job's hours", () => {
  const line = (employment: string, date: string, minutes: number, more = {}) =>
    ["hours", ulid(Date.parse(date), minutes), { employment, date, minutes, ...more }] as [
      RecordKind,
      string,
      object,
    ];

  test("are those of its own lines, by day", () => {
    expect(
      portfolio(
        ["employment", JOB, { employer: "Mercy" }],
        line(JOB, "2026-03-04", 720),
        line(JOB, "2026-03-05", 50),
        line(OTHER, "2026-03-05", 600),
      ).employment,
    ).toEqual([
      {
        id: JOB,
        employer: "Mercy",
        datedHours: [
          { date: "2026-03-04", hours: 12 },
          { date: "2026-03-05", hours: 50 / 60 },
        ],
      },
    ]);
  });

  test("of one day are added up, in parts of at most 24 hours", () => {
    const record = (number: number, data: object) =>
      ["hours", ulid(2, number), { employment: JOB, ...data }] as [RecordKind, string, object];
    const dated = (...lines: [RecordKind, string, object][]) =>
      portfolio(["employment", JOB, {}], ...lines).employment?.[0]?.datedHours;
    const on = { date: "2026-03-04" };
    // A week of 70 minutes has 10 on each of its days: 10 + 50 on the first.
    const week = record(1, { ...on, minutes: 70, span: "week" });
    expect(dated(week, record(2, { ...on, minutes: 50 }))?.map(({ hours }) => hours * 60)).toEqual([
      60, 10, 10, 10, 10, 10, 10,
    ]);
    // Three shifts of 24 hours and one of a minute; twice 12 hours; nothing at all.
    expect(
      dated(
        ...[1, 2, 3].map((number) => record(number, { ...on, minutes: 1_440 })),
        record(4, { ...on, minutes: 1 }),
      ),
    ).toEqual([24, 24, 24, 1 / 60].map((hours) => ({ ...on, hours })));
    expect(dated(record(1, { ...on, minutes: 720 }), record(2, { ...on, minutes: 720 }))).toEqual([
      { ...on, hours: 24 },
    ]);
    expect(dated(record(1, { ...on, minutes: 0 }), record(2, { ...on, minutes: 0 }))).toEqual([
      { ...on, hours: 0 },
    ]);
  });

  test("of thousands of weeks are no longer than the days they cover", () => {
    // Ten weeks, each told 500 times with 7 x 2 minutes: 70 days of 1,000 minutes.
    const weeks = Array.from(
      { length: 5_000 },
      (_, number) =>
        [
          "hours",
          ulid(2, number),
          { employment: JOB, date: addDays(day("2026-01-05"), (number % 10) * 7), minutes: 14, span: "week" },
        ] as [RecordKind, string, object],
    );
    const dated = portfolio(["employment", JOB, {}], ...weeks).employment?.[0]?.datedHours ?? [];
    expect(dated).toHaveLength(70);
    expect(new Set(dated.map(({ hours }) => Math.round(hours * 60)))).toEqual(new Set([1_000]));
  });

  test("do not count when the job was removed or is not there", () => {
    expect(
      portfolio(["employment", JOB, null], line(JOB, "2026-03-04", 720), line(OTHER, "2026-03-04", 1)),
    ).toEqual({});
  });

  const spread = (date: string, minutes: number) =>
    datedMinutes({ date: day(date), minutes, span: "week" }).map((one) => [one.date, one.minutes]);

  test("of a week are spread over its seven days in whole minutes, over the end of a year", () => {
    // 2,404 = 7 x 343 + 3: the first three days take one more.
    expect(spread("2026-12-29", 2_404)).toEqual([
      ["2026-12-29", 344],
      ["2026-12-30", 344],
      ["2026-12-31", 344],
      ["2027-01-01", 343],
      ["2027-01-02", 343],
      ["2027-01-03", 343],
      ["2027-01-04", 343],
    ]);
  });

  test("of a week over a leap day are spread over seven days all the same", () => {
    expect(spread("2028-02-26", 2_100).map(([date]) => date)).toEqual([
      ...["2028-02-26", "2028-02-27", "2028-02-28", "2028-02-29"],
      ...["2028-03-01", "2028-03-02", "2028-03-03"],
    ]);
  });

  test("of a week with less minutes than days are on its first days", () => {
    expect(spread("2026-03-02", 3).map(([date]) => date)).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"]);
  });

  test("of a week of none are told: none on its first day", () => {
    expect(spread("2026-03-02", 0)).toEqual([["2026-03-02", 0]]);
  });

  test("of a week at the end of all days stop there", () => {
    expect(spread("2199-12-30", 700).map(([date]) => date)).toEqual(["2199-12-30", "2199-12-31"]);
  });

  const week = line(JOB, "2026-03-02", 2_400, { span: "week" });
  test.each([
    [
      "a documented total goes before dated hours",
      { documentedMinutes: 600 },
      { documentedCaseManagementHours: 10 },
    ],
    ["dated hours, when she chose them", { documentedMinutes: 600, basis: "dated" }, { datedHours: 7 }],
    ["hours a week, when she chose them", { documentedMinutes: 600, basis: "weekly" }, {}],
    ["what is there, when what she chose is not", { basis: "documented" }, { datedHours: 7 }],
  ])("have one basis: %s", (_, data, expected) => {
    const [job] = portfolio(["employment", JOB, data], week).employment ?? [];
    const { id: __, datedHours: dated, ...rest } = job ?? {};
    expect({ ...rest, ...(dated === undefined ? {} : { datedHours: dated.length }) }).toEqual(expected);
  });
});

describe("a log of entries", () => {
  test("that nobody here understands tells nothing", () => {
    const entries: Entry[] = readEntries([{ kind: "license", v: 9, id: JOB }, { kind: "shift" }]);
    expect(portfolioOf(recordsOf(entries)).portfolio).toEqual({});
  });
});
