import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Requirement } from "../../../domain/eligibility/requirement.ts";
import type { Basis } from "../../../domain/projection/change.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { outlooksOf } from "../../../site/src/plan/outlook.ts";
import { changesFor, compare, readChange, summaryOf } from "../../../site/src/plan/what-if.ts";
import {
  credentialOf,
  degreeRule,
  educationRule,
  group,
  job,
  licenseRule,
  practiceRule,
  workRule,
} from "../../support/invented.ts";

const ON = day("2026-11-22");
const basis = (portfolio: PortfolioInput): Basis => ({
  portfolio: portfolioSchema.parse(portfolio),
  pace: AS_TOLD,
});
const WORKS = basis({ employment: [job({ start: "2026-01-01", end: null, supervisorCredential: "other" })] });
const UNDER_A_CCM = workRule({ months: 36 }, { supervisorCredential: "CCM", settings: ["hospital"] });
const ALL = [credentialOf([UNDER_A_CCM, educationRule(30), degreeRule()])];
const offered = (of: Basis, credentials = ALL) =>
  changesFor(of, ON, outlooksOf(credentials, of.portfolio, of.pace, ON));
const values = (of: Basis, credentials = ALL) => offered(of, credentials).map(({ value }) => value);

describe("the changes that can be tried", () => {
  test("are about the work that goes on, courses and degrees", () => {
    expect(values(WORKS)).toEqual([
      "supervisor-held-ccm",
      "hours",
      "setting",
      "supervisor",
      "education",
      "degree",
    ]);
    expect(offered(WORKS)[1]?.label).toBe("Other hours a week, from tomorrow");
  });

  test("leave work out where none goes on", () => {
    for (const employment of [undefined, [], [job()]])
      expect(values(basis({ employment }))).toEqual(["education", "degree"]);
  });

  test("are about the new job where one is planned", () => {
    const { end: _end, ...terms } = job({ supervisorCredential: "other" });
    const planned: Basis = {
      ...basis({ employment: [] }),
      pace: {
        ...AS_TOLD,
        work: { is: "new-job", instead: false, job: { ...terms, start: day("2027-05-03") } },
      },
    };
    expect(offered(planned).map(({ label }) => label)).toContain("Other hours a week, in the new job");
    expect(values(planned)).toContain("supervisor");
    expect(values(planned)).not.toContain("supervisor-held-ccm");
  });

  test("leave out a supervisor with the CCM where she has one, or where no rule asks for one", () => {
    const has = basis({ employment: [job({ start: "2026-01-01", end: null })] });
    expect(values(has)).toEqual(["hours", "setting", "education", "degree"]);
    const months = [credentialOf([workRule({ months: 36 })])];
    expect(values(WORKS, months)).toEqual(["hours"]);
    expect(values(WORKS, [credentialOf([practiceRule(24)])])).toEqual(["hours"]);
  });

  test("leave out what is met and stays so; what is met for a time can be moved", () => {
    const credits = [{ date: "2024-02-10", hours: 30, topics: ["case-management"] }];
    const lapsing = educationRule(30, { within: { years: 3 } });
    const told = basis({ employment: [job({ start: "2026-01-01", end: null })], credits });
    expect(values(told, [credentialOf([educationRule(30)])])).toEqual([]);
    // They leave the window on February 11, 2027; the 24 months are complete on December 31, 2027.
    expect(values(told, [credentialOf([lapsing, workRule({ months: 24 })])])).toEqual(["hours", "education"]);
    const choice = (rule: Requirement) => [
      credentialOf([group("ways", "any-of", [rule, degreeRule()]), workRule({ months: 24 })]),
    ];
    expect(values(told, choice(educationRule(30)))).toEqual(["hours"]);
    expect(values(told, choice(lapsing))).toEqual(["hours", "education", "degree"]);
  });

  test("of a credential for another profession are a degree at most", () => {
    const closed = credentialOf([licenseRule({ accept: ["LMSW"] }), workRule({ months: 36 }), degreeRule()], {
      sister: { id: "x", name: "X", profession: licenseRule() },
      profession: "license",
    });
    const nurse = basis({
      licenses: [{ profession: "RN", expires: "2030-01-31", status: "active", restricted: false }],
      employment: [job({ start: "2026-01-01", end: null })],
      degrees: [],
    });
    expect(values(nurse, [closed])).toEqual(["degree"]);
  });
});

describe("a change as it is typed", () => {
  test.each([
    [
      { change: "hours", hours: "24" },
      { is: "terms", terms: { hoursPerWeek: 24 } },
      "you work 24 hours a week",
    ],
    [
      { change: "setting", setting: "hospice" },
      { is: "terms", terms: { setting: "hospice" } },
      "you work here: hospice",
    ],
    [
      { change: "supervisor" },
      { is: "terms", terms: { supervisorCredential: "CCM" } },
      "you work under a supervisor who holds the CCM",
    ],
    [
      { change: "supervisor-held-ccm" },
      { is: "supervisor-held-ccm" },
      "your supervisor has held the CCM all along",
    ],
    [
      { change: "education", education: "1" },
      { is: "education", hoursPerMonth: 1 },
      "you finish 1 hour of courses a month",
    ],
    [
      { change: "degree", level: "master", field: "nursing", completed: "2028-05-15", complete: "yes" },
      {
        is: "degree",
        degree: {
          level: "master",
          field: "nursing",
          completed: "2028-05-15",
          accredited: true,
          supervisedFieldExperience: true,
        },
      },
      "you finish this degree on May 15, 2028: master's degree, nursing",
    ],
    [
      { change: "degree", level: "master", field: "nursing", completed: "2028-05-15" },
      { is: "degree", degree: { level: "master", field: "nursing", completed: "2028-05-15" } },
      "you finish this degree on May 15, 2028: master's degree, nursing",
    ],
  ])("%j is read", (raw, change, words) => {
    expect(readChange(raw as Record<string, string>, ON)).toEqual({ ok: true, change, words });
  });

  test.each([
    [{}, ["change: Choose what to change."]],
    [{ change: "hours", hours: "" }, ["hours: Write a number, for example 40."]],
    [{ change: "hours", hours: "200" }, ["hours: The most there can be is 168. You wrote 200."]],
    [{ change: "setting", setting: "moon" }, ["setting: Choose a setting."]],
    [{ change: "education", education: "-1" }, ["education: The number cannot be below 0. You wrote -1."]],
    [
      { change: "degree", completed: "2026-11-22" },
      [
        "level: Choose the degree.",
        "field: Choose its field.",
        "completed: Choose a day after November 22, 2026, within ten years.",
      ],
    ],
  ])("%j is refused with the mend", (raw, faults) => {
    const read = readChange(raw as Record<string, string>, ON);
    expect(read.ok ? [] : read.faults.map(({ field, message }) => `${field}: ${message}`)).toEqual(faults);
  });
});

describe("side by side", () => {
  const credentials = [
    credentialOf([workRule({ months: 12 }, { supervisorCredential: "CCM" })], { id: "under", name: "UNDER" }),
    credentialOf([workRule({ months: 24 })], { id: "two-years", name: "YEARS" }),
    credentialOf([licenseRule({ accept: ["LMSW"] })], {
      id: "closed",
      sister: { id: "x", name: "X", profession: licenseRule() },
      profession: "license",
    }),
  ];
  const { portfolio, pace } = basis({
    licenses: [{ profession: "RN", expires: "2030-01-31", status: "active", restricted: false }],
    employment: [job({ start: "2026-01-01", end: null, supervisorCredential: "other" })],
  });
  const outlooks = outlooksOf(credentials, portfolio, pace, ON);

  test("every credential that is open to her has a row, with what moves", () => {
    // Under the CCM all along: January 1 to December 31, 2026.
    expect(compare(outlooks, { portfolio, pace }, { is: "supervisor-held-ccm" }, ON)).toEqual([
      {
        id: "two-years",
        name: "YEARS",
        before: "December 31, 2027",
        after: "December 31, 2027",
        move: "Stays as it is",
        moves: false,
      },
      {
        id: "under",
        name: "UNDER",
        before: "No date",
        after: "December 31, 2026",
        move: "A date where there was none",
        moves: true,
      },
    ]);
  });

  test("is summed up in a sentence", () => {
    const rows = compare(outlooks, { portfolio, pace }, { is: "supervisor-held-ccm" }, ON) ?? [];
    expect(summaryOf("she held it", rows)).toBe("If she held it. UNDER: a date where there was none.");
    const same = compare(outlooks, { portfolio, pace }, { is: "education", hoursPerMonth: 9 }, ON) ?? [];
    expect(summaryOf("you study", same)).toBe("If you study, no date moves.");
  });

  test("is nothing where there is nothing to change", () => {
    expect(compare(outlooks, basis({}), { is: "supervisor-held-ccm" }, ON)).toBeUndefined();
  });
});

test("a degree that opens a credential for another profession is shown with the date it brings", () => {
  const social = credentialOf([degreeRule({ levels: ["master"], fields: ["social-work"] })], {
    id: "social",
    name: "SOC",
    sister: { id: "x", name: "X", profession: licenseRule() },
    profession: "degree",
  });
  const told = basis({
    licenses: [{ profession: "RN", expires: "2030-01-31", status: "active", restricted: false }],
    degrees: [],
  });
  const degree = { level: "master", field: "social-work", completed: day("2027-05-01") } as const;
  const outlooks = outlooksOf([social], told.portfolio, told.pace, ON);
  expect(
    compare(outlooks, told, { is: "degree", degree }, ON)?.map(({ name, after }) => [name, after]),
  ).toEqual([["SOC", "May 1, 2027"]]);
  expect(compare(outlooks, told, { is: "education", hoursPerMonth: 2 }, ON)).toEqual([]);
});
