import * as z from "zod";
import { dayOfYear } from "../credentials/day-of-year.ts";
import { datedFields } from "./edition-fields.ts";
import { leafFields, slug } from "./requirement.ts";

/**
 * How a credential is kept, as an author writes it under `renewal` in `content/credentials/<id>.md`: a cycle, hours by
 * topic with minima and maxima, and the dates around the deadline. The kinds are few and are code; the numbers, dates
 * and sources are content.
 */

const wholeNumber = z.int().min(1);
const hours = z.strictObject({ hours: wholeNumber });

/** Which credits belong to a bucket: every one, those on one of the topics, or those on none of them. */
const topics = z.union([
  z.literal("any"),
  z.array(slug).min(1),
  z.strictObject({ not: z.array(slug).min(1) }),
]);

/** Hours of continuing education of one kind. One that lies inside another counts there too. */
const bucketSchema = z
  .strictObject({
    ...leafFields,
    topics,
    /** The id of the bucket that this one is a part of. */
    inside: slug.optional(),
    atLeast: hours.optional(),
    /** No more than these hours count in the bucket around it. */
    atMost: hours.optional(),
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
    error: "Write `atLeast` or `atMost`, one of the two.",
  })
  .refine(({ atMost, inside }) => atMost === undefined || inside !== undefined, {
    error: "`atMost` limits what counts in another bucket: name it with `inside`.",
    path: ["atMost"],
  });

/** Dates around the deadline, which itself is the last day on which the credential is valid. */
const dateSchema = z.discriminatedUnion("kind", [
  /** The sponsor's own calendar: for each day of expiry, when applications open and when they are decided. */
  z.strictObject({
    ...leafFields,
    kind: z.literal("window"),
    periods: z
      .array(z.strictObject({ expires: dayOfYear, opens: dayOfYear, decisionBy: dayOfYear.optional() }))
      .min(1),
  }),
  /** For a day of expiry that no window names: applications open about so many months before. */
  z.strictObject({ ...leafFields, kind: z.literal("opens-before"), months: wholeNumber }),
  /** The sponsor advises to apply so many weeks before the deadline. */
  z.strictObject({ ...leafFields, kind: z.literal("advised-before"), weeks: wholeNumber }),
  /** What is still possible after the deadline. */
  z.strictObject({
    ...leafFields,
    kind: z.literal("late"),
    days: wholeNumber,
    /** US dollars on top of the fee. */
    surcharge: wholeNumber.optional(),
    needs: z.array(z.string().min(3)).default([]),
  }),
]);

/** Something to know that is not measured: another way to renew, or what to confirm with the sponsor. */
const remarkSchema = z.strictObject({ ...leafFields, text: z.string().min(10) });

export const renewalEditionSchema = z.strictObject({
  ...datedFields,
  /** How long a renewal lasts. */
  cycle: z.strictObject({ ...leafFields, years: wholeNumber }),
  buckets: z.array(bucketSchema).min(1),
  dates: z.array(dateSchema).default([]),
  alternatives: z.array(remarkSchema).default([]),
  advisories: z.array(remarkSchema).default([]),
});

export type RenewalEdition = z.output<typeof renewalEditionSchema>;
export type Bucket = z.output<typeof bucketSchema>;
export type RenewalDate = z.output<typeof dateSchema>;
export type RenewalLeaf = RenewalEdition["cycle"] | Bucket | RenewalDate | z.output<typeof remarkSchema>;

/** Every part of an edition that names sources, with its place in the edition, in the order of the file. */
export const renewalLeaves = (
  edition: RenewalEdition,
): { leaf: RenewalLeaf; path: readonly PropertyKey[] }[] => [
  { leaf: edition.cycle, path: ["cycle"] },
  ...(["buckets", "dates", "alternatives", "advisories"] as const).flatMap((section) =>
    edition[section].map((leaf, index) => ({ leaf, path: [section, index] })),
  ),
];
