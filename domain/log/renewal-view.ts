import * as z from "zod";
import { citationSchema, editionUsedSchema } from "../eligibility/determination.ts";
import { CONFIDENCES } from "../eligibility/requirement.ts";

/** What a renewal comes to, as plain JSON: the same on the page and from the API. Study time is whole minutes. */

/** Where a figure was read, the date of that text and how well it is confirmed. */
const cited = {
  sources: z.array(citationSchema),
  asOf: z.string(),
  confidence: z.enum(CONFIDENCES),
  note: z.string().optional(),
};

/** One credit in one bucket. */
export const bucketCreditSchema = z
  .strictObject({
    /** The record id of the credit. */
    record: z.string(),
    counts: z.enum(["yes", "may", "no"]),
    because: z.string(),
    certainMinutes: z.int(),
    /** null where its length is not told. */
    possibleMinutes: z.int().nullable(),
  })
  .meta({ id: "BucketCredit" });

const bucketSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    /** The bucket that this one is a part of. */
    inside: z.string().nullable(),
    /** One of the two is set: the minutes that are needed, or the most that count in the bucket around it. */
    atLeastMinutes: z.int().nullable(),
    atMostMinutes: z.int().nullable(),
    /** What counts whatever is still open, and what may count at most; null when nothing told limits it. */
    certainMinutes: z.int(),
    possibleMinutes: z.int().nullable(),
    /** What is needed less what is certain, or 0. */
    missingMinutes: z.int(),
    /** What is certain beyond the most that count. */
    beyondMinutes: z.int(),
    /** A bucket that only limits is always met. */
    verdict: z.enum(["met", "unmet", "unknown"]),
    because: z.string(),
    ...cited,
  })
  .meta({ id: "RenewalBucket" });

/** `decision`: the sponsor decides by then. `late-until`: the last day of a late renewal. */
export const RENEWAL_DATES = ["opens", "advised", "due", "decision", "late-until"] as const;

const dateSchema = z
  .strictObject({
    kind: z.enum(RENEWAL_DATES),
    date: z.string(),
    title: z.string(),
    /** False where the sponsor says "about", or where the deadline itself was derived. */
    exact: z.boolean(),
    text: z.string().optional(),
    /** Not on the deadline, which is the learner's own. */
    sources: z.array(citationSchema).optional(),
    asOf: z.string().optional(),
    confidence: z.enum(CONFIDENCES).optional(),
  })
  .meta({ id: "RenewalDate" });

const remarkSchema = z
  .strictObject({ id: z.string(), title: z.string(), text: z.string(), ...cited })
  .meta({ id: "RenewalRemark" });

/**
 * `unknown`: the cycle's dates or the rules are not known. `before`: the cycle has not begun. `running`: it has.
 * `open`: applications are taken. `late`: the deadline is over and a late renewal may be possible. `ended`: it is over.
 */
export const RENEWAL_STATES = ["unknown", "before", "running", "open", "late", "ended"] as const;

export const renewalFields = {
  credential: z.string(),
  name: z.string(),
  /** The record id of what is held. */
  record: z.string(),
  on: z.string(),
  /** The rules that were used; null when the rule on that day is not known. */
  edition: editionUsedSchema.nullable(),
  state: z.enum(RENEWAL_STATES),
  /** Credits count from the first to the last day, both included; null when neither date was told. */
  cycle: z
    .strictObject({
      from: z.string(),
      to: z.string(),
      /** `derived`: from the first day and the length of a cycle. */
      end: z.enum(["told", "derived"]),
      years: z.int(),
    })
    .nullable(),
  /** Negative once the deadline is over. */
  daysLeft: z.int().nullable(),
  /** Whether the hours are there, whatever the dates. */
  verdict: z.enum(["met", "unmet", "unknown"]),
  /** What follows from the dates, what was assumed, and what to tell, as sentences. */
  remarks: z.array(z.string()),
  /** Fields of the held record that would settle what is open. */
  tell: z.array(z.string()),
  buckets: z.array(bucketSchema),
  dates: z.array(dateSchema),
  alternatives: z.array(remarkSchema),
  advisories: z.array(remarkSchema),
};
export const renewalSchema = z.strictObject(renewalFields).meta({ id: "Renewal" });

export type Renewal = z.output<typeof renewalSchema>;
export type BucketCredit = z.output<typeof bucketCreditSchema>;
export type BucketResult = z.output<typeof bucketSchema>;
export type RenewalDateResult = z.output<typeof dateSchema>;
export type RenewalState = (typeof RENEWAL_STATES)[number];
