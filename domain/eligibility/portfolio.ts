import * as z from "zod";
import {
  DECLARATION_NAME,
  dayField,
  degreeFields,
  END_BEFORE_START,
  endsAfterStart,
  heldFields,
  hours,
  jobFields,
  licenseFields,
  text,
  topicsField,
} from "./portfolio-fields.ts";
import type { ROLES, SETTINGS } from "./portfolio-values.ts";

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

export const licenseSchema = z.strictObject(licenseFields()).partial();

export const degreeSchema = z.strictObject(degreeFields()).partial();

export const employmentSchema = z
  .strictObject({
    id: text(),
    ...jobFields(),
    documentedCaseManagementHours: hours(400_000, "A documented total of case-management hours in this job"),
    datedHours: z
      .array(z.strictObject({ date: dayField(), hours: hours(24, "Case-management hours on that day") }))
      .max(MOST.datedHours),
  })
  .partial()
  .refine(endsAfterStart, END_BEFORE_START);

export const creditSchema = z
  .strictObject({
    date: dayField(),
    hours: hours(1_000, "Hours as printed on the certificate"),
    topics: topicsField(),
    provider: text(),
    approver: text(),
  })
  .partial();

export const heldSchema = z.strictObject(heldFields()).partial();

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
