import type { Day } from "../calendar/day.ts";
import type { EditionUsed } from "./determination.ts";
import type { Dated } from "./edition-fields.ts";

/** The first day on which we know that an edition was the rule. */
export const knownFrom = (edition: Dated): Day =>
  edition.from === "not-known" ? (edition.seenInForce ?? edition.read) : edition.from;

/** The last day on which we know that an edition was the rule; undefined while it is in force. */
export const knownUntil = (edition: Dated): Day | undefined =>
  edition.until === "not-known" ? (edition.lastSeenInForce ?? knownFrom(edition)) : edition.until;

/**
 * The edition in force on a day (rule 12). Before the first day known, or after the last day of the last edition,
 * the rule is not known: undefined, never the nearest one silently.
 */
export function editionOn<E extends Dated>(editions: readonly E[], on: Day): E | undefined {
  return editions.find((edition) => {
    const until = knownUntil(edition);
    return knownFrom(edition) <= on && (until === undefined || on <= until);
  });
}

/** The edition that is known to have come last, whatever the order of the file; undefined where there is none. */
export const latestEdition = <E extends Dated>(editions: readonly E[]): E | undefined =>
  editions.reduce<E | undefined>(
    (latest, edition) => (latest !== undefined && knownFrom(latest) >= knownFrom(edition) ? latest : edition),
    undefined,
  );

/** A day later than the last reading uses the latest edition, and says so. */
export function editionUsed(edition: Dated, on: Day): EditionUsed {
  return {
    id: edition.id,
    from: edition.from === "not-known" ? null : edition.from,
    until: knownUntil(edition) ?? null,
    read: edition.read,
    status: on > edition.read ? "latest-read" : "in-force",
  };
}
