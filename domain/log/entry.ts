import * as z from "zod";
import { text } from "../eligibility/portfolio.ts";
import { RECORD_DATA, RECORD_KINDS, type RecordData, type RecordKind } from "./record-data.ts";
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

/** The name of a record: a ULID, or for what there is only once (a declaration, a goal, a setting) its own name. */
const recordField = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/, {
  error: "A record id is up to 120 letters, digits, dots, colons and hyphens.",
});

const revisionFields = {
  ...envelopeFields,
  v: z.literal(ENTRY_VERSION, { error: "Version 1 of the entry is the only one known here." }),
  record: recordField,
  /** The ids of the revisions that this one takes the place of. */
  replaces: z.array(ulidField).max(50),
  /** Why, in the learner's words. */
  reason: text(500).optional(),
};

/** What happened to an attempt at a scenario. */
export const ATTEMPT_STEPS = ["started", "submitted", "abandoned"] as const;

const attemptSchema = z.looseObject({
  ...envelopeFields,
  v: z.literal(ENTRY_VERSION),
  kind: z.literal("attempt"),
  attempt: ulidField,
  step: z.enum(ATTEMPT_STEPS),
  scenario: text(120).optional(),
});

const answerSchema = z.looseObject({
  ...envelopeFields,
  v: z.literal(ENTRY_VERSION),
  kind: z.literal("answer"),
  attempt: ulidField.optional(),
  scenario: text(120),
  item: text(120),
  /** The version of the item that was on the screen. */
  version: text(64),
  /** Indexes of the chosen options in the order of the source. Never whether they were right. */
  chosen: z.array(z.int().min(0).max(99)).min(1).max(100),
  sure: z.enum(["sure", "unsure"]).optional(),
  seconds: z.int().min(0).max(86_400).optional(),
});

const revisionSchemas = Object.fromEntries(
  RECORD_KINDS.map((kind) => [
    kind,
    z.looseObject({ ...revisionFields, kind: z.literal(kind), data: RECORD_DATA[kind].nullable() }),
  ]),
);

/** The schema of each kind of entry. */
export const ENTRY_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...revisionSchemas,
  attempt: attemptSchema,
  answer: answerSchema,
};

/** One version of a record: what it holds, or null for removed, and which versions it takes the place of. */
export interface Revision<K extends RecordKind = RecordKind> extends Envelope {
  readonly kind: K;
  readonly record: string;
  readonly data: RecordData<K> | null;
  readonly replaces: readonly string[];
  readonly reason?: string | undefined;
}
export type Attempt = z.output<typeof attemptSchema>;
export type Answer = z.output<typeof answerSchema>;
export type Entry = Revision | Attempt | Answer;

export const KINDS: readonly string[] = Object.keys(ENTRY_SCHEMAS);

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

/**
 * The entries of a log that this version understands, parsed. What it does not understand (a newer kind, a newer
 * version, a field with another meaning) is left out here and kept where it is stored.
 */
export const readEntries = (stored: Iterable<unknown>): Entry[] =>
  [...stored].flatMap((value) => {
    const kind = (value as { kind?: unknown } | null)?.kind;
    const schema =
      typeof kind === "string" && Object.hasOwn(ENTRY_SCHEMAS, kind) ? ENTRY_SCHEMAS[kind] : undefined;
    const parsed = schema?.safeParse(value);
    return parsed?.success ? [parsed.data as Entry] : [];
  });
