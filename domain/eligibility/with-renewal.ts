import type { Credential, CredentialWithRenewal } from "./credential.ts";
import { leavesOf } from "./leaves.ts";
import { renewalLeaves } from "./renewal.ts";

/** What a credential's renewal adds to what is needed for its eligibility: compiled apart, because the checker needs none of it. */
export interface RenewalPart {
  readonly id: string;
  /** The sources that only the renewal names. */
  readonly sources: Credential["sources"];
  readonly renewal: CredentialWithRenewal["renewal"];
}

/** A credential in its two parts; `joinRenewals` puts them together again. */
export function splitRenewal({ renewal, sources, ...rest }: CredentialWithRenewal): {
  credential: Credential;
  part: RenewalPart;
} {
  const eligibility = rest.eligibility.flatMap(({ requirements }) => requirements.flatMap(leavesOf));
  const needed = new Set(eligibility.flatMap((leaf) => leaf.sources));
  const ofRenewal = new Set(renewal.flatMap(renewalLeaves).flatMap(({ leaf }) => leaf.sources));
  const only = ([key]: [string, unknown]): boolean => ofRenewal.has(key) && !needed.has(key);
  const entries = Object.entries(sources);
  return {
    credential: { ...rest, sources: Object.fromEntries(entries.filter((entry) => !only(entry))) },
    part: { id: rest.id, sources: Object.fromEntries(entries.filter(only)), renewal },
  };
}

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
