import * as z from "zod";
import { ulidField } from "./ulid.ts";

/**
 * An entry: one line of a learner's log, written once and never changed. A correction is a new entry that names what it
 * replaces. Two entries with the same kind and id are the same entry. Fields and kinds that this version does not know
 * are kept and sent on as they are.
 */
export const ENTRY_VERSION = 1;
/** The longest entry, as canonical JSON in UTF-8. */
export const MAX_ENTRY_BYTES = 8 * 1024;
/** Kinds that only the service itself may write. */
export const SERVER_ONLY_KINDS: readonly string[] = ["attestation", "account"];

/** February 30 and 24 o'clock are read as the day after, so the text has to be the one that its instant has. */
function isRealInstant(text: string): boolean {
  const read = new Date(text);
  return !Number.isNaN(read.getTime()) && read.toISOString() === text;
}

export const instantField = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, {
    error: "Write an instant as 2026-03-15T09:30:00.000Z.",
  })
  .refine(isRealInstant, { error: "There is no such instant." })
  .meta({ description: "The clock of the device, in UTC; it may be wrong", format: "date-time" });

const kindField = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}$/, { error: "A kind is lower-case words joined by hyphens." });

/** What every entry has, of any kind and version. */
export const envelopeFields = {
  v: z.int().min(1),
  id: ulidField,
  kind: kindField,
  at: instantField,
  device: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, { error: "A device is up to 40 letters and digits." }),
};
export const envelopeSchema = z.looseObject(envelopeFields);
export type Envelope = z.output<typeof envelopeSchema>;

/** Why an entry is refused at the door. */
export const REJECTIONS = [
  "invalid-entry",
  "unknown-kind",
  "server-only-kind",
  "entry-too-large",
  "entry-id-reused",
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** An entry's identity: two with the same one are the same entry. */
export const identityOf = ({ kind, id }: Pick<Envelope, "kind" | "id">): string => `${kind}#${id}`;
