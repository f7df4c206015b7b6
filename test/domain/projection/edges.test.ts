import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Requirement } from "../../../domain/eligibility/requirement.ts";
import { jobAhead, withChange } from "../../../domain/projection/change.ts";
import { project } from "../../../domain/projection/project.ts";
import { stepsOf, toCollect } from "../../../domain/projection/steps.ts";
import {
  advisoryRule,
  credentialOf,
  declarationRule,
  degreeRule,
  educationRule,
  group,
  job,
  licenseRule,
  workRule,
} from "../../support/invented.ts";

/** What a projection meets seldom, in small invented rules. */
const ON = day("2026-11-22");
const AS_TOLD = { work: { is: "as-told" }, educationHoursPerMonth: 0 } as const;
const plan = (rules: readonly Requirement[], told: PortfolioInput, changes: Partial<Credential> = {}) =>
  project(credentialOf(rules, changes), portfolioSchema.parse(told), AS_TOLD, ON);

describe("A projection", () => {
  test("of rules that are not known today has no rules to show, and is sure once they begin", () => {
    const rules = [declarationRule("good")];
    const {
      rules: shown,
      eligibleOn,
      openOn,
      now,
    } = plan(
      rules,
      { declarations: { good: true } },
      {
        eligibility: [
          { id: "next", from: day("2027-01-01"), read: ON, requirements: [...rules] },
          {
            id: "old",
            from: day("2020-01-01"),
            until: day("2020-12-31"),
            read: ON,
            requirements: [...rules],
          },
        ],
      },
    );
    expect([now.outcome, shown, eligibleOn, openOn]).toEqual(["unknown", [], "2027-01-01", "2026-11-22"]);
  });

  test("of a rule that ends is not sure after its last day", () => {
    const work = workRule({ months: 12 });
    const { eligibleOn, openOn } = plan(
      [work],
      { employment: [job({ start: "2026-06-01", end: null })] },
      {
        eligibility: [
          {
            id: "ends",
            from: day("2020-01-01"),
            until: day("2026-12-31"),
            read: ON,
            requirements: [work],
          },
        ],
      },
    );
    // Twelve months would be complete on May 31, 2027; which rules hold from January 1, 2027 is not known.
    expect([eligibleOn, openOn]).toEqual([null, "2027-01-01"]);
  });

  test("of a choice that has no way in sight names none, and leaves out what is only advice", () => {
    const { rules, eligibleOn } = plan(
      [
        group("routes", "any-of", [licenseRule(), workRule({ months: 12 }), advisoryRule()]),
        advisoryRule({ id: "b" }),
      ],
      { licenses: [], employment: [] },
    );
    expect(eligibleOn).toBeNull();
    expect(rules.map(({ id, by, parts }) => [id, by, parts.map((part) => part.id)])).toEqual([
      ["routes", null, ["license", "work"]],
    ]);
  });

  test("of work at hours that were not told is open as soon as it could be enough", () => {
    const { hoursPerWeek: _, ...untold } = job({ start: "2026-11-16", end: null });
    const { eligibleOn, openOn } = plan([workRule({ hours: 168 })], { employment: [untold] });
    // A week of 168 hours began on November 16 and is over on the day itself.
    expect([eligibleOn, openOn]).toEqual([null, "2026-11-22"]);
  });

  test("of a total counts it whole as soon as its job has begun", () => {
    const soon = job({ start: "2026-12-01", end: "2027-01-31", documentedCaseManagementHours: 62 });
    expect(plan([workRule({ hours: 62 })], { employment: [soon] }).eligibleOn).toBe("2026-12-01");
  });

  test("of courses counts one that lies ahead on its day, and one without a day perhaps", () => {
    const credits = [
      { date: "2027-02-01", hours: 10, topics: ["case-management"] },
      { hours: 1, topics: ["case-management"] },
    ];
    const { eligibleOn } = plan([educationRule(10)], { credits });
    expect(eligibleOn).toBe("2027-02-01");
  });
});

describe("Steps", () => {
  test("of rules that are all to be met go through every part; what is met is none", () => {
    const both = group("both", "all-of", [licenseRule(), declarationRule("good")]);
    const projection = plan([both], { declarations: { good: true } });
    expect(stepsOf(projection).map(({ rule, on, openOn }) => [rule, on, openOn])).toEqual([
      ["license", null, "2026-11-22"],
    ]);
  });

  test("of a choice without a way in sight tell its first part", () => {
    const routes = group("routes", "any-of", [licenseRule(), workRule({ months: 12 })]);
    expect(stepsOf(plan([routes], { licenses: [], employment: [] })).map(({ rule }) => rule)).toEqual([
      "license",
    ]);
  });

  test("stand by their day, whatever the order of the rules", () => {
    const projection = plan(
      [
        workRule({ months: 24 }),
        workRule({ months: 12 }, {}, { id: "first" }),
        workRule({ months: 18 }, {}, { id: "then" }),
      ],
      { employment: [job({ start: "2026-06-01", end: null })] },
    );
    expect(stepsOf(projection).map(({ rule, on }) => [rule, on])).toEqual([
      ["first", "2027-05-31"],
      ["then", "2027-11-30"],
      ["work", "2028-05-31"],
    ]);
  });

  test("a degree is collected, also where it stands in a group", () => {
    const told: PortfolioInput = {
      degrees: [{ level: "bachelor", field: "nursing", completed: "2020-05-15" }],
      licenses: [],
    };
    const projection = plan([group("whom", "any-of", [licenseRule(), degreeRule()])], told);
    expect(toCollect(projection, projection.now.findings, portfolioSchema.parse(told))).toEqual([
      { kind: "degree", path: "degrees[0]", label: "Bachelor's degree in nursing, May 15, 2020" },
    ]);
  });

  test("without a day keep the order of the rules", () => {
    const projection = plan([licenseRule(), workRule({ months: 12 })], { licenses: [], employment: [] });
    expect(stepsOf(projection).map(({ rule, on }) => [rule, on])).toEqual([
      ["license", null],
      ["work", null],
    ]);
  });

  test("what was answered is nothing to collect, and neither is work that was not told", () => {
    const projection = plan([declarationRule("good"), workRule({ months: 12 })], {
      declarations: { good: true },
      employment: [job()],
    });
    const { findings } = projection.now;
    const told = portfolioSchema.parse({ employment: [job()] });
    expect(toCollect(projection, findings, told).map(({ path }) => path)).toEqual(["employment[0]"]);
    expect(toCollect(projection, findings, {})).toEqual([]);
  });
});

describe("A change", () => {
  const basis = (told: PortfolioInput) => ({ portfolio: portfolioSchema.parse(told), pace: AS_TOLD });

  test("of the supervisor is of the work that goes on, and of no other", () => {
    const ended = job({ employer: "Grace", supervisorCredential: "other" });
    const goesOn = job({ start: "2026-01-01", end: null, supervisorCredential: "other" });
    const after = withChange(basis({ employment: [ended, goesOn] }), { is: "supervisor-held-ccm" }, ON);
    expect(after?.portfolio.employment?.map(({ supervisorCredential }) => supervisorCredential)).toEqual([
      "other",
      "CCM",
    ]);
  });

  test("of the terms is of the job that began last; one without a start is taken to be older", () => {
    const untold = { employer: "Untold", end: null };
    const dated = { employer: "Dated", start: "2026-01-01", end: null };
    for (const employment of [
      [untold, dated],
      [dated, untold],
    ])
      expect(jobAhead(basis({ employment }), ON)?.employer).toBe("Dated, from now on");
    expect(jobAhead(basis({ employment: [untold, { end: null }] }), ON)?.employer).toBe(
      "Untold, from now on",
    );
  });

  test("of the terms is of the planned job first, and of none where no work is ahead", () => {
    const { start: _start, end: _end, ...terms } = job();
    const planned = { ...terms, start: day("2027-05-03") };
    const pace = { ...AS_TOLD, work: { is: "new-job", instead: false, job: planned } } as const;
    const told = portfolioSchema.parse({ employment: [job({ start: "2026-01-01", end: null })] });
    expect(jobAhead({ portfolio: told, pace }, ON)).toEqual(planned);
    expect(jobAhead(basis({}), ON)).toBeUndefined();
  });

  test("of a degree finishes the one that is studied for, and keeps the others", () => {
    const degrees = [
      { level: "associate", field: "nursing", completed: "2012-05-15" },
      { level: "bachelor", field: "nursing", completed: null },
    ] as const;
    const degree = { level: "bachelor", field: "nursing", completed: day("2027-05-15") } as const;
    const after = withChange(basis({ degrees: [...degrees] }), { is: "degree", degree }, ON);
    expect(after?.portfolio.degrees).toEqual([degrees[0], degree]);
  });
});
