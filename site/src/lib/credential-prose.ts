import { printFault } from "../../../domain/authoring/fault.ts";
import { readCredential } from "../../../domain/authoring/read-credential.ts";
import { renderMarkdown } from "../../../domain/authoring/render.ts";
import { sectionsOf } from "./sections.ts";
import { wholeNamesIn } from "./whole-names.ts";

/** What a credential's file says below its rules, as HTML. */
export interface CredentialProse {
  readonly intro: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly html: string }[];
}

const files = import.meta.glob<string>("../../../content/credentials/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The prose of `content/credentials/<id>.md`. A fault in the file stops the build with its place. */
export function credentialProse(id: string): CredentialProse {
  const file = `content/credentials/${id}.md`;
  const text = files[`../../../${file}`];
  if (text === undefined)
    throw new Error(`There is no ${file}. Run \`npm run content -- build\` after you remove a credential.`);
  const { prose, faults } = readCredential(text, file);
  const errors = faults.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(printFault).join("\n"));
  const { intro, sections } = sectionsOf(prose);
  const html = (markdown: string): string => wholeNamesIn(renderMarkdown(markdown));
  return {
    intro: html(intro),
    sections: sections.map(({ id, title, text }) => ({ id, title, html: html(text) })),
  };
}
