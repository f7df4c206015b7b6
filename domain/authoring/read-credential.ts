import type * as z from "zod";
import { type CredentialContent, credentialSchema, type WholeCredential } from "../eligibility/credential.ts";
import { latestEdition } from "../eligibility/edition.ts";
import type { Requirement } from "../eligibility/requirement.ts";
import type { Fault } from "./fault.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { particularsFaults } from "./particulars-faults.ts";
import { renewalFaults } from "./renewal-faults.ts";
import { schemaFaults } from "./schema-faults.ts";
import { sourceMissing } from "./source-missing.ts";

/** A credential's file as it was read: its content when the schema holds, and every fault. */
export interface CredentialFile {
  readonly content?: CredentialContent;
  /** The Markdown below the front matter. */
  readonly prose: string;
  readonly frontMatter: FrontMatter;
  readonly faults: readonly Fault[];
}

/** Reads `content/credentials/<id>.md`. Never throws: what is wrong comes back as faults with their place. */
export function readCredential(text: string, file: string): CredentialFile {
  const frontMatter = readFrontMatter(text, file);
  const base = { prose: frontMatter.body.trim(), frontMatter };
  if (frontMatter.faults.length > 0) return { ...base, faults: frontMatter.faults };
  const parsed = (credentialSchema as z.ZodType<CredentialContent>).safeParse(frontMatter.data, {
    reportInput: true,
  });
  if (!parsed.success) return { ...base, faults: schemaFaults(frontMatter, parsed.error, credentialSchema) };
  return {
    ...base,
    content: parsed.data,
    faults: [consistencyFaults, particularsFaults, renewalFaults].flatMap((find) =>
      find(parsed.data, frontMatter),
    ),
  };
}

/** What a schema cannot see: names that must exist, and names that must not repeat. */
function consistencyFaults(content: CredentialContent, source: FrontMatter): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PropertyKey[], rule: string, message: string, mend: string): void => {
    faults.push({ file: source.file, ...source.at(path), rule, severity: "error", message, mend });
  };
  const name = source.file.replace(/^.*\//, "").replace(/\.md$/, "");
  if (content.id !== name)
    fault(
      ["id"],
      "id-file-name",
      `The id is ${content.id}, but the file is ${name}.md.`,
      "Give both the same name.",
    );
  for (const [index, edition] of content.eligibility.entries()) {
    const seen = new Set<string>();
    const at = ["eligibility", index, "requirements"] as const;
    if (!edition.requirements.some(({ id }) => id === content.profession)) {
      fault(
        ["profession"],
        "profession-missing",
        `No requirement of the edition ${edition.id} has the id ${content.profession}.`,
        "Name one of its requirements.",
      );
    }
    const degrees = walk(edition.requirements, at).flatMap(({ requirement: { kind, id } }) =>
      kind === "degree" ? [id] : [],
    );
    for (const { requirement, path } of walk(edition.requirements, at)) {
      if (seen.has(requirement.id))
        fault(
          [...path, "id"],
          "requirement-id-repeated",
          `The id ${requirement.id} is used twice.`,
          "Give each requirement its own id.",
        );
      seen.add(requirement.id);
      if ("of" in requirement) continue;
      if (
        requirement.kind === "employment" &&
        requirement.after !== undefined &&
        !degrees.includes(requirement.after)
      ) {
        fault(
          [...path, "after"],
          "after-no-degree",
          `No degree requirement of the edition ${edition.id} has the id ${requirement.after}.`,
          degrees.length > 0
            ? `Use one of: ${degrees.join(", ")}.`
            : "Leave `after` out, or add the degree requirement.",
        );
      }
      for (const [number, key] of requirement.sources.entries()) {
        if (!Object.hasOwn(content.sources, key))
          fault([...path, "sources", number], ...sourceMissing(key, Object.keys(content.sources)));
      }
    }
  }
  return faults;
}

interface Place {
  readonly requirement: Requirement;
  readonly path: readonly PropertyKey[];
}

function walk(requirements: readonly Requirement[], path: readonly PropertyKey[]): Place[] {
  return requirements.flatMap((requirement, index) => {
    const here = [...path, index];
    return [
      { requirement, path: here },
      ...("of" in requirement ? walk(requirement.of, [...here, "of"]) : []),
    ];
  });
}

/** Looks up each credential's sister, in the order of the files. A sister that is not there is a fault. */
export function linkCredentials(files: readonly CredentialFile[]): {
  credentials: WholeCredential[];
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const contents = files.flatMap(({ content }) => (content === undefined ? [] : [content]));
  const credentials = files.flatMap(({ content, frontMatter }): WholeCredential[] => {
    if (content === undefined) return [];
    const { sister: sisterId, ...rest } = content;
    if (sisterId === undefined) return [rest];
    const sister = contents.find(({ id }) => id === sisterId);
    const profession = latestEdition(sister?.eligibility ?? [])?.requirements.find(
      ({ id }) => id === sister?.profession,
    );
    if (sister === undefined || profession === undefined) {
      faults.push({
        file: frontMatter.file,
        ...frontMatter.at(["sister"]),
        rule: "sister-missing",
        severity: "error",
        message: `There is no credential ${sisterId}.`,
        mend: `Use one of: ${contents.map(({ id }) => id).join(", ")}.`,
      });
      return [rest];
    }
    return [{ ...rest, sister: { id: sister.id, name: sister.name, profession } }];
  });
  return { credentials, faults };
}
