import * as z from "zod";
import { text } from "../eligibility/portfolio-fields.ts";
import { onFirstUse } from "../schema/on-first-use.ts";
import { ENTRY_VERSION, type Envelope, envelopeFields } from "./envelope.ts";
import { RECORD_DATA, RECORD_KINDS, type RecordData, type RecordKind } from "./record-data.ts";
import { ulidField } from "./ulid.ts";

/** The name of a record: a ULID, or for what there is only once (a declaration, a goal, a setting) its own name. */
const recordField = () =>
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/, {
    error: "A record id is up to 120 letters, digits, dots, colons and hyphens.",
  });

const revisionSchema = <K extends RecordKind>(kind: K) =>
  z.looseObject({
    ...envelopeFields,
    v: z.literal(ENTRY_VERSION, { error: "Version 1 of the entry is the only one known here." }),
    kind: z.literal(kind),
    record: recordField(),
    /** The ids of the revisions that this one takes the place of. */
    replaces: z.array(ulidField).max(50),
    /** Why, in the learner's words. */
    reason: text(500).optional(),
    data: RECORD_DATA[kind].nullable(),
  });

/** What happened to an attempt. */
export const ATTEMPT_STEPS = ["started", "submitted", "abandoned"] as const;

/** The form of a short exam, fixed when it begins: the answers count by it, whatever becomes of the questions. */
const examSchema = () =>
  z.looseObject({
    /** The outline whose domains it draws from. */
    outline: text(60),
    /** What the draw was made with, so that it can be made again. */
    seed: text(60),
    /** The versions of the items, in the order in which they are asked. */
    versions: z.array(text(64)).min(1).max(200),
    /** How long it may take; null for no clock. */
    seconds: z.int().min(60).max(86_400).nullable(),
  });

const attemptSchema = () =>
  z.looseObject({
    ...envelopeFields,
    v: z.literal(ENTRY_VERSION),
    kind: z.literal("attempt"),
    attempt: ulidField,
    step: z.enum(ATTEMPT_STEPS),
    scenario: text(120).optional(),
    /** With the first step of a short exam. */
    exam: examSchema().optional(),
    /** With the step that ends one: the ids of the answers that were there, whatever the clocks say. */
    answers: z.array(ulidField).max(200).optional(),
  });

const answerSchema = () =>
  z
    .looseObject({
      ...envelopeFields,
      v: z.literal(ENTRY_VERSION),
      kind: z.literal("answer"),
      attempt: ulidField.optional(),
      scenario: text(120),
      item: text(120),
      /** The version of the item that was on the screen. */
      version: text(64),
      /**
       * Indexes of the chosen options in the order of the source. Never whether they were right. None where the answer
       * before was taken back: only an exam can be left so.
       */
      chosen: z.array(z.int().min(0).max(99)).max(100),
      sure: z.enum(["sure", "unsure"]).optional(),
      seconds: z.int().min(0).max(86_400).optional(),
    })
    .refine(({ chosen, attempt }) => chosen.length > 0 || attempt !== undefined, {
      path: ["chosen"],
      error: "Name at least one option. Only an answer within an attempt can be taken back.",
    });

/** The schema of each kind of entry. */
export const ENTRY_SCHEMAS: Readonly<Record<string, z.ZodType>> = onFirstUse({
  ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, () => revisionSchema(kind)])),
  attempt: attemptSchema,
  answer: answerSchema,
});

/** One version of a record: what it holds, or null for removed, and which versions it takes the place of. */
export interface Revision<K extends RecordKind = RecordKind> extends Envelope {
  readonly kind: K;
  readonly record: string;
  readonly data: RecordData<K> | null;
  readonly replaces: readonly string[];
  readonly reason?: string | undefined;
}
export type Attempt = z.output<ReturnType<typeof attemptSchema>>;
export type Answer = z.output<ReturnType<typeof answerSchema>>;
export type Entry = Revision | Attempt | Answer;

export const KINDS: readonly string[] = Object.keys(ENTRY_SCHEMAS);

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
