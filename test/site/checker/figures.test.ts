import { describe, expect, test } from "vitest";
import { determine } from "../../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { figuresOf } from "../../../site/src/checker/figures.ts";
import { missingOf } from "../../../site/src/checker/missing.ts";
import { ON } from "../../support/portfolios.ts";
import { real } from "../../support/real.ts";

const decided = (id: string, portfolio: object) => determine(real(id), portfolioSchema.parse(portfolio), ON);
/** Ten weeks of 40 hours up to 2026-11-22: 70 days. */
const job = {
  role: "case-manager",
  workedAs: "RN",
  setting: "hospital",
  start: "2026-09-14",
  end: null,
  hoursPerWeek: 40,
  caseManagementShare: 1,
  paid: true,
  supervised: true,
  supervisorCredential: "none",
};
const nurse = { profession: "RN", status: "active", expires: "2028-05-31", restricted: false };

describe("the figures of a result", () => {
  test("are the hours counted of those needed", () => {
    expect(figuresOf(decided("acm-rn", { licenses: [nurse], employment: [job] }))).toEqual([
      { label: "Hours of case management", value: "400 of 2,080" },
    ]);
  });

  test("of several routes are those of the one that is least short", () => {
    // 2.3 months so far: 21.7 short of 24, and 12 short of 12 under a CCM.
    expect(figuresOf(decided("ccm", { licenses: [nurse], employment: [job] }))).toEqual([
      { label: "Months of case management", value: "0 of 12" },
    ]);
    // 2024-11-23 to 2026-11-22 are 24 months.
    const longer = { ...job, start: "2024-11-23" };
    expect(figuresOf(decided("ccm", { licenses: [nurse], employment: [longer] }))).toEqual([
      { label: "Months of case management", value: "24 of 24" },
    ]);
  });

  test("say that more may count while something is open", () => {
    const { share: _, ...open } = { ...job, caseManagementShare: undefined, share: 1 };
    expect(figuresOf(decided("acm-rn", { licenses: [nurse], employment: [open] }))).toEqual([
      { label: "Hours of case management", value: "0 of 2,080, perhaps more" },
    ]);
  });
});

describe("what is missing", () => {
  test("is every rule that is not met, in words", () => {
    expect(missingOf(decided("acm-rn", { licenses: [], employment: [job] }))).toEqual([
      {
        id: "rn-license",
        title: "A registered nurse license, current and in good standing",
        because: "You told us that you hold no license or certification.",
      },
      {
        id: "supervised-hours",
        title: "2,080 hours of paid, supervised case management in a health delivery system",
        because: "We count 400 hours; 2,080 are needed. That is 1,680 hours short.",
      },
    ]);
  });

  test("of several routes names the nearest one", () => {
    const [work] = missingOf(
      decided("ccm", {
        licenses: [nurse],
        employment: [job],
        declarations: { "good-moral-character": true },
      }),
    );
    // 12 months short where nothing counts for a route; 21.7 short of 24: the shorter way is one of the routes of 12.
    expect(work?.because).toContain("12 months");
  });

  test("is nothing while the answer is unknown or the rules are met", () => {
    expect(missingOf(decided("acm-rn", {}))).toEqual([]);
  });
});
