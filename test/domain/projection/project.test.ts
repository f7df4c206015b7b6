import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import { type ProjectedRule, project } from "../../../domain/projection/project.ts";
import { toCollect } from "../../../domain/projection/steps.ts";
import { job } from "../../support/invented.ts";
import { real } from "../../support/real.ts";

const ON = day("2026-11-22");
const AS_TOLD: Pace = { work: { is: "as-told" }, educationHoursPerMonth: 0 };

/** A nurse with a valid license who works as a case manager under a CCM and answered the statements. */
const nurse = (changes: PortfolioInput): PortfolioInput => ({
  licenses: [{ profession: "RN", expires: "2027-01-31", status: "active", restricted: false }],
  degrees: [],
  credits: [],
  declarations: { "good-moral-character": true },
  ...changes,
});

const ahead = (id: string, told: PortfolioInput, pace: Pace = AS_TOLD) =>
  project(real(id), portfolioSchema.parse(told), pace, ON);

function rule(rules: readonly ProjectedRule[], id: string): ProjectedRule {
  const found = everyRule(rules).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no rule ${id}.`);
  return found;
}
const everyRule = (rules: readonly ProjectedRule[]): ProjectedRule[] =>
  rules.flatMap((one) => [one, ...everyRule(one.parts)]);

describe("The way to a credential", () => {
  test("by months: twelve under a CCM from March 1 are complete on the last day of February, by that route", () => {
    const { eligibleOn, openOn, rules } = ahead(
      "ccm",
      nurse({ employment: [job({ start: "2026-03-01", end: null })] }),
    );
    expect([eligibleOn, openOn]).toEqual(["2027-02-28", "2027-02-28"]);
    // 24 months from March 1, 2026 are complete on February 29, 2028; nobody was led.
    expect(rule(rules, "twenty-four-months").metOn).toBe("2028-02-29");
    expect(rule(rules, "twelve-months-leading").metOn).toBeNull();
    expect(rule(rules, "employment")).toMatchObject({
      now: "unmet",
      metOn: "2027-02-28",
      by: "twelve-months-under-a-ccm",
    });
    // The license runs out on January 31, 2027: it is taken to be renewed.
    expect(rule(rules, "license-or-degree").metOn).toBe("2026-11-22");
  });

  test("by hours: 2,080 at 40 a week take 364 days", () => {
    const { eligibleOn } = ahead("acm-rn", nurse({ employment: [job({ start: "2026-01-01", end: null })] }));
    // January 1 to December 30 are 364 days: 364 / 7 x 40 = 2,080.
    expect(eligibleOn).toBe("2026-12-30");
  });

  test("by courses: they land at each month's end", () => {
    const told = nurse({
      employment: [job({ start: "2024-01-01", end: null })],
      credits: [{ date: "2025-01-10", hours: 20, topics: ["case-management"] }],
    });
    // 20 + 3 on November 30, December 31, January 31 are 29; February 28 makes 32.
    const { eligibleOn, rules } = ahead("cmgt-bc", told, { ...AS_TOLD, educationHoursPerMonth: 3 });
    expect(eligibleOn).toBe("2027-02-28");
    expect(rule(rules, "case-management-education").metOn).toBe("2027-02-28");
    expect(rule(rules, "case-management-hours").metOn).toBe("2026-11-22");
  });

  test("that closes before it opens is no way: courses leave the window before the months are complete", () => {
    const told = nurse({
      employment: [job({ start: "2025-01-01", end: null })],
      credits: [{ date: "2023-12-01", hours: 30, topics: ["case-management"] }],
    });
    const { eligibleOn, openOn, rules } = ahead("cmgt-bc", told);
    expect([eligibleOn, openOn]).toEqual([null, null]);
    // Each alone is met once: the courses today, the 24 months on December 31, 2026.
    expect(rule(rules, "case-management-education").metOn).toBe("2026-11-22");
    expect(rule(rules, "rn-practice").metOn).toBe("2026-12-31");
  });

  test("that rests on something not told has no sure day, and says what is open on the day it opens", () => {
    const told = nurse({ employment: [job({ start: "2026-03-01", end: null })], declarations: {} });
    const { eligibleOn, openOn, openQuestions } = ahead("ccm", told);
    expect([eligibleOn, openOn]).toEqual([null, "2027-02-28"]);
    expect(openQuestions.map(({ path }) => path)).toEqual(["declarations.good-moral-character"]);
  });

  test("a total that was documented so far goes on at the hours a week that were told", () => {
    const told = nurse({
      employment: [job({ start: "2026-02-01", end: null, documentedCaseManagementHours: 1_500 })],
    });
    // 580 hours are missing: 580 x 7 / 40 = 101.5, so 102 days from November 23.
    expect(ahead("acm-rn", told).eligibleOn).toBe("2027-03-04");
  });

  test("a total that goes on at hours a week not told has no day: it may be today's work or none", () => {
    const { hoursPerWeek: _, ...rest } = job({
      start: "2026-02-01",
      end: null,
      documentedCaseManagementHours: 1_500,
    });
    const { eligibleOn, openOn, openQuestions } = ahead("acm-rn", nurse({ employment: [rest] }));
    expect(eligibleOn).toBeNull();
    expect(openOn).toBe("2026-11-23");
    expect(openQuestions[0]?.path).toBe("employment[0].hoursPerWeek");
  });

  test("a new job in place of the old one carries its months on, and starts those under a CCM anew", () => {
    const told = nurse({
      employment: [job({ start: "2025-09-01", end: null, supervisorCredential: "other" })],
    });
    const { start: _start, end: _end, ...terms } = job();
    const { eligibleOn, rules } = ahead("ccm", told, {
      work: { is: "new-job", instead: true, job: { ...terms, start: day("2027-05-03") } },
      educationHoursPerMonth: 0,
    });
    // 24 months from September 1, 2025 without a gap; 12 under a CCM from May 3, 2027.
    expect(eligibleOn).toBe("2027-08-31");
    expect(rule(rules, "twenty-four-months").metOn).toBe("2027-08-31");
    expect(rule(rules, "twelve-months-under-a-ccm").metOn).toBe("2028-05-02");
  });

  test("hours dated in the days to come count on their day, also in a job that has ended", () => {
    const dated = Array.from({ length: 20 }, () => ({ date: "2026-12-01", hours: 24 }));
    const told = nurse({
      employment: [
        job({ start: "2026-01-01", end: null }),
        job({ start: "2026-01-01", end: "2026-06-30", datedHours: dated }),
      ],
    });
    // January 1 to December 1 are 335 days: 1,914.28 hours, and 480 on December 1; the day before it is 1,908.57.
    expect(ahead("acm-rn", told).eligibleOn).toBe("2026-12-01");
  });

  test("hours dated in the days to come of a job that goes on are part of its going on, not beside it", () => {
    const told = nurse({
      employment: [
        job({
          start: "2026-02-01",
          end: null,
          datedHours: [
            { date: "2026-03-01", hours: 24 },
            { date: "2026-12-01", hours: 24 },
          ],
        }),
      ],
    });
    // 2,056 hours are missing: 2,056 x 7 / 40 = 359.8, so 360 days from November 23.
    expect(ahead("acm-rn", told).eligibleOn).toBe("2027-11-17");
  });

  test("a second job beside the first adds its hours", () => {
    const told = nurse({ employment: [job({ start: "2026-06-01", end: null, hoursPerWeek: 20 })] });
    const { start: _start, end: _end, ...terms } = job();
    const { eligibleOn } = ahead("acm-rn", told, {
      work: { is: "new-job", instead: false, job: { ...terms, hoursPerWeek: 20, start: day("2026-11-23") } },
      educationHoursPerMonth: 0,
    });
    // June 1 to November 22 are 175 days: 500 hours. 1,580 more at 40 a week: 276.5, so 277 days from November 23.
    expect(eligibleOn).toBe("2027-08-26");
  });

  test("a planned job whose start has come adds nothing: it is told by now, or did not come about", () => {
    const { start: _start, end: _end, ...terms } = job();
    const pace: Pace = {
      work: { is: "new-job", instead: false, job: { ...terms, start: ON } },
      educationHoursPerMonth: 0,
    };
    const told = nurse({ employment: [job({ start: "2026-01-01", end: null })] });
    expect(ahead("acm-rn", told, pace).eligibleOn).toBe("2026-12-30");
    expect(ahead("acm-rn", nurse({ employment: [] }), pace).eligibleOn).toBeNull();
  });

  test("a new job in place of one with a last day to come ends that one earlier", () => {
    const { start: _start, end: _end, ...terms } = job();
    const told = nurse({ employment: [job({ start: "2026-06-01", end: "2028-06-30", hoursPerWeek: 20 })] });
    const pace: Pace = {
      work: { is: "new-job", instead: true, job: { ...terms, start: day("2026-11-23") } },
      educationHoursPerMonth: 0,
    };
    // June 1 to November 22 are 175 days: 500 hours. 1,580 more at 40 a week: 276.5, so 277 days from November 23.
    expect(ahead("acm-rn", told, pace).eligibleOn).toBe("2027-08-26");
  });

  test("a new job from tomorrow on, in place of one with a total so far, is the only one that goes on", () => {
    const { start: _start, end: _end, ...terms } = job();
    const told = nurse({
      employment: [job({ start: "2026-02-01", end: null, documentedCaseManagementHours: 1_500 })],
    });
    const pace: Pace = {
      work: { is: "new-job", instead: true, job: { ...terms, start: day("2026-11-23") } },
      educationHoursPerMonth: 0,
    };
    // 580 hours are missing: 580 x 7 / 40 = 101.5, so 102 days from November 23.
    expect(ahead("acm-rn", told, pace).eligibleOn).toBe("2027-03-04");
  });

  test("two jobs without a name are two jobs, also where their hours were told as totals", () => {
    const unnamed = () =>
      job({ start: "2026-01-01", end: null, hoursPerWeek: 20, documentedCaseManagementHours: 500 });
    const { eligibleOn } = ahead("acm-rn", nurse({ employment: [unnamed(), unnamed()] }));
    // 1,080 hours more at 40 a week in all: 189 days from November 23.
    expect(eligibleOn).toBe("2027-05-30");
  });

  test("work that was not told stays open beside a planned job, and the plan alone gives the sure day", () => {
    const { start: _start, end: _end, ...terms } = job();
    const { employment: _, ...untold } = nurse({});
    const { eligibleOn, openOn, openQuestions } = ahead("acm-rn", untold, {
      work: { is: "new-job", instead: true, job: { ...terms, start: day("2026-11-23") } },
      educationHoursPerMonth: 0,
    });
    // 364 days from November 23, 2026.
    expect(eligibleOn).toBe("2027-11-21");
    expect(openOn).toBe("2026-11-22");
    expect(openQuestions.map(({ path }) => path)).toContain("employment");
  });

  describe("of a new nurse, who waits for her license,", () => {
    const { start: _start, end: _end, ...terms } = job();
    const work: Pace["work"] = {
      is: "new-job",
      instead: false,
      job: { ...terms, start: day("2027-05-03") },
    };
    const pending = nurse({ licenses: [{ profession: "RN", status: "pending" }], employment: [] });
    const expects = (month: string): Pace => ({
      work,
      educationHoursPerMonth: 0,
      license: { profession: "RN", month: month as never },
    });

    test("has no day as long as nobody says when it comes", () => {
      const { eligibleOn, openOn, expected } = ahead("acm-rn", pending, { work, educationHoursPerMonth: 0 });
      expect([eligibleOn, openOn, expected]).toEqual([null, null, null]);
    });

    test("has the day that her work gives, if it comes before", () => {
      const { eligibleOn, rules, expected } = ahead("acm-rn", pending, expects("2027-04"));
      // 2,080 hours take 364 days from May 3, 2027, and February 29, 2028 is among them.
      expect(eligibleOn).toBe("2028-04-30");
      expect(rules.find(({ kind }) => kind === "license")?.metOn).toBe("2027-04-30");
      expect(expected).toEqual({ profession: "RN", from: "2027-04-30" });
    });

    test("has the last day of the month that she expects it in, if that is later", () => {
      expect(ahead("acm-rn", pending, expects("2028-09")).eligibleOn).toBe("2028-09-30");
    });

    test("has nothing of it to collect yet", () => {
      const projection = ahead("acm-rn", pending, expects("2027-04"));
      const { findings } = determine(real("acm-rn"), projection.ahead, day("2028-04-30"));
      expect(toCollect(projection, findings, portfolioSchema.parse(pending))).toEqual([]);
    });
  });

  test("a credential for another profession has no day", () => {
    const { now, eligibleOn, openOn } = ahead("acm-sw", nurse({ employment: [job({ end: null })] }));
    expect([now.outcome, eligibleOn, openOn]).toEqual(["ineligible", null, null]);
  });

  test("an edition that ends and takes its degree rule along leaves today's rules readable", () => {
    const credential = real("c-aswcm");
    const [edition] = credential.eligibility;
    if (edition === undefined) throw new Error("The C-ASWCM has no edition.");
    const ending = { ...credential, eligibility: [{ ...edition, until: day("2027-06-30") }] };
    const told = portfolioSchema.parse({
      ...nurse({ employment: [job({ start: "2026-06-01", end: null })] }),
      degrees: [{ level: "master", field: "social-work", completed: "2026-05-15", accredited: true }],
    });
    const { rules, openOn } = project(ending, told, AS_TOLD, ON);
    // 24 months from June 1, 2026.
    expect(rule(rules, "twenty-four-months").metOn).toBe("2028-05-31");
    // What the rules are from July 1, 2027 is not known.
    expect(openOn).toBe("2027-07-01");
  });

  test("a day whose rules are not known is open from then, and sure from the first edition on", () => {
    const credential = real("ccm");
    const [edition] = credential.eligibility;
    if (edition === undefined) throw new Error("The CCM has no edition.");
    const later = { ...credential, eligibility: [{ ...edition, from: day("2027-01-01") }] };
    const told = portfolioSchema.parse(nurse({ employment: [job({ start: "2024-01-01", end: null })] }));
    const { eligibleOn, openOn } = project(later, told, AS_TOLD, ON);
    expect([eligibleOn, openOn]).toEqual(["2027-01-01", "2026-11-22"]);
  });
});
