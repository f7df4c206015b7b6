import type { PortfolioInput } from "../../domain/eligibility/portfolio.ts";

/** An RN in her first hospital job as a case manager, since March 1, 2026, under a CCM: on November 22 that is 8 months and 22 days. */
export const LICENSE = {
  profession: "RN",
  status: "active",
  expires: "2028-05-31",
  restricted: false,
} as const;

export const JOB = {
  employer: "Mercy",
  role: "case-manager",
  workedAs: "RN",
  setting: "hospital",
  start: "2026-03-01",
  end: null,
  hoursPerWeek: 40,
  caseManagementShare: 1,
  paid: true,
  supervised: true,
  supervisorCredential: "CCM",
} as const;

/** All that she told: no degree and no class. */
export const NURSE = {
  licenses: [LICENSE],
  degrees: [],
  employment: [JOB],
  credits: [],
} satisfies PortfolioInput;
