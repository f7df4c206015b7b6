import type { WholeCredential } from "../../domain/eligibility/credential.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";

const { credentials } = loadCredentials();

/** A credential as the content states it. Throws when there is none of that id. */
export function real(id: string): WholeCredential {
  const found = credentials.find((credential) => credential.id === id);
  if (found === undefined) throw new Error(`There is no credential ${id}.`);
  return found;
}
