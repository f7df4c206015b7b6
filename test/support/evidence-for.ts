import type { PortfolioInput } from "../../domain/eligibility/portfolio.ts";
import type {
  DegreeRequirement,
  EducationRequirement,
  EmploymentRequirement,
  LicenseRequirement,
  PracticeRequirement,
} from "../../domain/eligibility/requirement.ts";

/**
 * Evidence that is just enough for a rule, made from the rule's own numbers and lists with plain date arithmetic of our
 * own: nothing here asks the program how much counts.
 */

/** The last day of a month, so that work since the first of a month is a whole number of months. */
export const ON = "2026-11-30";
const DAY_MS = 86_400_000;

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The first day of work that ends on ON and holds so many months: ON + 1 day is the first of a month. */
export const monthsToOn = (months: number): string =>
  new Date(Date.UTC(2026, 11 - months, 1)).toISOString().slice(0, 10);

/** ON so many years ago; November 30 is there in every year. */
export const yearsBeforeOn = (years: number): string => `${2026 - years}-11-30`;

type Job = NonNullable<PortfolioInput["employment"]>[number];
type License = NonNullable<PortfolioInput["licenses"]>[number];
type Degree = NonNullable<PortfolioInput["degrees"]>[number];

/** A job that meets every condition of a rule; how long it was is added. */
export const jobFor = (rule: EmploymentRequirement | PracticeRequirement): Job =>
  rule.kind === "practice"
    ? { role: "nurse", workedAs: rule.workedAs, setting: "hospital", hoursPerWeek: 40, paid: true }
    : {
        role: rule.work.roles.counted[0],
        workedAs: rule.work.workedAs?.[0] ?? "RN",
        setting: rule.work.settings?.[0] ?? "hospital",
        hoursPerWeek: 40,
        caseManagementShare: 1,
        paid: true,
        supervised: true,
        supervisorCredential: rule.work.supervisorCredential ?? "other",
      };

/** What else has to be told so that such a job counts: what its nature was, and the degree that it follows. */
export const besideJob = (
  rule: EmploymentRequirement | PracticeRequirement,
  degree: DegreeRequirement | undefined,
  completed = "1990-06-15",
): PortfolioInput => ({
  declarations:
    rule.kind === "employment" && rule.work.nature !== undefined
      ? { [rule.work.nature.declaration]: true }
      : {},
  degrees: degree === undefined ? [] : [{ ...degreeFor(degree), completed }],
});

/** Work of exactly so many months or hours, up to ON. A total of hours stands on a short, part-time job. */
export const workOf = (
  rule: EmploymentRequirement | PracticeRequirement,
  amount: { readonly months: number } | { readonly hours: number },
): Job =>
  "months" in amount
    ? { ...jobFor(rule), start: monthsToOn(amount.months), end: ON }
    : {
        ...jobFor(rule),
        hoursPerWeek: 10,
        start: monthsToOn(11),
        end: ON,
        documentedCaseManagementHours: amount.hours,
      };

export const licenseFor = (profession: LicenseRequirement["accept"][number]): License => ({
  profession,
  status: "active",
  issued: "2000-01-01",
  expires: "2030-01-01",
  restricted: false,
});

export const degreeFor = ({ levels, fields }: Pick<DegreeRequirement, "levels" | "fields">): Degree => ({
  level: levels[0],
  field: fields[0],
  completed: "1990-06-15",
  accredited: true,
  supervisedFieldExperience: true,
});

/** A class on what the rule asks for. */
export const classFor = (rule: EducationRequirement, hours: number, date = ON) => ({
  date,
  hours,
  topics: [...rule.topics],
});
