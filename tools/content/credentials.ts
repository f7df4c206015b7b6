import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../domain/authoring/fault.ts";
import { outlineFaults } from "../../domain/authoring/outline-faults.ts";
import { linkCredentials, readCredential } from "../../domain/authoring/read-credential.ts";
import type { WholeCredential } from "../../domain/eligibility/credential.ts";

/** Every credential in a folder, by file name, with all faults. Adding a file adds the credential; nothing is registered. */
export function loadCredentials(folder = "content/credentials"): {
  credentials: WholeCredential[];
  faults: Fault[];
} {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readCredential(readFileSync(join(folder, name), "utf8"), `${folder}/${name}`));
  const linked = linkCredentials(files);
  return {
    credentials: linked.credentials,
    faults: [...files.flatMap(({ faults }) => faults), ...linked.faults, ...outlineFaults(files)],
  };
}
