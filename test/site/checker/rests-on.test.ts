import { describe, expect, test } from "vitest";
import { determine } from "../../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { restsOn } from "../../../site/src/checker/rests-on.ts";
import { ON } from "../../support/portfolios.ts";
import { real } from "../../support/real.ts";

const nurse = { profession: "RN", status: "active", expires: "2028-05-31", restricted: false };
const job = {
  role: "case-manager",
  workedAs: "RN",
  setting: "hospital",
  start: "2018-01-01",
  end: null,
  hoursPerWeek: 20,
  caseManagementShare: 1,
  paid: true,
  supervised: true,
  supervisorCredential: "none",
};
const decided = (...employment: object[]) =>
  determine(
    real("ccm"),
    portfolioSchema.parse({
      licenses: [nurse],
      employment,
      declarations: { "good-moral-character": true },
    }),
    ON,
  );

describe("what an outcome rests on", () => {
  test("is said with what it warns of: work that ended long ago", () => {
    const old = decided({ ...job, start: "2010-01-01", end: "2013-06-30", hoursPerWeek: 40 });
    expect(old.outcome).toBe("eligible");
    expect(restsOn(old, "CCMC")).toEqual([
      "This work ended more than 5 years ago. We found no limit, but ask CCMC before you rely on it.",
    ]);
    // Of two ways that are met, the one that warns of nothing is enough.
    const recent = { ...job, start: "2024-01-01", hoursPerWeek: 40, supervisorCredential: "CCM" };
    expect(
      restsOn(decided({ ...job, start: "2010-01-01", end: "2013-06-30", hoursPerWeek: 40 }, recent), "CCMC"),
    ).toEqual([]);
  });

  test("is said where only part-time work in proportion is enough", () => {
    // 2018-01-01 to 2026-11-22 are 106 months; 106 x 20/35 = 60.5, above 24. None of them is full time.
    const partTime = decided(job);
    expect(partTime.outcome).toBe("eligible");
    expect(restsOn(partTime, "CCMC")).toEqual([
      "This rests on part-time work: we could not read what CCMC counts as full time, so ask before you rely on it.",
    ]);
  });

  test("is nothing where full-time work is enough by itself", () => {
    const fullTime = decided({ ...job, hoursPerWeek: 36 });
    expect([fullTime.outcome, restsOn(fullTime, "CCMC")]).toEqual(["eligible", []]);
    // 2015-01-01 to 2016-12-31 are 24 months of full time beside the part time.
    const both = decided(job, { ...job, start: "2015-01-01", end: "2016-12-31", hoursPerWeek: 40 });
    expect([both.outcome, restsOn(both, "CCMC")]).toEqual(["eligible", []]);
  });

  test("is said of hours in the words of the content", () => {
    // 2018-01-01 to 2026-11-22 are 3,248 days: 464 weeks at 20 hours, 9,280.
    const portfolio = portfolioSchema.parse({ licenses: [nurse], employment: [job] });
    const hours = determine(real("acm-rn"), portfolio, ON);
    expect([hours.outcome, restsOn(hours, "ACMA")]).toEqual([
      "eligible",
      ["This rests on part-time hours added up; ACMA's newer wording says full-time. Ask ACMA first."],
    ]);
  });

  test("is nothing while it is not met: then it says what is missing", () => {
    const short = decided({ ...job, start: "2026-01-01" });
    expect([short.outcome, restsOn(short, "CCMC")]).toEqual(["not-yet", []]);
  });
});
