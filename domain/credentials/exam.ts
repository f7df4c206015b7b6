import * as z from "zod";
import { datedFields } from "../eligibility/edition-fields.ts";
import { leafFields, slug } from "../eligibility/requirement.ts";
import { dayOfYear } from "./day-of-year.ts";
import { remarkSchema, trustFields } from "./remark.ts";

/**
 * A credential's exam, as an author writes it in `content/credentials/<id>.md`: what it is like (`exam`), what it asks
 * (`blueprint`), when it is held (`windows`), and what follows a failure (`retake`), each dated apart.
 */

const count = z.int().min(1);

export const examEditionSchema = z.strictObject({
  ...datedFields,
  ...trustFields,
  /** False for a credential that is given on its papers alone. */
  required: z.boolean(),
  questions: z
    .strictObject({ ...leafFields, total: count, scored: count.optional(), pretest: count.optional() })
    .optional(),
  time: z.strictObject({ ...leafFields, minutes: count }).optional(),
  /** Format, parts, delivery, scoring, pass rates: what the sources say, each in a sentence. */
  facts: z.array(remarkSchema).default([]),
});
export type ExamEdition = z.output<typeof examEditionSchema>;

const domainSchema = z.strictObject({
  /** The name that scenarios and questions use: it never changes. */
  id: slug,
  name: z.string().min(3),
  /** The share of the exam. Left out where none could be read. */
  percent: z.number().min(0).max(100).optional(),
  /** How the share was worked out, where no source states it: it is shown as an estimate. */
  estimate: z.string().min(10).optional(),
  topics: z.array(z.string().min(3)).default([]),
});
export type BlueprintDomain = z.output<typeof domainSchema>;

export const blueprintEditionSchema = z.strictObject({
  ...datedFields,
  ...trustFields,
  domains: z.array(domainSchema).min(1),
});
export type BlueprintEdition = z.output<typeof blueprintEditionSchema>;

const period = z.strictObject({ from: dayOfYear, to: dayOfYear });

export const windowsEditionSchema = z
  .strictObject({
    ...datedFields,
    ...trustFields,
    /** How it works, in a sentence or two. */
    text: z.string().min(10),
    /** Every year: when applications are taken, and when the exam that they lead to is held. Either may run over New Year. */
    periods: z.array(z.strictObject({ apply: period, exam: period })).default([]),
    /** True where an application can be made on any day. */
    allYear: z.boolean().default(false),
  })
  .refine(({ periods, allYear }) => !(allYear && periods.length > 0), {
    error: "Applications are taken all year, or in periods: leave out one of the two.",
    path: ["allYear"],
  });
export type WindowsEdition = z.output<typeof windowsEditionSchema>;

export const retakeEditionSchema = z.strictObject({
  ...datedFields,
  ...trustFields,
  text: z.string().min(10),
});
