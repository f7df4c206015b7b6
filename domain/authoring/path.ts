import * as z from "zod/mini";
import { parseDay } from "../calendar/day.ts";
import { DEGREE_FIELDS, DEGREE_LEVELS, ROLES, SETTINGS } from "../eligibility/portfolio-values.ts";
import { CONFIDENCES } from "../eligibility/requirement.ts";
import { idField, sourceField } from "./scenario.ts";

/**
 * Paths to certification, as an author writes them in `content/paths/*.yaml`: one file with the steps, and one file for
 * each start. A path is a row of stations; a station is a step, or a fork with branches that meet again behind it.
 */

const sentence = z.string().check(z.minLength(10));
const name = z.string().check(z.minLength(3), z.maxLength(60));
const ruleName = z.string().check(
  z.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, {
    error: "Write a credential and one of its rules, such as ccm.twenty-four-months.",
  }),
);
const link = z.strictObject({
  label: name,
  to: z.string().check(z.regex(/^\//, { error: "Write an address of this site, such as /plan/." })),
});

/** What in a portfolio, or in what was decided about it, shows that somebody has done a step. */
const sign = z.union([
  /** A rule of a credential is met. */
  z.strictObject({ met: ruleName }),
  z.strictObject({ held: idField }),
  /** Every rule of a credential is met. */
  z.strictObject({ eligible: idField }),
  z.strictObject({
    work: z.array(z.enum(ROLES)).check(z.minLength(1)),
    /** Anywhere, where they are left out. */
    settings: z.optional(z.array(z.enum(SETTINGS)).check(z.minLength(1))),
  }),
  z.strictObject({
    degree: z.array(z.enum(DEGREE_LEVELS)).check(z.minLength(1)),
    field: z.enum(DEGREE_FIELDS),
  }),
]);
export type Sign = z.output<typeof sign>;

const time = z.discriminatedUnion("kind", [
  /** Quoted from a source, in whole months; the hedge says how far it holds. */
  z.strictObject({
    kind: z.literal("months"),
    from: z.int().check(z.gte(1)),
    to: z.int().check(z.gte(1)),
    hedge: sentence,
    sources: z.array(sourceField).check(z.minLength(1)),
    asOf: z.string().check(z.minLength(4)),
    confidence: z.enum(CONFIDENCES),
  }),
  /** What rules ask for. Of several, one is enough. */
  z.strictObject({
    kind: z.literal("rule"),
    rules: z.array(ruleName).check(z.minLength(1)),
    /** Steps before it on the same path whose time counts for it too: it takes only what is left. */
    counts: z.optional(z.array(idField)),
    note: z.optional(sentence),
  }),
  /** From the application to the exam, by the sponsor's periods. */
  z.strictObject({ kind: z.literal("periods"), credential: idField }),
  /** It takes no time of its own. */
  z.strictObject({
    kind: z.literal("alongside"),
    words: sentence,
    /** What the picture says instead of "No extra time". */
    short: z.optional(z.string().check(z.minLength(3), z.maxLength(24))),
  }),
  z.strictObject({ kind: z.literal("not-known"), words: sentence }),
]);

const cost = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fees"), credential: idField }),
  z.strictObject({ kind: z.literal("paid") }),
  z.strictObject({ kind: z.literal("none"), words: sentence }),
  z.strictObject({ kind: z.literal("not-known"), ask: name }),
]);

/** A step: what somebody does, how long it takes, what it costs, and how we see that it is done. */
const step = z.strictObject({
  id: idField,
  title: name,
  what: sentence,
  why: sentence,
  time,
  cost,
  links: z.optional(z.array(link)),
  done: z.optional(sign),
  /** Left out where `done` is a rule: then any time that counts for it shows that it was begun. */
  begun: z.optional(sign),
  /** True where nobody gets past it: it is open until it is done, whatever came after. */
  gate: z.optional(z.boolean()),
});
export type Step = z.output<typeof step>;

export interface Fork {
  readonly fork: string;
  readonly title: string;
  readonly why: string;
  readonly branches: readonly Branch[];
}
export interface Branch {
  /** Left out where the branch is one step, which names it. */
  readonly title?: string | undefined;
  /** The credential that the branch leads to. */
  readonly credential?: string | undefined;
  readonly stations: readonly Station[];
}
export type Station = { readonly step: string } | Fork;

const station: z.ZodMiniType<Station> = z.lazy(() =>
  z.union([
    z.strictObject({ step: idField }),
    z.strictObject({
      fork: idField,
      title: name,
      why: sentence,
      branches: z.array(branch).check(z.minLength(2)),
    }),
  ]),
);
const branch: z.ZodMiniType<Branch> = z.strictObject({
  title: z.optional(name),
  credential: z.optional(idField),
  stations: z.array(station).check(z.minLength(1)),
});

const pathSchema = z.strictObject({
  kind: z.literal("path"),
  id: idField,
  /** Paths are listed by it; of several that fit a reader's answers, the last one is hers. */
  order: z.int().check(z.gte(1)),
  /** Where it starts, as a reader says it of herself. */
  start: name,
  title: name,
  lede: sentence,
  /** Where the totals begin, if that is not the day of reading: "from your first day as ...". */
  counted: z.optional(sentence),
  reviewed: z
    .string()
    .check(z.refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." })),
  /** Whose answers it fits: one of `any`, where there are some, and none of `none`. */
  fits: z.strictObject({ any: z.optional(z.array(sign)), none: z.optional(z.array(sign)) }),
  stations: z.array(station).check(z.minLength(2)),
  next: link,
});
export type Path = z.output<typeof pathSchema>;

const stepsSchema = z.strictObject({ kind: z.literal("steps"), steps: z.array(step).check(z.minLength(1)) });

export const pathFileSchema = z.discriminatedUnion("kind", [pathSchema, stepsSchema]);
export type PathFile = z.output<typeof pathFileSchema>;
