import * as z from "zod";
import { citedFields, dollars, occupationCode, wageSeriesSchema } from "./wage-series.ts";

/** What the files of `content/salaries` hold, one kind a file. */

const sentence = z.string().min(10);

/** An occupation for which wages are published. */
const occupationSchema = z.strictObject({
  soc: occupationCode,
  /** As a reader says it: Registered nurses. */
  name: z.string().min(5),
  covers: sentence,
  /** Which case managers are counted in it, and why it stands in for them. Left out where it is there to compare. */
  proxy: z.strictObject({ for: z.string().min(5), why: sentence }).optional(),
});
export type Occupation = z.output<typeof occupationSchema>;

const occupationsSchema = z.strictObject({
  kind: z.literal("occupations"),
  occupations: z.array(occupationSchema).min(1),
});

const articleFields = {
  id: z.string().min(3),
  what: z.string().min(5),
  /** Dollars a year, or dollars an hour. */
  per: z.enum(["year", "hour"]),
  /** Where an article has it from: a website's users, a survey, itself. */
  origin: sentence,
  ...citedFields,
};
const band = z.strictObject({
  /** Years of experience, as the article writes them: 4-6. */
  years: z.string().min(2),
  value: dollars,
});
const articleFigureSchema = z.union([
  z.strictObject({ ...articleFields, value: dollars }),
  z.strictObject({ ...articleFields, range: z.strictObject({ from: dollars, to: dollars }) }),
  z.strictObject({ ...articleFields, bands: z.array(band).min(2) }),
]);
export type ArticleFigure = z.output<typeof articleFigureSchema>;

/** What articles say of employers. */
const shareSchema = z.strictObject({
  what: z.string().min(5),
  percent: z.number().min(0).max(100),
  ...citedFields,
});

const articlesSchema = z.strictObject({
  kind: z.literal("articles"),
  figures: z.array(articleFigureSchema).min(1),
  shares: z.array(shareSchema).default([]),
});

const outlookRowSchema = z.strictObject({
  soc: occupationCode.optional(),
  name: z.string().min(5),
  growthPercent: z.number().optional(),
  /** Growth and replacement together, a year. */
  openings: z.int().min(1).optional(),
  jobsFrom: z.int().min(1).optional(),
  jobsTo: z.int().min(1).optional(),
  newJobs: z.int().optional(),
  /** Median pay that the round was published with, dollars a year. */
  median: dollars.optional(),
  entryEducation: z.string().min(5).optional(),
  workExperience: z.string().min(5).optional(),
  training: z.string().min(5).optional(),
});

/** One round of the Bureau's projections: ten years ahead. */
const outlookRoundSchema = z.strictObject({
  round: z.string().regex(/^\d{4}-\d\d$/, { error: "Write the round as 2025-35." }),
  published: z.string().min(4).optional(),
  ...citedFields,
  rows: z.array(outlookRowSchema).min(1),
});

const outlookSchema = z.strictObject({
  kind: z.literal("outlook"),
  /** The newest first. */
  rounds: z.array(outlookRoundSchema).min(1),
});

const disagreementSchema = z.strictObject({
  topic: z.string().min(5),
  values: z.array(z.string().min(5)).min(2),
  use: z.string().min(5),
  why: sentence,
});

const openQuestionsSchema = z.strictObject({
  kind: z.literal("open-questions"),
  disagreements: z.array(disagreementSchema),
  notFound: z.array(sentence),
});

/** A file of `content/salaries`. */
export const salaryFileSchema = z.discriminatedUnion("kind", [
  wageSeriesSchema,
  occupationsSchema,
  articlesSchema,
  outlookSchema,
  openQuestionsSchema,
]);
export type SalaryFile = z.output<typeof salaryFileSchema>;
