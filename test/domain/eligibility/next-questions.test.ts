import { describe, expect, test } from "vitest";
import { nextQuestions } from "../../../domain/eligibility/next-questions.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import {
  decide,
  declarationRule,
  degreeRule,
  educationRule,
  group,
  job,
  licenseRule,
  workRule,
} from "../../support/invented.ts";

const good = declarationRule("good");
const summary = (determination: ReturnType<typeof decide>) =>
  determination.next?.map(({ path, settles }) => (settles ? `${path} settles` : path));

describe("The next questions", () => {
  test("a question that settles the outcome by any answer comes before the rest", () => {
    const [a, b] = [declarationRule("a"), declarationRule("b")];
    // Both are needed: a no settles it, a yes does not.
    expect(summary(decide([a, b], {}))).toEqual(["declarations.a", "declarations.b"]);
    // Only b is open: either answer settles it.
    expect(summary(decide([a, b], { declarations: { a: true } }))).toEqual(["declarations.b settles"]);
  });

  test("a question that settles the outcome by some answer comes before one that settles it by none", () => {
    // Leaving the job untold, no single answer about education settles anything; a no to the statement does.
    const rules = [workRule({ months: 12 }), educationRule(30), good];
    expect(summary(decide(rules, {}))).toEqual(["declarations.good", "employment", "credits"]);
  });

  test("each question is asked once, although two rules hang on it, at the first place that raises it", () => {
    const rules = [
      workRule({ months: 12 }, { paid: "required" }),
      workRule({ hours: 100 }, { paid: "required" }, { id: "hours" }),
    ];
    const { paid: _, ...untold } = job();
    expect(summary(decide(rules, { employment: [untold] }))).toEqual(["employment[0].paid settles"]);
  });

  test("a date told to the month is settled by any of its days, or it is not", () => {
    // 2024-01 to 2025-01-14: from January 1 to 15 it is twelve months, later it is not. Either way it is settled.
    expect(summary(decide([workRule({ months: 12 })], { employment: [job({ start: "2024-01" })] }))).toEqual([
      "employment[0].start settles",
    ]);
    // At 30 hours a week, a day in time leaves it to the sponsor's definition, so that not every day settles it. Nor does
    // the sponsor's yes while the day is open.
    expect(
      summary(
        decide([workRule({ months: 12 })], { employment: [job({ start: "2024-01", hoursPerWeek: 30 })] }),
      ),
    ).toEqual(["employment[0].start", "employment[0].hoursPerWeek"]);
  });

  test("an end that was not told is never said to settle the outcome: its days cannot all be tried", () => {
    // Still there: 22 months. But had she left after 13 months, it would be the sponsor's reading of 30 hours that decides.
    const { end: _, ...open } = job({ start: "2025-01-15", hoursPerWeek: 30 });
    expect(summary(decide([workRule({ months: 12 })], { employment: [open] }))).toEqual([
      "employment[0].end",
    ]);
  });

  test("questions of few answers are tried first, so that loose months do not hide what settles", () => {
    // 2024-01 to 2024-06 and 2024-07 to 2024-12 are twelve months at most. Each of the four dates decides about the work,
    // none settles the outcome, and together they have 123 answers. A yes to the statement is enough.
    const employment = [job({ start: "2024-01", end: "2024-06" }), job({ start: "2024-07", end: "2024-12" })];
    expect(
      summary(decide([group("either", "any-of", [workRule({ months: 12 }), good])], { employment })),
    ).toEqual([
      "declarations.good",
      "employment[0].start",
      "employment[0].end",
      "employment[1].start",
      "employment[1].end",
    ]);
  });

  test("a met route leaves the other routes unasked", () => {
    const either = group("either", "any-of", [licenseRule(), degreeRule()]);
    const licenses = [{ profession: "RN" as const, status: "active" as const, expires: "2028-05-31" }];
    expect(summary(decide([either, good], { licenses }))).toEqual(["declarations.good settles"]);
    expect(summary(decide([either, good], { licenses: [] }))).toEqual(["declarations.good", "degrees"]);
  });

  test("the questions say who can answer and what to ask", () => {
    expect(decide([good], {}).next).toEqual([
      { path: "declarations.good", ask: "learner", question: "I confirm good.", settles: true },
    ]);
  });

  test("a determination that is not unknown asks nothing", () => {
    expect(decide([good], { declarations: { good: true } })).not.toHaveProperty("next");
    expect(decide([good], { declarations: { good: false } })).not.toHaveProperty("next");
  });
});

describe("Trying answers out", () => {
  const open = Array.from({ length: 500 }, (_, index) => ({
    doubtId: `doubt-${index}`,
    path: `credits[${index}].hours`,
    ask: "learner" as const,
    question: "How many?",
    answers: [1, 2],
  }));
  const tries = (portfolio: PortfolioInput): number => {
    let count = 0;
    nextQuestions(open, portfolioSchema.parse(portfolio), () => {
      count += 1;
      return "unknown";
    });
    return count;
  };

  test("stops after 120 answers on a record of ordinary size", () => {
    expect(tries({ employment: [{}, {}] })).toBe(120);
  });

  test("stops sooner on a long record, so that it answers as soon", () => {
    // 1,000 classes and 5,000 dated hours: 12,000 / 6,000 is 2.
    const datedHours = Array.from({ length: 5_000 }, () => ({ date: "2025-03-04", hours: 1 }));
    expect(
      tries({ credits: Array.from({ length: 1_000 }, () => ({})), employment: [{ datedHours }] }),
    ).toBeLessThanOrEqual(2);
  });
});

describe("A hostile portfolio", () => {
  test("of 100 jobs in which everything is open is answered at once", { timeout: 20_000 }, () => {
    const jobs = Array.from({ length: 100 }, (_, index) => ({
      employer: "Mercy",
      start: `${2000 + (index % 20)}-0${1 + (index % 9)}`,
      end: `${2020 + (index % 5)}-0${1 + (index % 9)}`,
      hoursPerWeek: 20,
    }));
    const rules = [
      workRule({ hours: 999_999 }, { supervised: "required", settings: ["hospital"] }),
      educationRule(30),
    ];
    expect(decide(rules, { employment: jobs }).outcome).toBe("unknown");
  });
});
