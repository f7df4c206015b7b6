import { describe, expect, test } from "vitest";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";

const accepts = (hours: number): boolean =>
  portfolioSchema.safeParse({ credits: [{ date: "2026-01-05", hours, topics: ["ethics"] }] }).success;

describe("Hours in a portfolio", () => {
  test.each([
    ["hundredths, as certificates print them", 7.25],
    ["whole minutes, as a log keeps them: 7 hours and 1 minute", 7 + 1 / 60],
    ["none", 0],
  ])("may be %s", (_, hours) => expect(accepts(hours)).toBe(true));

  test.each([
    ["thousandths", 7.256],
    ["less than none", -1],
  ])("may not be %s", (_, hours) => expect(accepts(hours)).toBe(false));
});
