import type {
  Credential,
  CredentialWithParticulars,
  CredentialWithRenewal,
} from "../eligibility/credential.ts";
import type { Particulars } from "./particulars.ts";

/**
 * A credential's file in three parts, compiled apart: the checker loads only what decides eligibility. A part carries
 * the sources that it names and the eligibility does not.
 */
interface Part {
  readonly id: string;
  readonly sources: Credential["sources"];
}
export interface RenewalPart extends Part, Pick<CredentialWithRenewal, "renewal"> {}
export interface ParticularsPart extends Part, Particulars {}

/** Credentials with how they are kept. One whose part is missing has no renewal that is known. */
export const joinRenewals = (
  credentials: readonly Credential[],
  parts: readonly RenewalPart[],
): CredentialWithRenewal[] =>
  credentials.map((credential) => {
    const part = parts.find(({ id }) => id === credential.id);
    return {
      ...credential,
      sources: { ...credential.sources, ...part?.sources },
      renewal: part?.renewal ?? [],
    };
  });

/** Credentials with what they cost and what their exams are. Throws where a part is missing: the parts are compiled together. */
export const joinParticulars = (
  credentials: readonly Credential[],
  parts: readonly ParticularsPart[],
): CredentialWithParticulars[] =>
  credentials.map((credential) => {
    const part = parts.find(({ id }) => id === credential.id);
    if (part === undefined) throw new Error(`There are no particulars of ${credential.id}.`);
    return { ...credential, ...part, sources: { ...credential.sources, ...part.sources } };
  });
