import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../domain/eligibility/portfolio.ts";
import { decide, findingOf, job, measured, workRule } from "../../../support/invented.ts";

const STATEMENT = "My work was about two of the four areas.";
const rule = workRule({ months: 12 }, { nature: { declaration: "two-areas", statement: STATEMENT } });
const work = (portfolio: PortfolioInput) => findingOf(decide([rule], portfolio), rule.id);

describe("Rule 15: what the work was about, in the learner's own word", () => {
  test("yes: the work counts", () => {
    expect(measured(rule, { employment: [job()], declarations: { "two-areas": true } })).toEqual({
      verdict: "met",
      certain: 12,
      possible: 12,
      short: 0,
    });
  });

  test("no: none of it counts, and each job says why", () => {
    const portfolio = { employment: [job()], declarations: { "two-areas": false } };
    expect(measured(rule, portfolio)).toEqual({ verdict: "unmet", certain: 0, possible: 0, short: 12 });
    expect(work(portfolio).notCounted.map(({ because }) => because)).toEqual([
      `You said that this is not so: ${STATEMENT}`,
    ]);
  });

  test("not answered: all of it is possible, one question is asked for all jobs, and its answer settles it", () => {
    const portfolio = {
      employment: [job({ end: "2024-07-14" }), job({ start: "2024-07-15" })],
      declarations: { other: true },
    };
    expect(measured(rule, portfolio)).toEqual({ verdict: "unknown", certain: 0, possible: 12, short: 12 });
    expect(work(portfolio).assumptions).toEqual([
      {
        id: "declarations.two-areas",
        text: "What your work was about decides whether it counts, and you have not answered that yet.",
        decides: true,
      },
    ]);
    expect(decide([rule], portfolio).next).toEqual([
      { path: "declarations.two-areas", ask: "learner", question: STATEMENT, settles: true },
    ]);
  });

  test("it is not asked where no work was told, or none that could count", () => {
    expect(decide([rule], {}).next?.map(({ path }) => path)).toEqual(["employment"]);
    expect(decide([rule], { employment: [] })).toMatchObject({ outcome: "not-yet" });
    const nurse = { employment: [job({ role: "nurse", caseManagementShare: 0 })] };
    expect(decide([rule], nurse).next).toBeUndefined();
    expect(work(nurse).notCounted.map(({ because }) => because)).toEqual([
      "You told us that this job was not case management. If part of it was, add that part.",
    ]);
  });

  test("work that is too short anyway asks for nothing", () => {
    expect(decide([rule], { employment: [job({ end: "2025-01-13" })] })).toMatchObject({
      outcome: "not-yet",
    });
  });
});
