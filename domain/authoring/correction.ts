import * as z from "zod/mini";
import { type Day, parseDay } from "../calendar/day.ts";

/** Something that the site said wrongly and that could have misled a reader, as `content/corrections.yaml` lists it. */
export const correctionSchema = z.strictObject({
  /** The day on which it was mended. */
  date: z.pipe(
    z
      .string()
      .check(z.refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." })),
    z.transform((text) => text as Day),
  ),
  /** Where it stood: an address of this site. */
  page: z.string().check(z.regex(/^\/(?!\/)/, { error: "Write an address of this site, such as /guides/." })),
  was: z.string().check(z.minLength(10)),
  now: z.string().check(z.minLength(10)),
  /** Whom it could have misled, and about what. */
  misled: z.string().check(z.minLength(10)),
});
export type Correction = z.output<typeof correctionSchema>;

export const correctionsSchema = z.array(correctionSchema);
