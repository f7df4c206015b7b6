import * as z from "zod";
import { type Particulars, particularsFields } from "../credentials/particulars.ts";
import { datedFields } from "./edition-fields.ts";
import { type RenewalEdition, renewalEditionSchema } from "./renewal.ts";
import { type Requirement, requirementSchema, slug } from "./requirement.ts";

/** A credential, as the front matter of `content/credentials/<id>.md` states it. The prose below it is for the site. */

export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  /** Only where the site may link to it: sponsors, governments, associations. Others are named in words. */
  url: z.url().optional(),
});
export type Source = z.output<typeof sourceSchema>;

export const editionSchema = z.strictObject({
  ...datedFields,
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
  ...particularsFields,
  /** How it is kept. Left out where nothing about it could be read. */
  renewal: z.array(renewalEditionSchema).default([]),
});
export type CredentialContent = z.output<typeof credentialSchema>;

/** The sister credential's name and the requirement that says whom it is for: all that a determination needs of it. */
export interface Sister {
  readonly id: string;
  readonly name: string;
  readonly profession: Requirement;
}

/** A credential ready for `determine`: the content, with its sister looked up. Whoever only asks about eligibility needs no more. */
export interface Credential extends Omit<CredentialContent, "sister" | "renewal" | keyof Particulars> {
  readonly sister?: Sister;
}

/** A credential with what it costs, what its exam is, and when it is held. */
export interface CredentialWithParticulars extends Credential, Particulars {}

/** A credential with how it is kept. */
export interface CredentialWithRenewal extends Credential {
  readonly renewal: readonly RenewalEdition[];
}

/** Everything that a credential's file says. */
export interface WholeCredential extends CredentialWithParticulars, CredentialWithRenewal {}
