import * as z from "zod";
import { ulidField } from "../../../../domain/log/ulid.ts";
import { openSchema } from "../open-question.ts";
import { type SetChoice, setAddress } from "./set-choice.ts";

/** Answers that were in the log at a moment with a later id: of a device whose clock is ahead. */
const aheadField = z.array(ulidField).optional();
const openInSetSchema = openSchema.extend({
  /** An id made when she tried again: answers up to it are not shown, and none of `ahead`. */
  again: ulidField.optional(),
  ahead: aheadField,
  /** The answer that she gave here last. It is shown whatever the clock said then. */
  given: ulidField.optional(),
});
export type OpenInSet = z.output<typeof openInSetSchema>;

/** A question that was only looked at. */
export const UNTOUCHED: OpenInSet = { chosen: [], struck: [] };

/**
 * A set that was begun. Its answers are not in it: they are the entries of the log since it began. It is kept with the log
 * of whoever studies, so it goes when that log leaves the device.
 */
const placeSchema = z.object({
  /** The versions of its questions, in the order in which they are asked. */
  versions: z.array(z.string()).min(1).max(500),
  /** An id made when it began: answers with a later one belong to it. */
  begun: ulidField,
  ahead: aheadField,
  /** The question that was shown last, from 1. */
  at: z.int().min(1),
  /** True once she has been at its end: then the same choice begins a new one. */
  ended: z.boolean(),
  open: z.record(z.string(), openInSetSchema),
});
export type StudyPlace = z.output<typeof placeSchema>;

const PREFIX = "draft:study:";
/** The name under which the log's shelf keeps it. */
export const placeName = (choice: SetChoice): string => PREFIX + setAddress(choice);
/** The address of the set that a kept value belongs to; undefined for a value of something else. */
export const addressOfPlace = (name: string): string | undefined =>
  name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;

/** Reads a kept place; undefined where it makes no sense, or where a question of it is asked no more. */
export function readPlace(value: unknown, current: ReadonlySet<string>): StudyPlace | undefined {
  const place = placeSchema.safeParse(value).data;
  return place?.versions.every((version) => current.has(version)) ? place : undefined;
}

/** The set that was begun last, of all that are kept and not at their end. */
export function latestPlace(
  values: Readonly<Record<string, unknown>>,
  current: ReadonlySet<string>,
): { readonly address: string; readonly place: StudyPlace } | undefined {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const address = addressOfPlace(name);
      const place = address === undefined ? undefined : readPlace(value, current);
      return address === undefined || place === undefined || place.ended ? [] : [{ address, place }];
    })
    .reduce<{ readonly address: string; readonly place: StudyPlace } | undefined>(
      (latest, one) => (latest === undefined || one.place.begun > latest.place.begun ? one : latest),
      undefined,
    );
}
