import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { project } from "../../../domain/projection/project.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { leavingLines } from "../../../site/src/plan/leaving-lines.ts";
import { alongTheWay, otherWays, stepLines, waysTaken } from "../../../site/src/plan/step-lines.ts";
import {
  credentialOf,
  declarationRule,
  degreeRule,
  educationRule,
  group,
  job,
  licenseRule,
  practiceRule,
  workRule,
} from "../../support/invented.ts";

const ON = day("2026-11-22");
const plan = (rules: Parameters<typeof credentialOf>[0], told: PortfolioInput, courses = 0) => {
  const credential = credentialOf(rules);
  const pace = { ...AS_TOLD, educationHoursPerMonth: courses };
  return { credential, projection: project(credential, portfolioSchema.parse(told), pace, ON) };
};
const lines = (...args: Parameters<typeof plan>) => {
  const { credential, projection } = plan(...args);
  return stepLines(credential, projection).map(({ title, when }) => [title, when]);
};
const WORK = job({ start: "2026-03-01", end: null });

describe("the steps in words", () => {
  test("say by when at this pace, and where each stands now", () => {
    const { credential, projection } = plan([workRule({ months: 12 })], { employment: [WORK] });
    expect(stepLines(credential, projection)).toEqual([
      {
        id: "work",
        title: "The rule work",
        when: "By February 28, 2027",
        because: expect.stringContaining("12 are needed"),
      },
    ]);
  });

  test("say what an answer decides, what may be sooner, and what has no date without an answer", () => {
    const unpaid = job({ start: "2025-11-01", end: "2026-02-28", employer: "Lakeside", paid: undefined });
    const ten = workRule({ months: 12 }, { paid: "required" });
    expect(lines([ten, declarationRule("honest")], { employment: [unpaid, WORK] })).toEqual([
      ["The rule work", "Perhaps already, if what is open goes your way; else by February 28, 2027"],
      ["The rule honest", "Open: an answer that is not there yet decides it"],
    ]);
    const undecided = workRule({ months: 12 }, { settings: ["clinic"] });
    expect(lines([undecided], { employment: [WORK] })).toEqual([
      ["The rule work", "Perhaps by February 28, 2027, if what is open goes your way"],
    ]);
  });

  test("say of what is met today when it is too old, and whether it is met again", () => {
    const old = { credits: [{ date: "2024-02-10", hours: 30, topics: ["case-management"] }] };
    const rules = [educationRule(30, { within: { years: 3 } }), workRule({ months: 24 })];
    const told = { ...old, employment: [WORK] };
    // 24 months from March 1, 2026 are complete on February 29, 2028.
    expect(lines(rules, told)).toEqual([
      ["The rule work", "By February 29, 2028"],
      [
        "The rule education",
        "Met today, but not any more from February 11, 2027: what counts is too old by then. At this pace it is not met again",
      ],
    ]);
    expect(lines(rules, told, 2)[0]).toEqual([
      "The rule education",
      "Met today, but not any more from February 11, 2027: what counts is too old by then. Met again by January 31, 2028",
    ]);
  });

  test("say what it takes where no date is in sight", () => {
    const none: PortfolioInput = {
      licenses: [],
      degrees: [],
      employment: [],
      credits: [],
      declarations: { honest: false },
    };
    const rules = [
      licenseRule(),
      degreeRule(),
      workRule({ months: 12 }),
      practiceRule(24),
      educationRule(30),
      declarationRule("honest"),
    ];
    expect(lines(rules, none).map(([, when]) => when)).toEqual([
      "No date: it takes this license. If it is to come, say when at “Change the pace”",
      "No date: it takes this degree",
      // Twelve months from November 23, 2026; full time is 35 hours, so that 20 take 12 x 35 / 20 = 21.
      "No date at this pace. From nothing, 40 hours a week of work that counts would do, begun tomorrow: by November 22, 2027, or 20 hours by August 22, 2028",
      // Twice as long: 24 and 42 months.
      "No date at this pace. From nothing, 40 hours a week of work that counts would do, begun tomorrow: by November 22, 2028, or 20 hours by May 22, 2030",
      // From November 30, 2026 on: 15 months at two hours a month, 30 at one.
      "No date, because too few courses are planned. From nothing, 2 hours a month would do: by January 31, 2028, or 1 hour by April 30, 2029",
      "No date: you said no",
    ]);
  });

  test("name the least pace of a rule with a window, from what counts so far", () => {
    const half = job({ start: "2026-01-01", end: "2026-06-30", documentedCaseManagementHours: 1_000 });
    const within = { within: { years: 3 } };
    const rules = [workRule({ hours: 2000 }, {}, within), educationRule(30, within)];
    const credits = [{ date: "2025-03-10", hours: 20, topics: ["case-management"] }];
    // As in test/domain/projection/least-pace.test.ts: 1,000 x 7 / 771 days are 9.08, and 10 / 16 months are 0.63.
    expect(lines(rules, { employment: [half], credits })).toEqual([
      [
        "The rule work",
        "No date at this pace. With what you have, 9.1 hours a week of work that counts would do, begun tomorrow: by December 31, 2028. Less would not",
      ],
      [
        "The rule education",
        "No date, because too few courses are planned. With what you have, 0.7 hours a month would do: by January 31, 2028. Less would not",
      ],
    ]);
  });

  test("say only what it takes where no pace would do", () => {
    const after = workRule({ hours: 2000 }, {}, { after: "degree", within: { years: 3 } });
    const told: PortfolioInput = { employment: [], degrees: [], credits: [] };
    const off = educationRule(30, { topics: ["geriatrics"] });
    expect(lines([degreeRule(), after, off], told).map(([, when]) => when)).toEqual([
      "No date: it takes this degree",
      "No date: it takes work that counts",
      "No date, because too few courses are planned",
    ]);
  });
});

test("a license that ends before the day that is planned for is to be renewed", () => {
  const told = (expires: string): PortfolioInput => ({
    licenses: [{ profession: "RN", expires, status: "active", restricted: false }],
    employment: [WORK],
  });
  const of = (expires: string) => {
    const { credential, projection } = plan([licenseRule(), workRule({ months: 12 })], told(expires));
    return leavingLines(credential, projection, portfolioSchema.parse(told(expires)));
  };
  // The twelve months are complete on February 28, 2027.
  expect(of("2026-12-15")).toEqual([
    "Your license ends on December 15, 2026, before that day. Renew it in time.",
  ]);
  expect(of("2027-02-28")).toEqual([]);
});

test("figures and headline follow the way that the steps take", () => {
  // Ten months so far under no CCM: 24 come before any twelve under one.
  const { projection } = plan(
    [
      group("work", "any-of", [
        { ...workRule({ months: 12 }, { supervisorCredential: "CCM" }), id: "twelve" },
        { ...workRule({ months: 24 }), id: "twenty-four" },
      ]),
    ],
    { employment: [job({ start: "2026-01-22", end: null, supervisorCredential: "other" })] },
  );
  const [finding] = alongTheWay(projection.now.findings, projection.rules);
  expect(finding?.parts.map(({ id, amount }) => [id, amount?.certain])).toEqual([["twenty-four", 10.03]]);
});

describe("a choice", () => {
  const choice = group("work", "any-of", [
    workRule({ months: 24 }, {}, { id: "two-years", title: "24 months" }),
    workRule({ months: 12 }, { supervisorCredential: "CCM" }, { id: "year", title: "12 months under a CCM" }),
    degreeRule({ id: "degree", title: "A degree" }),
  ]);

  test("names the way that is reached first, and the others with their own dates", () => {
    const { projection } = plan([choice], { employment: [WORK], degrees: [] });
    expect(waysTaken(projection)).toEqual([{ title: "12 months under a CCM", nearest: true }]);
    expect(otherWays(projection)).toEqual([
      { id: "two-years", title: "24 months", when: "February 29, 2028" },
      { id: "degree", title: "A degree", when: "no date at this pace" },
    ]);
  });

  test("says of a way that it rests on what is open", () => {
    const { projection } = plan([choice], { employment: [{ ...WORK, supervisorCredential: undefined }] });
    expect(waysTaken(projection)).toEqual([{ title: "24 months", nearest: false }]);
    expect(otherWays(projection)).toEqual([
      { id: "year", title: "12 months under a CCM", when: "perhaps February 28, 2027" },
      { id: "degree", title: "A degree", when: "perhaps already" },
    ]);
  });

  test("that is met needs no way", () => {
    const { projection } = plan([choice], { employment: [job({ start: "2024-01-01", end: null })] });
    expect(waysTaken(projection)).toEqual([]);
    expect(otherWays(projection)).toEqual([]);
  });
});
