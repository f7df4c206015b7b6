import type { Credential, WholeCredential } from "../eligibility/credential.ts";
import { leavesOf } from "../eligibility/leaves.ts";
import { renewalLeaves } from "../eligibility/renewal.ts";
import type { ParticularsPart, RenewalPart } from "./join.ts";
import { type Particulars, particularsFields, particularsLeaves } from "./particulars.ts";

/** A credential in its three parts; `joinRenewals` and `joinParticulars` (join.ts) put them together again. */
export function splitCredential({ renewal, sources, ...rest }: WholeCredential): {
  credential: Credential;
  renewal: RenewalPart;
  particulars: ParticularsPart;
} {
  const { id } = rest;
  const particulars = Object.fromEntries(
    PARTICULARS.map((key) => [key, rest[key]]),
  ) as unknown as Particulars;
  const credential = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !PARTICULARS.some((name) => name === key)),
  ) as Omit<Credential, "sources">;
  const named = (leaves: readonly { readonly sources: readonly string[] }[]): ReadonlySet<string> =>
    new Set(leaves.flatMap((leaf) => leaf.sources));
  const ofEligibility = named(rest.eligibility.flatMap(({ requirements }) => requirements.flatMap(leavesOf)));
  const ofRenewal = named(renewal.flatMap(renewalLeaves).map(({ leaf }) => leaf));
  const ofParticulars = named(particularsLeaves(particulars).map(({ leaf }) => leaf));
  const only = (keys: (key: string) => boolean): Credential["sources"] =>
    Object.fromEntries(Object.entries(sources).filter(([key]) => keys(key)));
  return {
    // A source that nothing names stays where it was written: with the rules.
    credential: {
      ...credential,
      sources: only((key) => ofEligibility.has(key) || !(ofRenewal.has(key) || ofParticulars.has(key))),
    },
    renewal: { id, sources: only((key) => ofRenewal.has(key) && !ofEligibility.has(key)), renewal },
    particulars: {
      id,
      sources: only((key) => ofParticulars.has(key) && !ofEligibility.has(key)),
      ...particulars,
    },
  };
}

const PARTICULARS = Object.keys(particularsFields) as (keyof Particulars)[];
