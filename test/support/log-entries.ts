import type { Envelope } from "../../domain/log/envelope.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";

/** Entries as a device would write them, by number: the same number is the same entry. */

const START = Date.parse("2026-03-15T09:30:00.000Z");

/** The id of the entry with a number: 1 ms later for each. */
export const idOf = (number: number): string => lowestUlidAt(START + number);

/** One line of continuing education. `more` adds to the entry or changes it. */
export function creditEntry(number: number, more: object = {}): Envelope {
  return {
    v: 1,
    id: idOf(number),
    kind: "credit",
    at: new Date(START + number).toISOString(),
    device: "phone",
    record: idOf(number),
    replaces: [],
    data: { date: "2025-02-10", minutes: 60, title: `Course ${number}`, topics: ["case-management"] },
    ...more,
  } as Envelope;
}

/** The credits with numbers from `from` to before `to`. */
export const credits = (from: number, to: number): Envelope[] =>
  Array.from({ length: to - from }, (_, index) => creditEntry(from + index));

/** A remark of a given length: what is left out of one line can be long here. */
export const noteEntry = (number: number, text: string): Envelope =>
  creditEntry(number, { kind: "note", data: { text } });
