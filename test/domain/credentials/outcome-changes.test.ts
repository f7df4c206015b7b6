import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { outcomeChange } from "../../../domain/credentials/outcome-changes.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Requirement } from "../../../domain/eligibility/requirement.ts";
import { advisoryRule, credentialOf, licenseRule, workRule } from "../../support/invented.ts";

const ON = day("2026-11-22");
const credential = credentialOf([licenseRule()]);
const edition = (id: string, requirements: readonly Requirement[]) => ({
  id,
  from: day("2024-01-01"),
  until: day("2024-12-31"),
  read: day("2024-06-01"),
  requirements: [...requirements],
});
/** Twelve months to the day, by a nurse. */
const year = portfolioSchema.parse({
  licenses: [{ profession: "RN", status: "active", expires: "2028-05-31", restricted: false }],
  employment: [
    { role: "case-manager", start: "2024-01-15", end: "2025-01-14", hoursPerWeek: 40, paid: true },
  ],
});

describe("outcomeChange", () => {
  test("a threshold above what was worked turns the outcome and its finding, on a day after both editions too", () => {
    const before = edition("twelve", [licenseRule(), workRule({ months: 12 }), advisoryRule()]);
    const after = edition("thirteen", [licenseRule(), workRule({ months: 13 }), advisoryRule()]);
    expect(outcomeChange(credential, [before, after], year, ON)).toEqual({
      before: "eligible",
      after: "not-yet",
      findings: [{ id: "work", title: "The rule work", before: "met", after: "unmet" }],
    });
  });

  test("a threshold that is reached as well changes nothing", () => {
    const before = edition("eleven", [workRule({ months: 11 })]);
    const after = edition("twelve", [workRule({ months: 12 })]);
    expect(outcomeChange(credential, [before, after], year, ON)).toEqual({
      before: "eligible",
      after: "eligible",
      findings: [],
    });
  });

  test("a rule that is new has no verdict before, and one that is gone none after; what is only advice is left out", () => {
    const before = edition("license", [licenseRule()]);
    const after = edition("work", [workRule({ months: 13 }), advisoryRule()]);
    expect(outcomeChange(credential, [before, after], year, ON)).toEqual({
      before: "eligible",
      after: "not-yet",
      findings: [
        { id: "work", title: "The rule work", after: "unmet" },
        { id: "license", title: "The rule license", before: "met" },
      ],
    });
  });
});
