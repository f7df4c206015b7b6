import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../domain/calendar/day.ts";
import { check } from "../../../domain/contract/check.ts";
import type { CredentialWithRenewal } from "../../../domain/eligibility/credential.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { experienceOf } from "../../../domain/log/experience.ts";
import { experienceSchema } from "../../../domain/log/experience-view.ts";
import { portfolioOf } from "../../../domain/log/portfolio.ts";
import type { RecordKind } from "../../../domain/log/record-data.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { credentialOf, everyFinding, group, workRule } from "../../support/invented.ts";
import { logOf, logs, ON, ulid } from "../../support/logs.ts";
import { real } from "../../support/real.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";
import { decisionDays } from "../../support/told-logs.ts";

const ALL = ["acm-rn", "acm-sw", "c-aswcm", "c-swcm", "ccm", "cdms", "cmgt-bc"].map(real);
const [MERCY, LAKESIDE] = [ulid(1, 1), ulid(1, 2)];
type Line = readonly [RecordKind, string, object | null];
const view = (lines: readonly Line[], on = ON, credentials: readonly CredentialWithRenewal[] = ALL) =>
  experienceOf(recordsOf(logOf(lines)), credentials, on);

const job = (id: string, changes: object = {}): Line => [
  "employment",
  id,
  {
    employer: "Mercy",
    role: "case-manager",
    workedAs: "RN",
    setting: "hospital",
    start: "2024-01-01",
    end: null,
    hoursPerWeek: 40,
    caseManagementShare: 1,
    paid: true,
    supervised: true,
    supervisorCredential: "CCM",
    ...changes,
  },
];
let made = 0;
const hours = (date: string, minutes: number, more: object = {}): Line => {
  made += 1;
  return ["hours", ulid(2, made), { employment: MERCY, date, minutes, ...more }];
};
describe("experience", () => {
  test(
    "is the contract's JSON for any log, and says of each requirement what a determination says",
    () => {
      fc.assert(
        fc.property(logs, decisionDays, (entries, on) => {
          const records = recordsOf(entries);
          const found = experienceOf(records, ALL, on);
          expect(check(experienceSchema, JSON.parse(JSON.stringify(found)))).toEqual({
            ok: true,
            value: found,
          });
          const { portfolio, records: ids } = portfolioOf(records);
          for (const { credential, requirements } of found.credentials) {
            const findings = everyFinding(determine(real(credential), portfolio, on).findings);
            for (const { route: _, leaving: __, counted, notCounted, ...rest } of requirements) {
              const same = findings.find(({ id }) => id === rest.id);
              expect(same).toMatchObject(rest);
              for (const { record, path } of [...counted, ...notCounted])
                expect(`employment[${ids.employment.indexOf(record)}]`).toBe(path);
              expect([counted.length, notCounted.length]).toEqual([
                same?.counted.length,
                same?.notCounted.length,
              ]);
            }
          }
        }),
        { seed: SEED, numRuns: runs(60) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test("of an empty log has nothing to show, and knows that nothing was told", () => {
    const found = view([]);
    expect(found).toMatchObject({ jobs: [], minutes: 0, possibleMinutes: 0, warnings: [], warningsInAll: 0 });
    expect(found.credentials.map(({ credential, goal }) => [credential, goal])).toEqual([
      ["acm-rn", false],
      ["acm-sw", false],
      ["c-aswcm", false],
      ["c-swcm", false],
      ["ccm", false],
      ["cdms", false],
      ["cmgt-bc", false],
    ]);
    expect(found.credentials[0]?.requirements[0]?.because).toBe("You have not told us about your work.");
  });

  test("is measured against the goals, where there are any that we know", () => {
    const goals = [
      ["goal", "ccm", {}],
      ["goal", "unheard-of", {}],
    ] as const;
    expect(view(goals).credentials.map(({ credential, goal }) => [credential, goal])).toEqual([
      ["ccm", true],
    ]);
    expect(view([["goal", "unheard-of", {}]]).credentials).toHaveLength(ALL.length);
    expect(view([...goals, ["goal", "ccm", null]]).credentials).toHaveLength(ALL.length);
  });

  test("shows each job with its basis, its minutes and its lines", () => {
    const found = view([
      // 2024-01-01 to 2024-12-29 are 364 days: 52 weeks of 40 hours, half of it case management: 62,400 minutes.
      job(MERCY, { end: "2024-12-29", caseManagementShare: 0.5 }),
      job(LAKESIDE, { employer: "Lakeside", documentedMinutes: 6_001 }),
      hours("2024-02-29", 720),
      ["setting", "all-told.employment", { value: true }],
    ]);
    expect(found.jobs).toEqual([
      {
        record: MERCY,
        label: "Mercy, case manager, January 1, 2024 to December 29, 2024",
        basis: "dated",
        minutes: 720,
        possibleMinutes: 720,
        lines: 1,
      },
      {
        record: LAKESIDE,
        label: "Lakeside, case manager, January 1, 2024 to now",
        basis: "documented",
        minutes: 6_001,
        possibleMinutes: 6_001,
        lines: 0,
      },
    ]);
    expect(found.minutes).toBe(6_721);
    const weekly = view([job(MERCY, { end: "2024-12-29", caseManagementShare: 0.5 })]);
    expect(weekly.jobs[0]).toMatchObject({ basis: "weekly", minutes: 62_400, lines: 0 });
  });

  test("counts for certain only once what may be one job told twice, and says so", () => {
    const twice = [job(MERCY, { end: "2024-12-29" }), job(LAKESIDE, { end: "2024-12-29" })];
    const found = view(twice);
    expect([found.minutes, found.possibleMinutes]).toEqual([124_800, 249_600]);
    expect(found.warnings.map(({ code, job: of }) => [code, of])).toEqual([
      ["job-twice", LAKESIDE],
      ["contradiction", LAKESIDE],
    ]);
  });

  test("a job with open facts has no limit, or a wider one", () => {
    expect(view([job(MERCY, { hoursPerWeek: undefined })]).jobs[0]).toMatchObject({
      minutes: 0,
      possibleMinutes: null,
    });
    // March 2024 has 31 days: for certain one day, at most 31, at 8 hours a day of 56 a week.
    const month = view([job(MERCY, { start: "2024-03", end: "2024-03-31", hoursPerWeek: 56 })]);
    expect(month.jobs[0]).toMatchObject({ minutes: 480, possibleMinutes: 31 * 480 });
  });

  test("turns on a degree and on what she says of her work, where a rule does", () => {
    const lines: Line[] = [["goal", "c-aswcm", {}], ["goal", "cdms", {}], job(MERCY, { end: "2024-12-29" })];
    const certain = (more: readonly Line[]) =>
      view([...lines, ...more]).credentials.map(({ requirements }) => requirements[0]?.amount?.certain);
    expect(certain([])).toEqual([0, 0]);
    expect(
      certain([
        ["degree", ulid(3), { level: "master", field: "social-work", completed: "2023-12-31" }],
        ["declaration", "cdms-practice-areas", { value: true }],
      ]),
      // 2024-01-01 to 2024-12-29 are 364 days, 52 weeks of 40 hours.
    ).toEqual([2080, 2080]);
  });

  test("says which ways there are, and links what counts to its record", () => {
    const found = view([job(MERCY), ["goal", "ccm", {}]]);
    expect(
      found.credentials[0]?.requirements.map(({ id, route, counted, notCounted }) => [
        id,
        route,
        counted.map(({ record }) => record),
        notCounted.map(({ record }) => record),
      ]),
    ).toEqual([
      ["twelve-months-under-a-ccm", "Full-time work in case management", [MERCY], []],
      ["twenty-four-months", "Full-time work in case management", [MERCY], []],
      ["twelve-months-leading", "Full-time work in case management", [], [MERCY]],
    ]);
  });
});

test("a requirement within a group of which all are needed is no way of its own", () => {
  const work = (id: string) => ({ ...workRule({ hours: 10 }), id });
  const credential = credentialOf([
    group("ways", "any-of", [work("one"), group("both", "all-of", [work("two"), work("three")])]),
    group("all", "all-of", [work("four")]),
  ]);
  const [target] = view([job(MERCY)], ON, [{ ...credential, renewal: [] }]).credentials;
  expect(target?.requirements.map(({ id, route }) => [id, route])).toEqual([
    ["one", "The group ways"],
    ["two", "The group ways"],
    ["three", "The group ways"],
    ["four", null],
  ]);
});

describe("what leaves the window", () => {
  const leaving = (lines: readonly Line[], on = ON) =>
    view([...lines, ["goal", "cmgt-bc", {}]], on).credentials[0]?.requirements.find(
      ({ id }) => id === "case-management-hours",
    )?.leaving;

  test("is listed by month, and the day on which the rule is no longer met", () => {
    // The window of three years begins on November 22, 2023 and moves a day each day.
    const lines = [
      job(MERCY, { start: "2023-01-01" }),
      hours("2023-11-21", 600),
      hours("2023-11-22", 60),
      hours("2023-12-10", 90),
      hours("2024-11-30", 30),
      ...Array.from({ length: 100 }, (_, index) => hours(addDays(day("2025-01-01"), index), 1_200)),
    ];
    expect(leaving(lines)).toEqual({
      steps: [
        { from: "2026-11-23", to: "2026-11-30", minutes: 60, records: [] },
        { from: "2026-12-01", to: "2026-12-31", minutes: 90, records: [] },
      ],
      // 100 shifts of 20 hours are 2,000 hours: the first one, of January 1, 2025, leaves on January 2, 2028.
      unmetFrom: "2028-01-02",
    });
  });

  test("is what lies within, also of a job that goes on: it is taken to end on the day", () => {
    // 14 days of 8 hours a day up to the day, none of which leaves within twelve months.
    expect(leaving([job(MERCY, { start: "2026-11-09", hoursPerWeek: 56 })])).toEqual({
      steps: [],
      unmetFrom: null,
    });
  });

  test("takes the last day of February for February 29", () => {
    // On February 28, 2027 the window begins on February 28, 2024; on March 1 on March 1.
    const lines = [job(MERCY, { start: "2023-01-01" }), hours("2024-02-28", 10), hours("2024-02-29", 20)];
    expect(leaving(lines, day("2027-02-28"))?.steps[0]).toEqual({
      from: "2027-03-01",
      to: "2027-03-31",
      minutes: 30,
      records: [],
    });
  });

  test("is not listed for a rule without a window", () => {
    const found = view([job(MERCY), ["goal", "acm-rn", {}]]);
    expect(found.credentials[0]?.requirements.map(({ leaving: steps }) => steps)).toEqual([null]);
  });
});
