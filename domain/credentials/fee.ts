import * as z from "zod";
import { datedFields } from "../eligibility/edition-fields.ts";
import { slug } from "../eligibility/requirement.ts";
import { trustFields } from "./remark.ts";

/**
 * What a credential costs, as an author writes it under `fees` in `content/credentials/<id>.md`. Each fee keeps its own
 * history: a new amount is added, and the old one gets its `until`.
 */

/** When a fee falls due. `apply`: once, on the way to the credential. All others: only in the case that they name. */
export const FEE_STEPS = [
  "apply",
  "defer",
  "retake",
  "renew",
  "renew-by-exam",
  "renew-late",
  "course-review",
] as const;
export type FeeStep = (typeof FEE_STEPS)[number];

const amountSchema = z.strictObject({
  ...datedFields,
  ...trustFields,
  /** Whole US dollars, or `not-known` where no amount could be read. */
  usd: z.union([z.int().min(0), z.literal("not-known")]),
});
export type FeeAmount = z.output<typeof amountSchema>;

export const feeSchema = z.strictObject({
  id: slug,
  title: z.string().min(3),
  step: z.enum(FEE_STEPS),
  /** For a reduced fee: who pays it in place of the ordinary one, for example "ANA members". Left out of the sum. */
  onlyFor: z.string().min(3).optional(),
  /** False where the sponsor says that it is not paid back. Left out where that could not be read. */
  refundable: z.boolean().optional(),
  /** Newest first. */
  amounts: z.array(amountSchema).min(1),
});
export type Fee = z.output<typeof feeSchema>;
