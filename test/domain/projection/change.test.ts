import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { type Basis, type Change, jobAhead, withChange } from "../../../domain/projection/change.ts";
import { project } from "../../../domain/projection/project.ts";
import { job } from "../../support/invented.ts";
import { real } from "../../support/real.ts";

const ON = day("2026-11-22");
const basis = (changes: PortfolioInput): Basis => ({
  portfolio: portfolioSchema.parse({
    licenses: [{ profession: "RN", expires: "2030-01-31", status: "active", restricted: false }],
    degrees: [],
    credits: [],
    declarations: { "good-moral-character": true },
    ...changes,
  }),
  pace: { work: { is: "as-told" }, educationHoursPerMonth: 0 },
});
const dateOf = (id: string, { portfolio, pace }: Basis) => project(real(id), portfolio, pace, ON).eligibleOn;
const changed = (id: string, before: Basis, change: Change) => {
  const after = withChange(before, change, ON);
  if (after === undefined) throw new Error("Nothing changed.");
  return dateOf(id, after);
};

const WITH_OTHER = basis({
  employment: [job({ start: "2026-01-01", end: null, supervisorCredential: "other" })],
});

describe("What if", () => {
  test("the supervisor held the CCM all along: twelve months are enough in place of 24", () => {
    expect(dateOf("ccm", WITH_OTHER)).toBe("2027-12-31");
    expect(changed("ccm", WITH_OTHER, { is: "supervisor-held-ccm" })).toBe("2026-12-31");
  });

  test("a supervisor with the CCM from tomorrow: the twelve months begin tomorrow", () => {
    const change: Change = { is: "terms", terms: { supervisorCredential: "CCM" } };
    // November 23, 2026 to November 22, 2027 are twelve months; the 24 would be complete on December 31, 2027.
    expect(changed("ccm", WITH_OTHER, change)).toBe("2027-11-22");
  });

  test("24 hours a week from tomorrow in place of 40: the rest of 2,080 hours takes longer", () => {
    // 326 days from January 1 to November 22 at 40: 1,862.85 hours. 217.15 more at 24 a week: 63.3, so 64 days.
    expect(dateOf("acm-rn", WITH_OTHER)).toBe("2026-12-30");
    expect(changed("acm-rn", WITH_OTHER, { is: "terms", terms: { hoursPerWeek: 24 } })).toBe("2027-01-25");
  });

  test("an insurer from tomorrow: the ACM's hours are no longer sure to grow", () => {
    expect(changed("acm-rn", WITH_OTHER, { is: "terms", terms: { setting: "insurer" } })).toBeNull();
  });

  test("a degree that is finished in June opens the way that needs it, without a license", () => {
    const studying = basis({
      licenses: [],
      degrees: [
        {
          level: "bachelor",
          field: "social-work",
          completed: null,
          accredited: true,
          supervisedFieldExperience: true,
        },
      ],
      employment: [job({ start: "2024-01-01", end: null })],
    });
    const degree = { level: "bachelor", field: "social-work", completed: day("2027-06-15") } as const;
    expect(dateOf("ccm", studying)).toBeNull();
    expect(changed("ccm", studying, { is: "degree", degree })).toBe("2027-06-15");
  });

  test("a degree that nobody studies for yet stands beside the told ones", () => {
    const degree = { level: "master", field: "nursing", completed: day("2028-05-15") } as const;
    const after = withChange(basis({ degrees: undefined }), { is: "degree", degree }, ON);
    expect(after?.portfolio.degrees).toEqual([degree]);
  });

  test("other hours of courses a month change the pace and nothing else", () => {
    const after = withChange(WITH_OTHER, { is: "education", hoursPerMonth: 4 }, ON);
    expect(after).toEqual({ ...WITH_OTHER, pace: { ...WITH_OTHER.pace, educationHoursPerMonth: 4 } });
  });

  test("other terms of a planned job change the plan", () => {
    const { start: _start, end: _end, ...terms } = job();
    const planned: Basis = {
      ...WITH_OTHER,
      pace: {
        work: { is: "new-job", instead: false, job: { ...terms, start: day("2027-05-03") } },
        educationHoursPerMonth: 0,
      },
    };
    expect(withChange(planned, { is: "terms", terms: { hoursPerWeek: 24 } }, ON)?.pace.work).toEqual({
      is: "new-job",
      instead: false,
      job: { ...terms, start: "2027-05-03", hoursPerWeek: 24 },
    });
  });

  test("without work that goes on there are no terms to change, and nobody supervises", () => {
    for (const employment of [
      undefined,
      [],
      [job({ end: "2026-01-31" })],
      [job({ start: "2027-01-01", end: null })],
    ]) {
      const none = basis({ employment });
      expect(withChange(none, { is: "terms", terms: { hoursPerWeek: 24 } }, ON)).toBeUndefined();
      expect(withChange(none, { is: "supervisor-held-ccm" }, ON)).toBeUndefined();
    }
  });

  test("of two jobs that go on, only the later one gets other terms: the hours of the other one stay", () => {
    const two = basis({
      employment: [
        job({
          employer: "Mercy",
          start: "2026-01-01",
          end: null,
          hoursPerWeek: 20,
          supervisorCredential: "other",
        }),
        job({
          employer: "Grace",
          start: "2026-02-01",
          end: null,
          hoursPerWeek: 20,
          supervisorCredential: "other",
        }),
      ],
    });
    // 2,080 hours: 31 days at 20 a week, then 40 a week. 88.57 + (days / 7) x 40 = 2,080: 348.5, so 349 days from February 1.
    expect(dateOf("acm-rn", two)).toBe("2027-01-15");
    expect(changed("acm-rn", two, { is: "terms", terms: { setting: "hospital" } })).toBe("2027-01-15");
  });

  test("hours dated in the days to come are part of how the job goes on, with other terms too", () => {
    const datedHours = ["2026-03-01", "2026-12-01"].map((date) => ({ date, hours: 24 }));
    const dated = basis({ employment: [job({ start: "2026-02-01", end: null, datedHours })] });
    // 2,056 hours are missing: 2,056 x 7 / 40 = 359.8, so 360 days from November 23.
    expect(dateOf("acm-rn", dated)).toBe("2027-11-17");
    expect(changed("acm-rn", dated, { is: "terms", terms: { setting: "hospital" } })).toBe("2027-11-17");
  });

  test("a job with a last day to come goes on until then", () => {
    const fixed = basis({ employment: [job({ start: "2026-01-01", end: "2027-06-30" })] });
    expect(jobAhead(fixed, ON)).toMatchObject({ start: "2026-11-23", hoursPerWeek: 40 });
    // 2,080 hours at 40 a week from January 1: December 30.
    expect(changed("acm-rn", fixed, { is: "terms", terms: { hoursPerWeek: 40 } })).toBe("2026-12-30");
  });

  test("of several jobs that go on, the terms are those of the one that began last", () => {
    const told = basis({
      employment: [
        job({ start: "2024-01-01", end: null, hoursPerWeek: 8 }),
        job({ start: "2026-01-01", end: null, hoursPerWeek: 20, documentedCaseManagementHours: 300 }),
        job({ start: "2025-01-01", end: null, hoursPerWeek: 12 }),
      ],
    });
    expect(jobAhead(told, ON)).toMatchObject({ start: "2026-11-23", hoursPerWeek: 20 });
    expect(jobAhead(told, ON)).not.toHaveProperty("documentedCaseManagementHours");
  });
});
