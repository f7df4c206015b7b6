import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { firstOpen } from "../../../site/src/checker/flow.ts";
import { fromPortfolio } from "../../../site/src/checker/from-portfolio.ts";
import { readDraft } from "../../../site/src/checker/read-draft.ts";
import { toPortfolio } from "../../../site/src/checker/to-portfolio.ts";
import { pickFrom, walk } from "../../support/checker-walk.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const opened = (portfolio: object) => fromPortfolio(portfolioSchema.parse(portfolio));

describe("a file of answers that is opened", () => {
  test("gives back the portfolio that the checker downloaded, on every path", {
    timeout: PROPERTY_TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_999), { minLength: 40, maxLength: 120 }), (numbers) => {
        const told = toPortfolio(walk(pickFrom(numbers)).draft);
        const { draft, leftOut } = opened(JSON.parse(JSON.stringify(told)));
        expect(leftOut).toEqual([]);
        expect(readDraft(draft)).toEqual(draft);
        expect(toPortfolio(draft)).toEqual(told);
      }),
      { seed: SEED, numRuns: runs(150) },
    );
  });

  test("leaves no question open about what it tells", () => {
    const { draft } = opened({
      licenses: [{}],
      degrees: [],
      employment: [{ role: "nurse" }],
      credits: [{ hours: 3 }],
    });
    expect(firstOpen(draft)?.id).toBe("declarations/good-moral-character");
  });

  test("keeps a profession that the list of the checker does not offer", () => {
    for (const profession of ["other-independent", "CRRN", "C-SWCM"]) {
      const portfolio = { licenses: [{ profession }] };
      expect(toPortfolio(opened(portfolio).draft)).toEqual(portfolio);
    }
  });

  test("keeps a share to the hundredth of a percent, and says what it rounds", () => {
    const share = (caseManagementShare: number) => opened({ employment: [{ caseManagementShare }] });
    expect(toPortfolio(share(0.3333).draft)).toEqual({ employment: [{ caseManagementShare: 0.3333 }] });
    expect(share(0.3333).leftOut).toEqual([]);
    expect(toPortfolio(share(0.123456).draft)).toEqual({ employment: [{ caseManagementShare: 0.1235 }] });
    expect(share(0.123456).leftOut).toEqual([
      "employment[0].caseManagementShare (0.123456, taken as 0.1235)",
    ]);
  });

  test("keeps a share beside a documented total when no hours a week tell how full it was", () => {
    const portfolio = { employment: [{ documentedCaseManagementHours: 900, caseManagementShare: 0.5 }] };
    expect(toPortfolio(opened(portfolio).draft)).toEqual(portfolio);
  });

  test("names what the checker does not ask about, and drops nothing silently", () => {
    const { leftOut } = opened({
      licenses: [{ profession: "RN", issued: "2018-06-01" }],
      employment: [
        {
          id: "a",
          documentedCaseManagementHours: 900,
          datedHours: [{ date: "2025-03-04", hours: 12 }],
          hoursPerWeek: 20,
          caseManagementShare: 0.5,
        },
      ],
      credits: [{ approver: "ANCC", topics: ["ethics"] }],
      held: [{ credential: "ccm", from: "2021-12-01", validThrough: "2026-11-30" }],
    });
    expect(leftOut).toEqual([
      "licenses[0].issued",
      "employment[0].id",
      "employment[0].caseManagementShare",
      "employment[0].datedHours",
      "credits[0].topics (ethics, taken as other)",
      "credits[0].approver",
      "held",
    ]);
  });
});
