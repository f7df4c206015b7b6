import * as z from "zod";
import { sourceSchema } from "../eligibility/credential.ts";
import { CONFIDENCES, slug } from "../eligibility/requirement.ts";
import { AREAS, type Area } from "./areas.ts";
import { MEASURES } from "./measures.ts";

/** The code of an occupation in the Standard Occupational Classification: 29-1141. */
export const occupationCode = z
  .string()
  .regex(/^\d\d-\d{4}$/, { error: "Write the code of an occupation, such as 29-1141." });

/** Where figures were read, how old they are, and how well confirmed. Every part of the salary content has it. */
export const citedFields = {
  source: sourceSchema,
  /** The date of the figures, as precise as it is known: May 2023. */
  asOf: z.string().min(4),
  confidence: z.enum(CONFIDENCES),
  notes: z.array(z.string().min(10)).default([]),
};

export type Cited = z.output<z.ZodObject<typeof citedFields>>;

export const dollars = z.number().positive();

/** A wage in dollars; or why there is none: the Bureau withheld it, or says only that it is this much or more. */
export const wageValueSchema = z.union([
  dollars,
  z.literal("suppressed"),
  z.strictObject({ atLeast: dollars }),
]);
export type WageValue = z.output<typeof wageValueSchema>;

const areas = Object.keys(AREAS) as [Area, ...Area[]];

/** One occupation in one area. What the source does not say is left out. */
export const wageRowSchema = z.strictObject({
  soc: occupationCode,
  area: z.enum(areas),
  /** Wage and salary workers. */
  employment: z.int().min(1).optional(),
  /** Dollars a year. */
  yearly: z.partialRecord(z.enum(MEASURES), wageValueSchema),
  /** Dollars an hour, as published. */
  hourly: z.partialRecord(z.enum(["mean", "median"]), wageValueSchema).optional(),
});
export type WageRow = z.output<typeof wageRowSchema>;

/**
 * How far a series goes. `complete`: every area and occupation that it is about, so that they can be compared.
 * `partial`: some areas only. `shape-only`: too old to be a wage of today; it shows how pay is spread.
 */
export const COVERAGES = ["complete", "partial", "shape-only"] as const;

/** Wages of one period from one source: a file of `content/salaries`. */
export const wageSeriesSchema = z.strictObject({
  kind: z.literal("wages"),
  id: slug,
  title: z.string().min(5),
  /** As the source names it: May 2023. */
  period: z.string().min(4),
  year: z.int().min(2000).max(2100),
  coverage: z.enum(COVERAGES),
  ...citedFields,
  rows: z.array(wageRowSchema).min(1),
});
export type WageSeries = z.output<typeof wageSeriesSchema>;
