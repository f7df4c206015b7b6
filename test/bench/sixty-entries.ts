import type { PortfolioInput } from "../../domain/eligibility/portfolio.ts";

/**
 * Somebody with two professions who told everything, in 60 entries: 2 licenses, 2 degrees, 10 jobs, 40 classes, 5
 * statements, 1 credential. Most credentials are in reach and not there yet, so that a projection has to look ahead.
 */
export const sixtyEntries: PortfolioInput = {
  licenses: [
    { profession: "RN", issued: "2012-06-01", expires: "2028-05-31", status: "active", restricted: false },
    { profession: "LMSW", issued: "2021-01-01", expires: "2027-12-31", status: "active", restricted: false },
  ],
  degrees: [
    { level: "bachelor", field: "social-work", completed: "2014-05-15", accredited: true },
    { level: "master", field: "social-work", completed: "2020-05-15", accredited: true },
  ],
  employment: [
    ...Array.from({ length: 8 }, (_, index) => ({
      employer: `Hospital ${index}`,
      role: "nurse" as const,
      workedAs: "RN" as const,
      setting: "hospital" as const,
      start: `${2013 + index}-03-01`,
      end: `${2014 + index}-06-30`,
      hoursPerWeek: index % 2 === 0 ? 40 : 24,
      caseManagementShare: 0,
      paid: true,
      supervised: true,
      supervisorCredential: "other" as const,
    })),
    caseManagement("Insurer", "insurer", "2025-03-01", "2025-12-31"),
    caseManagement("Mercy", "hospital", "2026-01-05", null),
  ],
  credits: Array.from({ length: 40 }, (_, index) => ({
    date: `${2021 + (index % 5)}-${String((index % 10) + 1).padStart(2, "0")}-15`,
    hours: 1 + (index % 3) / 2,
    topics: index % 4 === 0 ? ["case-management"] : ["ethics"],
    provider: "CMSA",
    approver: "ANCC",
  })),
  declarations: {
    "good-moral-character": true,
    "cdms-practice-areas": true,
    "nasw-ethics-and-education": true,
    "aswb-masters-exam": true,
    "aswb-bachelors-exam": true,
  },
  held: [{ credential: "acm-rn", from: "2022-01-01", validThrough: "2026-01-01" }],
};

function caseManagement(
  employer: string,
  setting: "insurer" | "hospital",
  start: string,
  end: string | null,
): NonNullable<PortfolioInput["employment"]>[number] {
  return {
    employer,
    role: "case-manager",
    workedAs: "RN",
    setting,
    start,
    end,
    hoursPerWeek: 24,
    caseManagementShare: 1,
    paid: true,
    supervised: true,
    supervisorCredential: "other",
  };
}
