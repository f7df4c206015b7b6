import * as z from "zod";
import { type Day, parseDay } from "../calendar/day.ts";
import { type Requirement, requirementSchema } from "./requirement.ts";

/** A credential, as the front matter of `content/credentials/<id>.md` states it. The prose below it is for the site. */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Write lower-case words joined by hyphens." });
const dayField = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." })
  .transform((text) => text as Day);

export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  /** Only where the site may link to it: sponsors, governments, associations. Others are named in words. */
  url: z.url().optional(),
});
export type Source = z.output<typeof sourceSchema>;

export const editionSchema = z.strictObject({
  id: slug,
  /** The first day on which this edition was the rule, or `not-known`. */
  from: z.union([z.literal("not-known"), dayField]),
  /** Where `from` is not known: the earliest day on which a text that we read shows the rule in force. */
  seenInForce: dayField.optional(),
  /** The last day of this edition; left out while it is in force. */
  until: dayField.optional(),
  /** The day on which the rules were last read. */
  read: dayField,
  requirements: z.array(requirementSchema).min(1),
});
export type Edition = z.output<typeof editionSchema>;

export const credentialSchema = z.strictObject({
  id: slug,
  /** As people write it: CMGT-BC. */
  name: z.string().min(2),
  fullName: z.string().min(5),
  sponsor: z.strictObject({ name: z.string().min(3), short: z.string().min(2), url: z.url().optional() }),
  /** Whom it suits, in one line. */
  summary: z.string().min(10),
  /** The id of the requirement that says which profession the credential is for. */
  profession: slug,
  /** The credential of the same kind for another profession, named to people for whom this one is not. */
  sister: slug.optional(),
  sources: z.record(slug, sourceSchema),
  eligibility: z.array(editionSchema).min(1),
});
export type CredentialContent = z.output<typeof credentialSchema>;

/** The sister credential's name and the requirement that says whom it is for: all that a determination needs of it. */
export interface Sister {
  readonly id: string;
  readonly name: string;
  readonly profession: Requirement;
}

/** A credential ready for `determine`: the content, with its sister looked up. */
export interface Credential extends Omit<CredentialContent, "sister"> {
  readonly sister?: Sister;
}
