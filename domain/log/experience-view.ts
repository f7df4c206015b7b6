import * as z from "zod";
import { BASES } from "./record-data.ts";
import { targetFields, warningFields, workRequirementSchema } from "./view-parts.ts";

/** Experience as plain JSON: the same on the page and from `GET /v1/experience`. Time worked is whole minutes. */

const jobSchema = z
  .strictObject({
    /** The record id of the employment. */
    record: z.string(),
    label: z.string(),
    /** What its minutes come from: a documented total, dated hours, or hours a week. */
    basis: z.enum(BASES),
    /** Case-management minutes up to the day, certain and at most; null when nothing told limits them. */
    minutes: z.int(),
    possibleMinutes: z.int().nullable(),
    /** How many lines of dated hours it has, whether or not they are the basis. */
    lines: z.int(),
  })
  .meta({ id: "Job" });

const credentialSchema = z
  .strictObject({ ...targetFields, requirements: z.array(workRequirementSchema) })
  .meta({ id: "ExperienceTowards" });

export const experienceSchema = z
  .strictObject({
    on: z.string(),
    jobs: z.array(jobSchema),
    /** Of all jobs; what may be one job told twice is certain only once. */
    minutes: z.int(),
    possibleMinutes: z.int().nullable(),
    credentials: z.array(credentialSchema),
    ...warningFields,
  })
  .meta({ id: "Experience" });

export type Experience = z.output<typeof experienceSchema>;
export type ExperienceJob = z.output<typeof jobSchema>;
