import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../domain/eligibility/portfolio.ts";
import {
  decide,
  declarationRule,
  degreeRule,
  educationRule,
  findingOf,
  job,
  licenseRule,
  measured,
  practiceRule,
  workRule,
} from "../../../support/invented.ts";

/** The verdict of one rule, and the portfolio's places that are asked for. */
function asked(rule: Parameters<typeof decide>[0][number], portfolio: PortfolioInput) {
  const determination = decide([rule], portfolio);
  return {
    verdict: findingOf(determination, rule.id).verdict,
    asks: determination.next?.map(({ path }) => path),
  };
}

describe("Rule 1: told or not", () => {
  test.each([
    ["licenses", licenseRule()],
    ["degrees", degreeRule()],
    ["employment", workRule({ months: 12 })],
    ["employment", practiceRule(24)],
    ["credits", educationRule(30)],
    ["declarations.good", declarationRule("good")],
  ])("without %s, the rule is unknown and asks for that section", (section, rule) => {
    expect(asked(rule, {})).toEqual({ verdict: "unknown", asks: [section] });
  });

  test.each([
    ["licenses", licenseRule(), "You told us that you hold no license or certification."],
    ["degrees", degreeRule(), "You told us that you hold no degree."],
    [
      "employment",
      workRule({ months: 12 }),
      "You told us that you have had no job. We count 0 months; 12 are needed. That is 12 months short.",
    ],
    ["credits", educationRule(30), "We count 0 hours; 30 are needed. That is 30 hours short."],
  ])("an empty list of %s is none, so the rule is unmet", (section, rule, because) => {
    const determination = decide([rule], { [section]: [] });
    expect(determination.outcome).toBe("not-yet");
    expect(findingOf(determination, rule.id)).toMatchObject({ verdict: "unmet", because });
    expect(determination.next).toBeUndefined();
  });

  test("work that was not told is 0 for certain, and nothing limits what is possible", () => {
    expect(measured(workRule({ months: 12 }), {})).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: null,
      short: 12,
    });
    expect(measured(educationRule(30), {})).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: null,
      short: 30,
    });
  });

  const told = { profession: "RN", expires: "2028-05-31", status: "active", restricted: false } as const;
  const { profession: _p, ...withoutProfession } = told;
  const { expires: _e, ...withoutExpires } = told;
  const { status: _s, ...withoutStatus } = told;
  const { restricted: _r, ...withoutRestricted } = told;
  test.each([
    ["the profession", "licenses[0].profession", withoutProfession],
    ["the expiry", "licenses[0].expires", withoutExpires],
    ["the status", "licenses[0].status", withoutStatus],
    ["a restriction", "licenses[0].restricted", withoutRestricted],
  ])("a license without %s is unknown, and that is asked", (_, path, license) => {
    expect(asked(licenseRule({ unrestricted: "required" }), { licenses: [license] })).toEqual({
      verdict: "unknown",
      asks: [path],
    });
  });

  test("what a rule does not ask may stay untold: jurisdiction, issue date, restriction", () => {
    expect(asked(licenseRule(), { licenses: [withoutRestricted] })).toEqual({
      verdict: "met",
      asks: undefined,
    });
  });

  test("a license that cannot count leaves nothing to ask, whatever else is untold about it", () => {
    expect(asked(licenseRule(), { licenses: [{ profession: "LPN" }] })).toEqual({
      verdict: "unmet",
      asks: undefined,
    });
    expect(asked(licenseRule(), { licenses: [{ status: "revoked" }] })).toEqual({
      verdict: "unmet",
      asks: undefined,
    });
  });

  test("of two licenses, the one with fewer open facts is asked about", () => {
    expect(asked(licenseRule(), { licenses: [{ profession: "RN" }, withoutExpires] })).toEqual({
      verdict: "unknown",
      asks: ["licenses[1].expires"],
    });
  });

  test("null is an answer: a degree that is still being studied for does not count", () => {
    const degree = { level: "bachelor", field: "nursing" } as const;
    expect(asked(degreeRule(), { degrees: [{ ...degree, completed: null }] }).verdict).toBe("unmet");
    expect(asked(degreeRule(), { degrees: [degree] })).toEqual({
      verdict: "unknown",
      asks: ["degrees[0].completed"],
    });
  });

  test("a degree is asked for accreditation and field experience only where the rule needs them", () => {
    const degrees = [{ level: "master", field: "nursing", completed: "2018-05-15" }] as const;
    expect(asked(degreeRule(), { degrees: [...degrees] }).verdict).toBe("met");
    expect(
      asked(degreeRule({ accredited: true, supervisedFieldExperience: true }), { degrees: [...degrees] }),
    ).toEqual({
      verdict: "unknown",
      asks: ["degrees[0].accredited", "degrees[0].supervisedFieldExperience"],
    });
    expect(
      asked(degreeRule({ accredited: true }), { degrees: [{ ...degrees[0], accredited: false }] }).verdict,
    ).toBe("unmet");
  });

  test("a degree without its level or field is unknown", () => {
    expect(asked(degreeRule(), { degrees: [{ completed: "2018-05-15" }] })).toEqual({
      verdict: "unknown",
      asks: ["degrees[0].level", "degrees[0].field"],
    });
  });

  const work = {
    supervised: "required",
    paid: "required",
    workedAs: ["RN"],
    settings: ["hospital"],
    supervisorCredential: "CCM",
  };
  test.each(["role", "workedAs", "setting", "paid", "supervised", "supervisorCredential"] as const)(
    "a job without its %s counts as possible only, and that is asked",
    (field) => {
      const { [field]: _, ...rest } = job();
      const rule = workRule({ months: 12 }, work);
      expect(measured(rule, { employment: [rest] })).toEqual({
        verdict: "unknown",
        certain: 0,
        possible: 12,
        short: 12,
      });
      expect(asked(rule, { employment: [rest] }).asks).toEqual([`employment[0].${field}`]);
    },
  );

  test("a job without its start is 0 for certain, and nothing limits what is possible", () => {
    const { start: _, ...rest } = job();
    expect(measured(workRule({ months: 12 }), { employment: [rest] })).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: null,
      short: 12,
    });
    expect(asked(workRule({ months: 12 }), { employment: [rest] }).asks).toEqual(["employment[0].start"]);
  });

  test("a job without its end is 0 for certain, and possible up to the day", () => {
    // 2025-08-22 to 2026-11-22: 15 months reach 2026-11-22, the day after the end is one day later.
    const { end: _, ...rest } = job({ start: "2025-08-22" });
    expect(measured(workRule({ months: 12 }), { employment: [rest] })).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: 15.03,
      short: 12,
    });
    expect(asked(workRule({ months: 12 }), { employment: [rest] }).asks).toEqual(["employment[0].end"]);
  });

  test("a course without its date or topic counts as possible only; without its hours nothing limits it", () => {
    const course = { date: "2026-01-10", hours: 30, topics: ["case-management"] };
    const without = (field: "date" | "hours" | "topics") => {
      const { [field]: _, ...rest } = course;
      return { credits: [rest] };
    };
    const open = { verdict: "unknown", certain: 0, possible: 30, short: 30 };
    expect(measured(educationRule(30), { credits: [course] })).toEqual({
      verdict: "met",
      certain: 30,
      possible: 30,
      short: 0,
    });
    expect(measured(educationRule(30), without("date"))).toEqual(open);
    expect(measured(educationRule(30), without("topics"))).toEqual(open);
    expect(measured(educationRule(30), without("hours"))).toEqual({ ...open, possible: null });
    expect(asked(educationRule(30), without("hours")).asks).toEqual(["credits[0].hours"]);
  });

  test("an unanswered statement is unknown even where others were answered", () => {
    expect(asked(declarationRule("good"), { declarations: { other: true } })).toEqual({
      verdict: "unknown",
      asks: ["declarations.good"],
    });
  });
});
