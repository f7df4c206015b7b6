import { describe, expect, test } from "vitest";
import { withAnswer } from "../../../domain/eligibility/answer.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";

describe("An answer filled in", () => {
  const portfolio: Portfolio = {
    licenses: [],
    employment: [{ employer: "Mercy" }, { employer: "Lakeside" }],
  };

  test("at a field of one entry leaves the others as they are", () => {
    expect(withAnswer(portfolio, "employment[1].paid", true)).toEqual({
      licenses: [],
      employment: [{ employer: "Mercy" }, { employer: "Lakeside", paid: true }],
    });
  });

  test("replaces what was told there", () => {
    expect(withAnswer(portfolio, "employment[0].employer", "Grace").employment?.[0]).toEqual({
      employer: "Grace",
    });
    expect(withAnswer(portfolio, "employment[0]", { role: "nurse" }).employment?.[0]).toEqual({
      role: "nurse",
    });
    expect(withAnswer(portfolio, "licenses", [{ profession: "RN" }]).licenses).toEqual([
      { profession: "RN" },
    ]);
  });

  test("makes the section that was not told", () => {
    expect(withAnswer({}, "declarations.good-moral-character", false)).toEqual({
      declarations: { "good-moral-character": false },
    });
    expect(withAnswer({}, "degrees", [])).toEqual({ degrees: [] });
  });

  test("null is an answer", () => {
    expect(withAnswer(portfolio, "employment[0].end", null).employment?.[0]).toEqual({
      employer: "Mercy",
      end: null,
    });
  });

  test("never changes the portfolio it was given", () => {
    const before = structuredClone(portfolio);
    withAnswer(portfolio, "employment[0].paid", true);
    expect(portfolio).toEqual(before);
  });

  test("at an entry that is not there changes nothing", () => {
    expect(withAnswer(portfolio, "employment[7].paid", true)).toEqual(portfolio);
  });
});
