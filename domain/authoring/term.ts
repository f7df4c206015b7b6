import * as z from "zod/mini";
import { idField, sourceField } from "./scenario.ts";

/** What a word is about. */
export const TERM_TOPICS = [
  "process",
  "settings",
  "payment",
  "law",
  "ethics",
  "quality",
  "rehabilitation",
  "psychosocial",
  "credentials",
  "documents",
] as const;

const words = z.optional(z.array(z.string().check(z.minLength(1))));

/** A word or abbreviation of the glossary, as an author writes it in `content/glossary/*.yaml`. */
export const termSchema = z.strictObject({
  /** Its address on the page: it never changes. */
  id: idField,
  term: z.string().check(z.minLength(2)),
  abbreviation: z.optional(z.string().check(z.minLength(2))),
  /** Other names for the same. */
  also: words,
  /** Words that lead here and are no other name for it. */
  search: words,
  definition: z.string().check(z.minLength(20)),
  /** The ids of terms to read next. */
  see: words,
  topic: z.enum(TERM_TOPICS),
  source: z.optional(sourceField),
  /** `true`: guides and the reasons of questions lead to it from the term itself, not from its abbreviation only. */
  linked: z.optional(z.literal(true)),
});
export type Term = z.output<typeof termSchema>;

export const glossarySchema = z.array(termSchema);
