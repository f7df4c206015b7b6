import * as z from "zod";
import { findingCore } from "../eligibility/determination.ts";
import { renewalSchema } from "./renewal-view.ts";
import { requirementFields, targetFields, warningFields } from "./view-parts.ts";

/** Continuing education as plain JSON: the same on the page and from `GET /v1/credits`. Study time is whole minutes. */

/** What one credit is worth for one rule of a credential. */
const towardsSchema = z
  .strictObject({
    credential: z.string(),
    /** `eligibility`: a requirement before the exam. `renewal`: a bucket of a credential that is held. */
    kind: z.enum(["eligibility", "renewal"]),
    /** The id of the requirement or of the bucket. */
    rule: z.string(),
    counts: z.enum(["yes", "may", "no"]),
    because: z.string(),
  })
  .meta({ id: "CreditTowards" });

const creditSchema = z
  .strictObject({
    record: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    minutes: z.int().nullable(),
    towards: z.array(towardsSchema),
  })
  .meta({ id: "CreditRecord" });

const { counted: _, notCounted: __, ...withoutEvidence } = { ...requirementFields, ...findingCore };
/** A requirement on education. What counts towards it stands with each credit. */
const educationRequirementSchema = z.strictObject(withoutEvidence).meta({ id: "EducationRequirement" });

export const DEADLINE_KINDS = [
  "license-expires",
  "renewal-opens",
  "renewal-advised",
  "renewal-due",
  "renewal-decision",
  "renewal-late-until",
  /** A credential whose renewal we do not know. */
  "held-ends",
  /** The first credit that drops out of a goal's window. */
  "credit-leaves",
  /** A requirement of a goal that is met now, and no longer from this day on if nothing is added. */
  "requirement-lapses",
  "goal",
] as const;

export const deadlineSchema = z
  .strictObject({
    date: z.string(),
    title: z.string(),
    kind: z.enum(DEADLINE_KINDS),
    /** The record it comes from; null where it comes from several. */
    record: z.string().nullable(),
    credential: z.string().nullable(),
    /** False where the date is an estimate of ours or of the sponsor. */
    exact: z.boolean(),
  })
  .meta({ id: "Deadline" });

export const creditsSchema = z
  .strictObject({
    on: z.string(),
    credits: z.array(creditSchema),
    /** Of all credits up to the day, whatever their topic. */
    minutes: z.int(),
    credentials: z.array(
      z
        .strictObject({ ...targetFields, requirements: z.array(educationRequirementSchema) })
        .meta({ id: "EducationTowards" }),
    ),
    /** One for each credential that is held and known to us, by its latest cycle. */
    renewals: z.array(renewalSchema),
    deadlines: z.array(deadlineSchema),
    ...warningFields,
  })
  .meta({ id: "Credits" });

export type Credits = z.output<typeof creditsSchema>;
export type Deadline = z.output<typeof deadlineSchema>;
export type CreditTowards = z.output<typeof towardsSchema>;
export type EducationRequirementView = z.output<typeof educationRequirementSchema>;
