import * as z from "zod";
import {
  DEGREE_FIELDS,
  DEGREE_LEVELS,
  PROFESSIONS,
  ROLES,
  SETTINGS,
  SUPERVISOR_CREDENTIALS,
  WORKED_AS,
} from "./portfolio-values.ts";

/**
 * Requirements: the nodes of a credential's rule tree, as an author writes them in `content/credentials/<id>.md`.
 * The kinds are few and are code; the numbers, lists, dates and sources are content.
 */

export const CONFIDENCES = [
  "verified-official",
  "verified-secondary",
  "article-only",
  "memory-unverified",
] as const;

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Write lower-case words joined by hyphens." });

/** What every node has: a name that never changes, and the rule in a few words. */
const node = { id: slug, title: z.string().min(3) };

/** What every leaf adds: where the rule was read, the date of that text, how well it is confirmed, an optional remark. */
export const leafFields = {
  ...node,
  /** Keys of the credential's `sources`. */
  sources: z.array(slug).min(1),
  /** The date of the text that was read, as precise as it is known: 2019-05-21, "2017 to 2024". */
  asOf: z.string().min(4),
  confidence: z.enum(CONFIDENCES),
  note: z.string().optional(),
};

const wholeNumber = z.int().min(1);
const within = z.strictObject({ years: wholeNumber }).optional();

/** A statement that the learner is asked to confirm, in the first person, and the name under which her answer is kept. */
const declared = { declaration: slug, statement: z.string().min(10) };

const licenseRequirement = z
  .strictObject({
    ...leafFields,
    kind: z.literal("license"),
    /** May be empty where `unlisted` is a statement: then the statement alone decides. */
    accept: z.array(z.enum(PROFESSIONS)),
    /** Named by the sponsor as not accepted. */
    refuse: z.array(z.enum(PROFESSIONS)).default([]),
    /** What a license on neither list means: it does not count, or ask the learner this statement about it. */
    unlisted: z.union([z.literal("refuse"), z.strictObject(declared)]),
    /** `required`: a restricted license does not count. `undecided`: the sponsor's wording leaves it open. */
    unrestricted: z.enum(["required", "undecided", "not-asked"]),
  })
  .refine(({ accept, unlisted }) => accept.length > 0 || unlisted !== "refuse", {
    error: "Nothing would count. Name an accepted license, or a statement under `unlisted`.",
    path: ["accept"],
  });

const degreeRequirement = z.strictObject({
  ...leafFields,
  kind: z.literal("degree"),
  levels: z.array(z.enum(DEGREE_LEVELS)).min(1),
  fields: z.array(z.enum(DEGREE_FIELDS)).min(1),
  accredited: z.boolean(),
  supervisedFieldExperience: z.boolean(),
});

/** Which work counts. What is on no list of `counted` and `undecided` does not count; `undecided` counts as possible only. */
const work = z.strictObject({
  roles: z.strictObject({
    counted: z.array(z.enum(ROLES)).min(1),
    /** Counts as possible only, and only where a share or a total of case-management hours was told. */
    undecided: z.array(z.enum(ROLES)).default([]),
  }),
  workedAs: z.array(z.enum(WORKED_AS)).optional(),
  /** Settings that count; every other setting is undecided, because no sponsor's list could be read. */
  settings: z.array(z.enum(SETTINGS)).optional(),
  /** `required`: the sponsor's own page excludes unpaid work. `undecided`: it does not say. */
  paid: z.enum(["required", "undecided"]),
  supervised: z.enum(["required", "not-asked"]),
  supervisorCredential: z.enum(SUPERVISOR_CREDENTIALS).optional(),
  /** What the work has to be about, where no field of a job says so: a statement about all of her work. */
  nature: z.strictObject(declared).optional(),
});

const employmentRequirement = z.strictObject({
  ...leafFields,
  kind: z.literal("employment"),
  work,
  atLeast: z.union([z.strictObject({ months: wholeNumber }), z.strictObject({ hours: wholeNumber })]),
  within,
  /** The id of a degree requirement of the same edition: only work after the day on which such a degree was completed counts. */
  after: slug.optional(),
  /** An older or other wording of the sponsor that may accept less: reaching it makes "not met" into "unknown". */
  otherWording: z
    .strictObject({
      fullTimeMonths: wholeNumber,
      because: z.string().min(10),
      /** What to say where the hours are reached only by adding up part-time work. */
      partTime: z.string().min(10).optional(),
    })
    .optional(),
  /** Counted work that all ended longer ago than this is a warning, never a verdict. */
  warnAfterYears: wholeNumber.optional(),
});

const practiceRequirement = z.strictObject({
  ...leafFields,
  kind: z.literal("practice"),
  workedAs: z.enum(WORKED_AS),
  paid: z.enum(["required", "undecided"]),
  /** Full-time-equivalent months. */
  atLeast: z.strictObject({ months: wholeNumber }),
});

const educationRequirement = z.strictObject({
  ...leafFields,
  kind: z.literal("education"),
  topics: z.array(slug).min(1),
  atLeast: z.strictObject({ hours: wholeNumber }),
  within,
});

const declarationRequirement = z.strictObject({
  ...leafFields,
  kind: z.literal("declaration"),
  ...declared,
});

const advisoryRequirement = z.strictObject({
  ...leafFields,
  kind: z.literal("advisory"),
  /** What to confirm with the sponsor, and why we could not. Shown, and left out of the verdict. */
  text: z.string().min(10),
});

const leafRequirement = z.discriminatedUnion("kind", [
  licenseRequirement,
  degreeRequirement,
  employmentRequirement,
  practiceRequirement,
  educationRequirement,
  declarationRequirement,
  advisoryRequirement,
]);

export type LeafRequirement = z.output<typeof leafRequirement>;
export type LicenseRequirement = z.output<typeof licenseRequirement>;
export type DegreeRequirement = z.output<typeof degreeRequirement>;
export type EmploymentRequirement = z.output<typeof employmentRequirement>;
export type PracticeRequirement = z.output<typeof practiceRequirement>;
export type EducationRequirement = z.output<typeof educationRequirement>;
export type DeclarationRequirement = z.output<typeof declarationRequirement>;
export type AdvisoryRequirement = z.output<typeof advisoryRequirement>;
export type Work = z.output<typeof work>;

export interface GroupRequirement {
  readonly id: string;
  readonly title: string;
  readonly kind: "all-of" | "any-of";
  readonly of: readonly Requirement[];
}
export type Requirement = LeafRequirement | GroupRequirement;

const groupRequirement = z.strictObject({
  ...node,
  kind: z.enum(["all-of", "any-of"]),
  get of() {
    return z.array(requirementSchema).min(1);
  },
});

export const requirementSchema: z.ZodType<Requirement> = z.lazy(() =>
  z.discriminatedUnion("kind", [...leafRequirement.options, groupRequirement]),
) as z.ZodType<Requirement>;
