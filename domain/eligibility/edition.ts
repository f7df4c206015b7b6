import * as z from "zod";
import { type Day, parseDay } from "../calendar/day.ts";
import type { EditionUsed } from "./determination.ts";
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
  /** The last day of this edition; left out while it is in force. */
  until: dayField.optional(),
  /** The day on which the rules were last read. */
  read: dayField,
};
type Dated = z.output<z.ZodObject<typeof datedFields>>;

/** The first day on which we know that an edition was the rule. */
const knownFrom = (edition: Dated): Day =>
  edition.from === "not-known" ? (edition.seenInForce ?? edition.read) : edition.from;

/**
 * The edition in force on a day (rule 12). Before the first day known, or after the last day of the last edition,
 * the rule is not known: undefined, never the nearest one silently.
 */
export function editionOn<E extends Dated>(editions: readonly E[], on: Day): E | undefined {
  return editions.find(
    (edition) => knownFrom(edition) <= on && (edition.until === undefined || on <= edition.until),
  );
}

/** A day later than the last reading uses the latest edition, and says so. */
export function editionUsed(edition: Dated, on: Day): EditionUsed {
  return {
    id: edition.id,
    from: edition.from === "not-known" ? null : edition.from,
    until: edition.until ?? null,
    read: edition.read,
    status: on > edition.read ? "latest-read" : "in-force",
  };
}
