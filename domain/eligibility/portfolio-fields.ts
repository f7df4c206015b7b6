import * as z from "zod";
import { type Day, firstDayOf, lastDayOf, type Month, parseDay, parseMonth } from "../calendar/day.ts";
import { inFigures } from "../text/in-figures.ts";
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

/**
 * The fields of each section, for the portfolio and for the records of a log, which are the same facts. Each is a
 * function that makes them, so that a function of the API which starts builds none that its request does not need.
 */

export const dayField = () =>
  z
    .string()
    .refine((text) => parseDay(text) !== undefined, {
      error: (issue) =>
        `${JSON.stringify(issue.input)} is not a day. Write a real day from 1900 to 2199 as YYYY-MM-DD, for example 2026-03-15.`,
    })
    .transform((text) => text as Day)
    .meta({ description: "A real day, YYYY-MM-DD", format: "date" });

const dayOrMonthField = () =>
  z
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
export const hours = (most: number, description: string) =>
  z
    .number()
    .min(0, { error: `Hours cannot be below 0.` })
    .max(most, {
      error: `This is more than ${inFigures(most)} hours, the most there can be here.`,
    })
    .refine(hundredthsOrMinutes, { error: "Write hours with at most two decimals, for example 7.25." })
    .meta({ description });

export const text = (most = 200) => z.string().max(most, { error: `Keep this to ${most} characters.` });

export const licenseFields = () => ({
  profession: z.enum(PROFESSIONS),
  jurisdiction: text(),
  issued: dayField(),
  expires: dayField().meta({ description: "The last day on which the license is valid" }),
  status: z.enum(LICENSE_STATUSES),
  restricted: z.boolean(),
});
export const degreeFields = () => ({
  level: z.enum(DEGREE_LEVELS),
  field: z.enum(DEGREE_FIELDS),
  completed: dayField()
    .nullable()
    .meta({ description: "The day it was, or will be, completed; null while still studying" }),
  accredited: z.boolean(),
  supervisedFieldExperience: z.boolean(),
});
const firstPossible = (at: Day | Month): Day => (at.length === 7 ? firstDayOf(at as Month) : (at as Day));
const lastPossible = (at: Day | Month): Day => (at.length === 7 ? lastDayOf(at as Month) : (at as Day));

/** What a job is, without what was counted in it. */
export const jobFields = () => ({
  employer: text(),
  role: z.enum(ROLES),
  workedAs: z.enum(WORKED_AS),
  setting: z.enum(SETTINGS),
  start: dayOrMonthField(),
  end: dayOrMonthField().nullable().meta({ description: "The last day or month; null when still there" }),
  hoursPerWeek: hours(168, "Hours a week, all work in this job; a week has 168"),
  caseManagementShare: z
    .number()
    .min(0, { error: "A share is from 0 to 1: write 0.5 for half." })
    .max(1, { error: "A share is from 0 to 1: write 0.5 for half." })
    .meta({ description: "The share of the hours spent on case management, 0 to 1" }),
  paid: z.boolean(),
  supervised: z.boolean(),
  supervisorCredential: z.enum(SUPERVISOR_CREDENTIALS),
});

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

export const topicsField = () =>
  z
    .array(text(60))
    .max(20)
    .meta({ description: "case-management, ethics, clinical, leadership, other; content may add more" });

/** A declaration's name, which is the content's. */
export const DECLARATION_NAME = /^[a-z][a-z0-9-]{0,59}$/;

export const heldFields = () => ({ credential: text(60), from: dayField(), validThrough: dayField() });
