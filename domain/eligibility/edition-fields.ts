import * as z from "zod";
import { type Day, parseDay } from "../calendar/day.ts";
import { slug } from "./requirement.ts";

const dayField = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." })
  .transform((text) => text as Day);

/** What says when a version of some rules was in force. Eligibility and renewal are dated apart. */
export const datedFields = {
  id: slug,
  /** The first day on which this edition was the rule, or `not-known`. */
  from: z.union([z.literal("not-known"), dayField]),
  /** Where `from` is not known: the earliest day on which a text that we read shows the rule in force. */
  seenInForce: dayField.optional(),
  /** The last day of this edition; left out while it is in force, `not-known` where it ended on a day that we could not read. */
  until: z.union([z.literal("not-known"), dayField]).optional(),
  /** Where `until` is not known: the last day on which a text that we read shows the edition in force. */
  lastSeenInForce: dayField.optional(),
  /** The day on which the rules were last read. */
  read: dayField,
};
export type Dated = z.output<z.ZodObject<typeof datedFields>>;
