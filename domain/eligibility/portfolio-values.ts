/**
 * The words that a portfolio may use. By themselves, because a page that only offers them as choices needs no schemas.
 */

/** Professions whose license is asked for, and certifications that some rules accept in a license's place. */
export const PROFESSIONS = [
  "RN",
  "LPN",
  "LVN",
  "LCSW",
  "LMSW",
  "LSW",
  "LPC",
  "other-independent",
  "other",
  "CCM",
  "CRC",
  "CDMS",
  "CRRN",
  "ACM-RN",
  "ACM-SW",
  "CMGT-BC",
  "C-ASWCM",
  "C-SWCM",
] as const;
export const LICENSE_STATUSES = ["active", "pending", "inactive", "expired", "revoked"] as const;
export const DEGREE_LEVELS = ["associate", "bachelor", "master", "doctorate"] as const;
export const DEGREE_FIELDS = ["nursing", "social-work", "other-health-human-services", "other"] as const;
export const ROLES = [
  "case-manager",
  "supervisor-of-case-managers",
  "supervisor-of-others",
  "nurse",
  "social-worker",
  "other",
] as const;
export const WORKED_AS = ["RN", "SW", "LPN", "other"] as const;
export const SUPERVISOR_CREDENTIALS = ["CCM", "other", "none"] as const;
export const SETTINGS = [
  "hospital",
  "health-system",
  "clinic",
  "physician-group",
  "outpatient",
  "home-health",
  "rehabilitation",
  "skilled-nursing",
  "long-term-care",
  "hospice",
  "community-health",
  "behavioral-health",
  "insurer",
  "workers-compensation",
  "telehealth",
  "self-employed",
  "school",
  "government",
  "other",
] as const;
