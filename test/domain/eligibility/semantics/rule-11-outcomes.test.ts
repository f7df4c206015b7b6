import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../../domain/eligibility/portfolio.ts";
import { job } from "../../../support/invented.ts";
import { real } from "../../../support/real.ts";

const ON = day("2026-11-22");
const decide = (id: string, portfolio: PortfolioInput) =>
  determine(real(id), portfolioSchema.parse(portfolio), ON);
const outcome = (id: string, portfolio: PortfolioInput) => {
  const { outcome, sister } = decide(id, portfolio);
  return sister === undefined ? outcome : `${outcome}, ${sister.credential}`;
};
const license = (profession: "RN" | "LPN" | "LCSW" | "LSW" | "other", changes = {}) => ({
  licenses: [{ profession, expires: "2028-05-31", status: "active" as const, restricted: false, ...changes }],
});
const socialWorkDegree = (changes = {}) => ({
  degrees: [
    {
      level: "bachelor" as const,
      field: "social-work" as const,
      completed: "2018-05-15",
      accredited: true,
      ...changes,
    },
  ],
});
const year = { employment: [job({ start: "2024-01-01", end: "2024-12-29" })] };

describe("Rule 11: four outcomes", () => {
  test("eligible: every rule is met on the day", () => {
    expect(outcome("acm-rn", { ...license("RN"), ...year })).toBe("eligible");
  });

  test("not ineligible while it is open what a license or a degree is", () => {
    expect(outcome("acm-rn", { licenses: [{ profession: "other", status: "active" }] })).toBe("not-yet");
    expect(outcome("cmgt-bc", { licenses: [{ profession: "other-independent", status: "active" }] })).toBe(
      "not-yet",
    );
    expect(outcome("acm-rn", { ...license("LPN"), degrees: [{ level: "bachelor" }] })).toBe("not-yet");
    expect(outcome("acm-rn", { licenses: [], degrees: [{}] })).toBe("not-yet");
  });

  test("ineligible when the profession is told, though its expiry is still open", () => {
    expect(outcome("acm-sw", { licenses: [{ profession: "RN", status: "active" }], degrees: [] })).toBe(
      "ineligible, acm-rn",
    );
  });

  test("not yet: a rule is unmet", () => {
    expect(outcome("acm-rn", { ...license("RN"), employment: [] })).toBe("not-yet");
  });

  test("not yet, and not unknown, when one rule is unmet and another unknown", () => {
    const determination = decide("acm-rn", { employment: [] });
    expect(determination.outcome).toBe("not-yet");
    expect(determination.next).toBeUndefined();
  });

  test("unknown: no rule is unmet, and one is unknown; the next question is named", () => {
    const determination = decide("acm-rn", { ...license("RN") });
    expect(determination.outcome).toBe("unknown");
    expect(determination.next).toEqual([
      { path: "employment", ask: "learner", question: "Which jobs have you had?", settles: false },
    ]);
  });

  test("unknown for somebody who has told nothing, for every credential", () => {
    for (const id of ["ccm", "acm-rn", "acm-sw", "cmgt-bc"]) expect(outcome(id, {}), id).toBe("unknown");
  });
});

describe("Rule 11: ineligible names the sister", () => {
  test("a registered nurse and the ACM-SW", () => {
    expect(outcome("acm-sw", { ...license("RN"), degrees: [], ...year })).toBe("ineligible, acm-rn");
    expect(decide("acm-sw", { ...license("RN"), degrees: [] }).sister).toEqual({
      credential: "acm-rn",
      name: "ACM-RN",
    });
  });

  test("a social worker and the ACM-RN or the CMGT-BC, by license or by degree", () => {
    expect(outcome("acm-rn", license("LCSW"))).toBe("ineligible, acm-sw");
    expect(outcome("cmgt-bc", license("LCSW"))).toBe("ineligible, acm-sw");
    expect(outcome("acm-rn", { licenses: [], ...socialWorkDegree() })).toBe("ineligible, acm-sw");
  });

  test("not when both professions are held", () => {
    expect(outcome("acm-sw", { ...license("RN"), ...socialWorkDegree(), ...year })).toBe("eligible");
    expect(
      outcome("acm-rn", { licenses: [...license("RN").licenses, ...license("LCSW").licenses], ...year }),
    ).toBe("eligible");
  });

  test("not while it is unknown whether the profession is met", () => {
    // The degrees were not told: one in social work may be among them.
    expect(outcome("acm-sw", { ...license("RN"), ...year })).toBe("unknown");
    expect(outcome("acm-rn", socialWorkDegree())).toBe("unknown");
  });

  test("not when the sister's profession is not held: an LPN and a student are not yet there", () => {
    expect(outcome("acm-rn", { ...license("LPN"), degrees: [], ...year })).toBe("not-yet");
    expect(outcome("acm-rn", { ...license("RN", { status: "pending" }), degrees: [], ...year })).toBe(
      "not-yet",
    );
    expect(outcome("acm-sw", { licenses: [], ...socialWorkDegree({ completed: null }), ...year })).toBe(
      "not-yet",
    );
  });

  test("not when the nurse's own license has lapsed: she is not yet there for the ACM-RN", () => {
    expect(outcome("acm-rn", { ...license("RN", { expires: "2026-11-21" }), degrees: [], ...year })).toBe(
      "not-yet",
    );
  });

  test("a sister's license that has lapsed is no reason to send her there", () => {
    expect(outcome("acm-rn", { ...license("LCSW", { expires: "2026-11-21" }), degrees: [] })).toBe("not-yet");
  });

  test("also where a detail of the sister's license is still open", () => {
    expect(outcome("acm-rn", { ...license("LCSW", { status: undefined }), degrees: [] })).toBe(
      "ineligible, acm-sw",
    );
  });

  test("never for the CCM, which is for every profession", () => {
    expect(outcome("ccm", { ...license("LPN"), degrees: [], employment: [], declarations: {} })).toBe(
      "not-yet",
    );
  });

  test("a determination names a sister only where it is ineligible", () => {
    expect(decide("acm-rn", { ...license("RN"), ...year })).not.toHaveProperty("sister");
    expect(decide("acm-rn", { ...license("LPN"), degrees: [], ...year })).not.toHaveProperty("sister");
  });
});
