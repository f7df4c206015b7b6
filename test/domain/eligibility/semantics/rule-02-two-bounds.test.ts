import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../domain/eligibility/portfolio.ts";
import { decide, findingOf, job, measured, workRule } from "../../../support/invented.ts";

const rule = workRule({ months: 12 });
const assumptions = (portfolio: PortfolioInput, of = rule) =>
  findingOf(decide([of], portfolio), of.id).assumptions.map(({ id, decides }) => [id, decides]);
const asks = (portfolio: PortfolioInput, of = rule) => decide([of], portfolio).next?.map(({ path }) => path);

/** Six months each, one after the other, whether they were paid not told. */
const maybe = (start: string, end: string) => {
  const { paid: _, ...rest } = job({ start, end });
  return rest;
};
const SURE_6 = job({ start: "2024-01-15", end: "2024-07-14" });
const MAYBE_6 = maybe("2025-01-15", "2025-07-14");

describe("Rule 2: two bounds", () => {
  test("what is certain and enough is met, however much more is possible", () => {
    const employment = [job(), MAYBE_6];
    expect(measured(rule, { employment })).toEqual({ verdict: "met", certain: 12, possible: 18, short: 0 });
    expect(assumptions({ employment })).toEqual([["employment[1].paid", false]]);
  });

  test("what is too little even with all that is possible is unmet", () => {
    const employment = [SURE_6, maybe("2025-01-15", "2025-07-13")];
    // 6 certain; 5 months and 29 of 30 days more are possible.
    expect(measured(rule, { employment })).toEqual({
      verdict: "unmet",
      certain: 6,
      possible: 11.96,
      short: 6,
    });
    expect(findingOf(decide([rule], { employment }), rule.id).because).toBe(
      "We count 6 months; 12 are needed. That is 6 months short. Even with all that may count, it is 11.9 months.",
    );
  });

  test("between the two it is unknown, and the finding names the assumption that decides", () => {
    const employment = [SURE_6, MAYBE_6];
    expect(measured(rule, { employment })).toEqual({
      verdict: "unknown",
      certain: 6,
      possible: 12,
      short: 6,
    });
    const finding = findingOf(decide([rule], { employment }), rule.id);
    expect(finding.assumptions).toEqual([
      {
        id: "employment[1].paid",
        text: "Whether the work was paid is not told (case manager, January 15, 2025 to July 14, 2025).",
        decides: true,
      },
    ]);
    expect(finding.because).toBe("We count 6 months for certain; 12 are needed. It could be 12 months.");
    expect(asks({ employment })).toEqual(["employment[1].paid"]);
  });

  test("an assumption that is too small to change the verdict does not decide, and is not asked", () => {
    const employment = [SURE_6, MAYBE_6, maybe("2025-09-01", "2025-09-30")];
    expect(measured(rule, { employment })).toEqual({
      verdict: "unknown",
      certain: 6,
      possible: 13,
      short: 6,
    });
    expect(assumptions({ employment })).toEqual([
      ["employment[1].paid", true],
      ["employment[2].paid", false],
    ]);
    expect(asks({ employment })).toEqual(["employment[1].paid"]);
  });

  test("two facts that are both needed both decide", () => {
    const { role: _, ...open } = MAYBE_6;
    expect(assumptions({ employment: [SURE_6, open] })).toEqual([
      ["employment[1].role", true],
      ["employment[1].paid", true],
    ]);
  });

  test("two facts of which either is enough both decide", () => {
    const employment = [SURE_6, MAYBE_6, maybe("2023-01-15", "2023-07-14")];
    expect(assumptions({ employment })).toEqual([
      ["employment[1].paid", true],
      ["employment[2].paid", true],
    ]);
  });

  test("where no single fact decides, all that matter are asked", () => {
    // Three open half years, twelve months needed: any two are enough, none alone, and none is indispensable.
    const employment = [MAYBE_6, maybe("2023-01-15", "2023-07-14"), maybe("2022-01-15", "2022-07-14")];
    expect(measured(rule, { employment })).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: 18,
      short: 12,
    });
    expect(assumptions({ employment })).toEqual([
      ["employment[0].paid", false],
      ["employment[1].paid", false],
      ["employment[2].paid", false],
    ]);
    expect(asks({ employment })).toEqual(["employment[0].paid", "employment[1].paid", "employment[2].paid"]);
  });

  test("unpaid work is possible where the sponsor's page does not exclude it, and nothing where it does", () => {
    const employment = [job({ paid: false })];
    expect(measured(rule, { employment })).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: 12,
      short: 12,
    });
    expect(measured(workRule({ months: 12 }, { paid: "required" }), { employment })).toEqual({
      verdict: "unmet",
      certain: 0,
      possible: 0,
      short: 12,
    });
  });

  test("one answer of the sponsor stands for every job that hangs on it", () => {
    const employment = [
      SURE_6,
      job({ start: "2023-01-15", end: "2023-04-14", paid: false }),
      job({ start: "2022-01-15", end: "2022-04-14", paid: false }),
    ];
    const { next } = decide([rule], { employment });
    expect(next).toEqual([
      { path: "employment[1].paid", ask: "sponsor", question: "Does unpaid work count?", settles: true },
    ]);
  });

  test("work in a setting that is on no list is possible only", () => {
    const of = workRule({ months: 12 }, { settings: ["hospital"] });
    expect(measured(of, { employment: [job({ setting: "insurer" })] })).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: 12,
      short: 12,
    });
    expect(assumptions({ employment: [job({ setting: "insurer" })] }, of)).toEqual([
      ["setting:insurer", true],
    ]);
  });

  test("a role that is undecided is possible where case management was told, and nothing where it was not", () => {
    const of = workRule({ hours: 1000 }, { roles: { counted: ["case-manager"], undecided: ["nurse"] } });
    // 2024-01-01 to 2024-12-29 are 364 days, 52 weeks: 52 x 40 x 0.5 = 1,040.
    const nurse = job({ role: "nurse", start: "2024-01-01", end: "2024-12-29" });
    const { caseManagementShare: _, ...untold } = nurse;
    const open = { verdict: "unknown", certain: 0, possible: 1040, short: 1000 };
    const nothing = { verdict: "unmet", certain: 0, possible: 0, short: 1000 };
    expect(measured(of, { employment: [{ ...nurse, caseManagementShare: 0.5 }] })).toEqual(open);
    expect(measured(of, { employment: [{ ...untold, documentedCaseManagementHours: 1040 }] })).toEqual(open);
    expect(
      measured(of, {
        employment: [
          {
            ...untold,
            datedHours: Array.from({ length: 52 }, (_, week) => ({
              date: `2024-01-${String((week % 28) + 1).padStart(2, "0")}`,
              hours: 20,
            })),
          },
        ],
      }),
    ).toEqual(open);
    expect(measured(of, { employment: [{ ...nurse, caseManagementShare: 0 }] })).toEqual(nothing);
    expect(measured(of, { employment: [untold] })).toEqual(nothing);
    expect(measured(of, { employment: [{ ...untold, documentedCaseManagementHours: 0 }] })).toEqual(nothing);
  });

  test("an end that was not told may mean full-time work, when a total of hours filled a shorter spell", () => {
    // 600 hours since 2025-01-01: over the 691 days to 2026-11-22 that is 6 hours a week, but she may have left after four months.
    const employment = [job({ start: "2025-01-01", documentedCaseManagementHours: 600 })].map(
      ({ end: _, hoursPerWeek: __, ...rest }) => rest,
    );
    // 22 months reach 2026-11-01, then 22 days to the day after: 22 + 22/30, at full weight.
    expect(measured(rule, { employment })).toEqual({
      verdict: "unknown",
      certain: 0,
      possible: 22.73,
      short: 12,
    });
  });
});
