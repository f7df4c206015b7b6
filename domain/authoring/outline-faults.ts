import { outlineName } from "../credentials/outlines.ts";
import type { CredentialContent } from "../eligibility/credential.ts";
import type { Fault } from "./fault.ts";
import type { CredentialFile } from "./read-credential.ts";

/** Credentials that say that they share an outline have to name the same domains: scenarios know only one list. */
export function outlineFaults(files: readonly CredentialFile[]): Fault[] {
  const first = new Map<string, CredentialContent>();
  return files.flatMap(({ content, frontMatter }): Fault[] => {
    if (content === undefined || content.blueprint.length === 0) return [];
    const { id } = outlineName(content);
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, content);
      return [];
    }
    if (domainsOf(other) === domainsOf(content)) return [];
    return [
      {
        file: frontMatter.file,
        ...frontMatter.at(["blueprint", 0, "domains"]),
        rule: "outline-differs",
        severity: "error",
        message: `The outline ${id} has other domains in ${other.id}.md.`,
        mend: "Write the same ids and names in both, or give this credential an outline of its own.",
      },
    ];
  });
}

const domainsOf = (content: CredentialContent): string =>
  JSON.stringify([
    outlineName(content).name,
    content.blueprint[0]?.domains.map(({ id, name }) => [id, name]),
  ]);
