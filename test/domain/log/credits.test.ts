import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { check } from "../../../domain/contract/check.ts";
import { creditsOf } from "../../../domain/log/credits.ts";
import { creditsSchema } from "../../../domain/log/credits-view.ts";
import { allDeadlines, deadlinesOf } from "../../../domain/log/deadlines.ts";
import { experienceOf } from "../../../domain/log/experience.ts";
import { firstDayOutside } from "../../../domain/log/leaving.ts";
import type { RecordKind } from "../../../domain/log/record-data.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { logOf, logs, ON, ulid } from "../../support/logs.ts";
import { real } from "../../support/real.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";
import { decisionDays } from "../../support/told-logs.ts";

const ALL = ["acm-rn", "acm-sw", "c-aswcm", "c-swcm", "ccm", "cdms", "cmgt-bc"].map(real);
type Line = readonly [RecordKind, string, object | null];
const view = (lines: readonly Line[], on = ON) => creditsOf(recordsOf(logOf(lines)), ALL, on);
const [A, B, C] = [ulid(1, 1), ulid(1, 2), ulid(1, 3)];

const credit = (id: string, changes: object = {}): Line => [
  "credit",
  id,
  {
    title: "Care transitions",
    date: "2026-02-10",
    minutes: 600,
    topics: ["case-management"],
    approver: "ANCC",
    ...changes,
  },
];
const goal = (id: string, data: object = {}): Line => ["goal", id, data];

describe("credits", () => {
  test(
    "are the contract's JSON for any log, with every credit and every rule that it meets",
    () => {
      fc.assert(
        fc.property(logs, decisionDays, (entries, on) => {
          const records = recordsOf(entries);
          const found = creditsOf(records, ALL, on);
          expect(check(creditsSchema, JSON.parse(JSON.stringify(found)))).toEqual({ ok: true, value: found });
          const rules = [
            ...found.credentials.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
            ...found.renewals.flatMap(({ buckets }) => buckets.map(({ id }) => id)),
          ];
          for (const { towards } of found.credits) expect(towards.map(({ rule }) => rule)).toEqual(rules);
          const all = allDeadlines(found, experienceOf(records, ALL, on));
          expect(deadlinesOf(records, ALL, on)).toEqual(all);
          expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).sort());
          expect(all.filter(({ date }) => date < on)).toEqual([]);
        }),
        { seed: SEED, numRuns: runs(60) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test("say what each one counts towards, and why it does not", () => {
    const found = view([
      credit(A),
      credit(B, { title: "Ethics day", topics: ["ethics"], minutes: 90 }),
      credit(C, { title: "", provider: "CMSA", date: undefined }),
      ["held", ulid(2), { credential: "ccm", validThrough: "2026-11-30" }],
      goal("cmgt-bc"),
    ]);
    const [first, ethics, undated] = found.credits;
    expect(first?.towards).toEqual([
      {
        credential: "cmgt-bc",
        kind: "eligibility",
        rule: "case-management-education",
        counts: "yes",
        because: "Counted in full.",
      },
      {
        credential: "ccm",
        kind: "renewal",
        rule: "continuing-education",
        counts: "yes",
        because: "Counted in full.",
      },
      {
        credential: "ccm",
        kind: "renewal",
        rule: "ethics",
        counts: "no",
        because: "It is not about ethics.",
      },
    ]);
    expect(ethics?.towards.map(({ counts }) => counts)).toEqual(["no", "yes", "yes"]);
    expect(undated).toMatchObject({ title: "CMSA", date: null, minutes: 600 });
    expect(undated?.towards.map(({ counts }) => counts)).toEqual(["may", "may", "no"]);
    // Without the one whose day is not told.
    expect(found.minutes).toBe(690);
  });

  test("count towards the eligibility for the CMGT-BC in three years, to the minute", () => {
    const [target] = view([credit(A, { minutes: 1_799 }), goal("cmgt-bc")]).credentials;
    // 1,799 minutes are 29.98 hours, cut.
    expect(target?.requirements[0]?.amount).toMatchObject({ needed: 30, certain: 29.98, short: 0.02 });
    expect(target?.requirements[0]?.verdict).toBe("unmet");
  });

  test("what was held before and again is measured by its latest cycle", () => {
    const { renewals } = view([
      ["held", A, { credential: "ccm", validThrough: "2031-11-30" }],
      ["held", B, { credential: "ccm", validThrough: "2026-11-30" }],
      ["held", C, { credential: "ccm", from: "2016-12-01" }],
    ]);
    expect(renewals.map(({ record, cycle }) => [record, cycle?.from])).toEqual([[A, "2026-12-01"]]);
  });

  test("none told, and told to be none, are two things", () => {
    const held: Line = ["held", ulid(2), { credential: "cmgt-bc", validThrough: "2027-05-31" }];
    const bucket = (lines: readonly Line[]) => view(lines).renewals[0]?.buckets[0];
    expect(bucket([held])).toMatchObject({ verdict: "unknown", possibleMinutes: null });
    expect(bucket([held, ["setting", "all-told.credits", { value: false }]])?.possibleMinutes).toBeNull();
    expect(bucket([held, ["setting", "all-told.credits", { value: true }]])).toMatchObject({
      verdict: "unmet",
      possibleMinutes: 0,
    });
  });
});

describe("warnings about credits", () => {
  const warnings = (lines: readonly Line[]) =>
    view(lines).warnings.map(({ code, records, date }) => [code, records, date]);

  test("there are none where nothing is wrong", () => {
    expect(warnings([credit(A), credit(B, { date: "2026-02-11" }), credit(C, { title: "Another" })])).toEqual(
      [],
    );
  });

  test("the same course, day and minutes twice, however the name is written", () => {
    expect(warnings([credit(A), credit(B, { title: " care transitions" })])).toEqual([
      ["credit-twice", [A, B], "2026-02-10"],
    ]);
    expect(warnings([credit(A, { date: undefined }), credit(B, { date: undefined })])).toEqual([]);
  });

  test("a course to come, topics and approver that were not told", () => {
    expect(warnings([credit(A, { date: "2026-11-23", topics: undefined, approver: " " })])).toEqual([
      ["in-the-future", [A], "2026-11-23"],
      ["topics-not-told", [A], "2026-11-23"],
      ["approver-not-told", [A], "2026-11-23"],
    ]);
  });
});

describe("a class leaves a window", () => {
  test.each([
    ["2023-11-22", 3, "2026-11-23"],
    // Three years before March 1, 2027 is March 1, 2024.
    ["2024-02-29", 3, "2027-03-01"],
    ["2024-02-28", 3, "2027-03-01"],
    // February 28, 2025 is within the window of February 28, 2028, and of February 29.
    ["2025-02-28", 3, "2028-03-01"],
    ["2024-02-29", 4, "2028-03-01"],
    ["2024-02-28", 4, "2028-02-29"],
    ["2023-12-31", 1, "2025-01-01"],
  ])("of %s in a window of %i years on %s", (date, years, expected) => {
    expect(firstDayOutside(day(date), years)).toBe(expected);
  });

  test("one after the other, until too little is left", () => {
    const { credentials } = view([
      credit(A, { date: "2024-03-01", minutes: 300 }),
      credit(B, { date: "2024-06-10", minutes: 900 }),
      credit(C, { date: "2026-01-20", minutes: 900 }),
      goal("cmgt-bc"),
    ]);
    expect(credentials[0]?.requirements[0]?.leaving).toEqual({
      steps: [
        { from: "2027-03-02", to: "2027-03-02", minutes: 300, records: [A] },
        { from: "2027-06-11", to: "2027-06-11", minutes: 900, records: [B] },
        { from: "2029-01-21", to: "2029-01-21", minutes: 900, records: [C] },
      ],
      // 35 hours less 5 are the 30 that are needed; less 15 more they are not.
      unmetFrom: "2027-06-11",
    });
  });
});

describe("dates to watch", () => {
  test("are licenses, renewals, what drops out for a goal, and the goal, the next one first", () => {
    const lines: Line[] = [
      ["license", A, { profession: "RN", jurisdiction: "OH", expires: "2027-08-31", status: "active" }],
      ["license", B, { profession: "LPN", expires: "2026-11-21" }],
      ["held", C, { credential: "ccm", validThrough: "2027-05-31" }],
      ["held", ulid(2), { credential: "crc", validThrough: "2027-01-31" }],
      credit(ulid(3), { date: "2024-06-10", minutes: 300 }),
      goal("cmgt-bc", { by: "2027-06-29" }),
    ];
    expect(view(lines).deadlines.map(({ date, kind, record, title }) => [date, kind, record, title])).toEqual(
      [
        ["2027-01-31", "held-ends", ulid(2), "Last valid day: crc"],
        ["2027-03-01", "renewal-opens", C, "Renewal of the CCM opens"],
        ["2027-05-31", "renewal-due", C, "Last day to renew the CCM"],
        ["2027-06-11", "credit-leaves", ulid(3), "5 hours of education no longer count for the CMGT-BC"],
        ["2027-06-15", "renewal-decision", C, "Decision on the renewal of the CCM"],
        ["2027-06-29", "goal", "cmgt-bc", "Your goal: the CMGT-BC"],
        ["2027-06-30", "renewal-late-until", C, "Last day of a late renewal of the CCM"],
        ["2027-08-31", "license-expires", A, "Last valid day: RN license, OH"],
      ],
    );
  });

  test("begin with the day itself", () => {
    const license = (expires: string): Line => ["license", A, { profession: "RN", expires }];
    expect(view([license("2026-11-22")]).deadlines).toHaveLength(1);
    expect(view([license("2026-11-21")]).deadlines).toEqual([]);
  });

  test("name no goal of a credential that is not known", () => {
    const goals = [goal("unheard-of", { by: "2027-06-29" }), goal("cmgt-bc", { by: "2027-06-30" })];
    const dates = (lines: Line[]) => view(lines).deadlines.map(({ date, kind }) => [date, kind]);
    expect(dates(goals)).toEqual([["2027-06-30", "goal"]]);
    expect(dates(goals.slice(0, 1))).toEqual([]);
  });

  test("name what drops out only for a goal", () => {
    expect(view([credit(A, { date: "2024-06-10" })]).deadlines).toEqual([]);
  });

  test("of work as well, when all of the log is there", () => {
    const work: Line[] = [
      ["employment", A, { role: "case-manager", workedAs: "RN", paid: true, start: "2023-01-01", end: null }],
      ...Array.from(
        { length: 100 },
        (_, index): Line => ["hours", ulid(4, index), { employment: A, date: "2025-01-01", minutes: 1_200 }],
      ),
      goal("cmgt-bc"),
    ];
    const records = recordsOf(logOf(work));
    expect(deadlinesOf(records, ALL, ON).map(({ date, kind, title }) => [date, kind, title])).toEqual([
      [
        "2028-01-02",
        "requirement-lapses",
        "No longer met for the CMGT-BC, if nothing is added: 2,000 hours of case management as a registered nurse in the last three years",
      ],
    ]);
    expect(creditsOf(records, ALL, ON).deadlines).toEqual([]);
  });
});
