import * as z from "zod";
import { editionUsedSchema, evidenceSchema, findingCore } from "../eligibility/determination.ts";
import { WARNING_CODES } from "./warnings.ts";

/** Parts that the views of a log share: what to look at again, and what stops counting and when. */

export const warningSchema = z
  .strictObject({
    code: z.enum(WARNING_CODES),
    /** What does not fit, and what becomes of it. */
    message: z.string(),
    /** The ids of the records that it is about. */
    records: z.array(z.string()),
    /** The record id of the job, where it is about one. */
    job: z.string().nullable(),
    date: z.string().nullable(),
  })
  .meta({ id: "Warning" });
export type Warning = z.output<typeof warningSchema>;

export const warningFields = {
  warnings: z.array(warningSchema),
  warningsInAll: z.int(),
};

/** What drops out of a rule's window, if nothing is added. */
export const leavingSchema = z
  .strictObject({
    steps: z.array(
      z.strictObject({
        /** The first and the last day on which it stops counting: the same day for a credit, a month for hours of work. */
        from: z.string(),
        to: z.string(),
        minutes: z.int(),
        records: z.array(z.string()),
      }),
    ),
    /** Where the rule is met now: the first day on which it would no longer be. */
    unmetFrom: z.string().nullable(),
  })
  .meta({ id: "Leaving" });
export type Leaving = z.output<typeof leavingSchema>;

const recordEvidenceSchema = evidenceSchema.extend({
  /** The record id of the job or credit. */
  record: z.string(),
});

/** What was decided about one requirement, with its evidence by record. */
export const requirementFields = {
  ...findingCore,
  /** The title of the group of which one is enough, where the requirement is one of several ways. */
  route: z.string().nullable(),
  leaving: leavingSchema.nullable(),
};
export const workRequirementSchema = z
  .strictObject({
    ...requirementFields,
    counted: z.array(recordEvidenceSchema.meta({ id: "RecordEvidence" })),
    notCounted: z.array(recordEvidenceSchema),
  })
  .meta({ id: "WorkRequirement" });
export type WorkRequirement = z.output<typeof workRequirementSchema>;

/** A credential that a view measures against: one that the log has as a goal, or any when it has none. */
export const targetFields = {
  credential: z.string(),
  name: z.string(),
  /** True when the log names it as a goal. */
  goal: z.boolean(),
  edition: editionUsedSchema.nullable(),
};
