import * as z from "zod";
import { type Day, firstDayOf, lastDayOf, type Month, parseDay, parseMonth } from "../calendar/day.ts";
import {
  DEGREE_FIELDS,
  DEGREE_LEVELS,
  LICENSE_STATUSES,
  PROFESSIONS,
  ROLES,
  SETTINGS,
  SUPERVISOR_CREDENTIALS,
  WORKED_AS,
} from "./portfolio-values.ts";

export * from "./portfolio-values.ts";

/**
 * The portfolio: what the checker takes and what a learner's log folds to. Other programs write it too, so its
 * shape is fixed and unknown keys are errors. Every field may be left out: what is absent was not told, and is
 * never read as "no". An empty list is "none". Amounts of time are hours with up to two decimals.
 */

/** How much a portfolio may hold; far above what any career needs, low enough to answer at once. */
const MOST = {
  licenses: 100,
  degrees: 100,
  employment: 100,
  credits: 1_000,
  held: 100,
  datedHours: 10_000,
  datedHoursInAll: 20_000,
} as const;

export const dayField = z
  .string()
  .refine((text) => parseDay(text) !== undefined, {
    error: (issue) =>
      `${JSON.stringify(issue.input)} is not a day. Write a real day from 1900 to 2199 as YYYY-MM-DD, for example 2026-03-15.`,
  })
  .transform((text) => text as Day)
  .meta({ description: "A real day, YYYY-MM-DD", format: "date" });

const dayOrMonthField = z
  .string()
  .refine((text) => parseDay(text) !== undefined || parseMonth(text) !== undefined, {
    error: (issue) =>
      `${JSON.stringify(issue.input)} is not a day or a month. Write 2024-01-15, or 2024-01 when the day is not known.`,
  })
  .transform((text) => text as Day | Month)
  .meta({ description: "A real day, YYYY-MM-DD, or a month, YYYY-MM" });

/** Hundredths of an hour, as certificates print them, or whole minutes, as a log keeps them: both are 300ths. */
const hundredthsOrMinutes = (value: number): boolean => {
  const near = (parts: number) => Math.abs(value * parts - Math.round(value * parts)) < 1e-6;
  return near(100) || near(60);
};
const hours = (most: number, description: string) =>
  z
    .number()
    .min(0, { error: `Hours cannot be below 0.` })
    .max(most, {
      error: `This is more than ${most.toLocaleString("en-US")} hours, the most there can be here.`,
    })
    .refine(hundredthsOrMinutes, { error: "Write hours with at most two decimals, for example 7.25." })
    .meta({ description });

export const text = (most = 200) => z.string().max(most, { error: `Keep this to ${most} characters.` });

/** The fields of each section, for the portfolio and for the records of a log, which are the same facts. */
export const licenseFields = {
  profession: z.enum(PROFESSIONS),
  jurisdiction: text(),
  issued: dayField,
  expires: dayField.meta({ description: "The last day on which the license is valid" }),
  status: z.enum(LICENSE_STATUSES),
  restricted: z.boolean(),
};
export const licenseSchema = z.strictObject(licenseFields).partial();

export const degreeFields = {
  level: z.enum(DEGREE_LEVELS),
  field: z.enum(DEGREE_FIELDS),
  completed: dayField
    .nullable()
    .meta({ description: "The day it was, or will be, completed; null while still studying" }),
  accredited: z.boolean(),
  supervisedFieldExperience: z.boolean(),
};
export const degreeSchema = z.strictObject(degreeFields).partial();

const firstPossible = (at: Day | Month): Day => (at.length === 7 ? firstDayOf(at as Month) : (at as Day));
const lastPossible = (at: Day | Month): Day => (at.length === 7 ? lastDayOf(at as Month) : (at as Day));

/** What a job is, without what was counted in it. */
export const jobFields = {
  employer: text(),
  role: z.enum(ROLES),
  workedAs: z.enum(WORKED_AS),
  setting: z.enum(SETTINGS),
  start: dayOrMonthField,
  end: dayOrMonthField.nullable().meta({ description: "The last day or month; null when still there" }),
  hoursPerWeek: hours(168, "Hours a week, all work in this job; a week has 168"),
  caseManagementShare: z
    .number()
    .min(0, { error: "A share is from 0 to 1: write 0.5 for half." })
    .max(1, { error: "A share is from 0 to 1: write 0.5 for half." })
    .meta({ description: "The share of the hours spent on case management, 0 to 1" }),
  paid: z.boolean(),
  supervised: z.boolean(),
  supervisorCredential: z.enum(SUPERVISOR_CREDENTIALS),
};

/** A job cannot end before it starts. For `refine`, with `END_BEFORE_START`. */
export const endsAfterStart = (job: {
  readonly start?: Day | Month | undefined;
  readonly end?: Day | Month | null | undefined;
}): boolean =>
  job.start === undefined || job.end == null || firstPossible(job.start) <= lastPossible(job.end);
export const END_BEFORE_START = {
  path: ["end"],
  error: "The end is before the start. Check both dates; leave `end` null when you still work there.",
};

export const employmentSchema = z
  .strictObject({
    id: text(),
    ...jobFields,
    documentedCaseManagementHours: hours(400_000, "A documented total of case-management hours in this job"),
    datedHours: z
      .array(z.strictObject({ date: dayField, hours: hours(24, "Case-management hours on that day") }))
      .max(MOST.datedHours),
  })
  .partial()
  .refine(endsAfterStart, END_BEFORE_START);

export const topicsField = z
  .array(text(60))
  .max(20)
  .meta({ description: "case-management, ethics, clinical, leadership, other; content may add more" });

export const creditSchema = z
  .strictObject({
    date: dayField,
    hours: hours(1_000, "Hours as printed on the certificate"),
    topics: topicsField,
    provider: text(),
    approver: text(),
  })
  .partial();

/** A declaration's name, which is the content's. */
export const DECLARATION_NAME = /^[a-z][a-z0-9-]{0,59}$/;

export const heldFields = { credential: text(60), from: dayField, validThrough: dayField };
export const heldSchema = z.strictObject(heldFields).partial();

export const portfolioSchema = z
  .strictObject({
    licenses: z.array(licenseSchema).max(MOST.licenses),
    degrees: z.array(degreeSchema).max(MOST.degrees),
    employment: z
      .array(employmentSchema)
      .max(MOST.employment)
      .refine(
        (jobs) => jobs.reduce((sum, job) => sum + (job.datedHours?.length ?? 0), 0) <= MOST.datedHoursInAll,
        { error: "There are more than 20,000 dated hours in all. Tell a total of hours for the older jobs." },
      ),
    credits: z.array(creditSchema).max(MOST.credits),
    declarations: z
      .record(
        z.string().regex(DECLARATION_NAME, {
          error: "A declaration's name is lower-case words joined by hyphens.",
        }),
        z.boolean(),
      )
      .meta({ description: "Statements a learner answered, by name: true or false" }),
    held: z.array(heldSchema).max(MOST.held),
  })
  .partial()
  .meta({ id: "Portfolio" });

export type Portfolio = z.output<typeof portfolioSchema>;
/** A portfolio as JSON, before it was parsed. */
export type PortfolioInput = z.input<typeof portfolioSchema>;
export type License = z.output<typeof licenseSchema>;
export type Degree = z.output<typeof degreeSchema>;
export type Employment = z.output<typeof employmentSchema>;
export type Credit = z.output<typeof creditSchema>;
export type Setting = (typeof SETTINGS)[number];
export type Role = (typeof ROLES)[number];
