import * as z from "zod";
import { CONFIDENCES } from "./requirement.ts";

/**
 * A determination: what was decided about a credential on a day, and why. It is plain JSON: the same object on the
 * page, on the command line and from the API.
 */

export const OUTCOMES = ["eligible", "not-yet", "ineligible", "unknown"] as const;
/** `confirm` is only for advisory findings: shown, and left out of the outcome. */
export const VERDICTS = ["met", "unmet", "unknown", "confirm"] as const;

const amountSchema = z
  .strictObject({
    unit: z.enum(["months", "hours"]),
    needed: z.number(),
    /** What counts whatever is still open. Cut to two decimals. */
    certain: z.number(),
    /** What could count at most; null when nothing told so far limits it. */
    possible: z.number().nullable(),
    /** needed minus certain, or 0. */
    short: z.number(),
    /** The first and the last day that count, where the rule has a window. */
    window: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  })
  .meta({ id: "Amount" });

export const evidenceSchema = z
  .strictObject({
    /** Where in the portfolio: employment[0], licenses[1]. */
    path: z.string(),
    /** What it is, for a reader: "Mercy, case manager, January 2024 to now". */
    label: z.string(),
    /** Why it counts, counts perhaps, or does not. */
    because: z.string(),
    /** This piece alone, in the finding's unit; null when nothing limits it. */
    certain: z.number().optional(),
    possible: z.number().nullable().optional(),
  })
  .meta({ id: "Evidence" });

const questionSchema = z
  .strictObject({
    /** The place in the portfolio that the answer fills: employment[0].supervisorCredential, declarations.good-moral-character. */
    path: z.string(),
    /** Who can answer: the learner, or the sponsor. */
    ask: z.enum(["learner", "sponsor"]),
    question: z.string(),
    /** True when any answer to this alone would settle whether she is eligible. */
    settles: z.boolean(),
  })
  .meta({ id: "Question" });

const assumptionSchema = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    /** True when the verdict of this finding turns on it. */
    decides: z.boolean(),
  })
  .meta({ id: "Assumption" });

export const citationSchema = z
  .strictObject({ title: z.string(), url: z.string().optional() })
  .meta({ id: "Citation" });

/** What a finding holds, but its parts. */
export const findingCore = {
  id: z.string(),
  kind: z.enum([
    "all-of",
    "any-of",
    "license",
    "degree",
    "employment",
    "practice",
    "education",
    "declaration",
    "advisory",
  ]),
  title: z.string(),
  verdict: z.enum(VERDICTS),
  /** One or two sentences for a reader. */
  because: z.string(),
  amount: amountSchema.optional(),
  counted: z.array(evidenceSchema),
  notCounted: z.array(evidenceSchema),
  assumptions: z.array(assumptionSchema),
  warnings: z.array(z.string()),
  /** On leaves: where the rule was read, the date of that text and how well it is confirmed. */
  sources: z.array(citationSchema).optional(),
  asOf: z.string().optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  note: z.string().optional(),
};

const findingShape = z.strictObject(findingCore);
/** What was decided about one requirement; findings mirror the rule tree. */
export interface Finding extends z.output<typeof findingShape> {
  parts: Finding[];
}
export const findingSchema: z.ZodType<Finding> = z
  .strictObject({
    ...findingCore,
    get parts(): z.ZodType<Finding[]> {
      return z.array(findingSchema);
    },
  })
  .meta({ id: "Finding" });

export const editionUsedSchema = z
  .strictObject({
    id: z.string(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    /** The day on which the rules were last read. */
    read: z.string(),
    /** `in-force`: the day lies within what was read. `latest-read`: the day is later, and the rules may have changed. */
    status: z.enum(["in-force", "latest-read"]),
  })
  .meta({ id: "EditionUsed" });

export const determinationSchema = z
  .strictObject({
    credential: z.string(),
    on: z.string(),
    outcome: z.enum(OUTCOMES),
    /** The edition of the eligibility rules that was used; null when the rule on that day is not known. */
    editions: z.strictObject({ eligibility: editionUsedSchema.nullable() }),
    findings: z.array(findingSchema),
    /** Only where the outcome is ineligible: the credential that is for the learner's profession. */
    sister: z.strictObject({ credential: z.string(), name: z.string() }).optional(),
    /** Only where the outcome is unknown: what to ask next, the most decisive first. */
    next: z.array(questionSchema).optional(),
  })
  .meta({ id: "Determination" });

export type Outcome = (typeof OUTCOMES)[number];
export type Verdict = (typeof VERDICTS)[number];
export type Amount = z.output<typeof amountSchema>;
export type Citation = z.output<typeof citationSchema>;
export type Evidence = z.output<typeof evidenceSchema>;
export type Question = z.output<typeof questionSchema>;
export type Assumption = z.output<typeof assumptionSchema>;
export type EditionUsed = z.output<typeof editionUsedSchema>;
export type Determination = z.output<typeof determinationSchema>;
