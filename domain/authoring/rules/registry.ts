import { fileRules } from "./file.ts";
import { formRules } from "./form.ts";
import { frontMatterRules } from "./front-matter.ts";
import { identityRules, identitySetRules } from "./identity.ts";
import { keyRules } from "./key.ts";
import { markdownRules } from "./markdown.ts";
import { optionRules } from "./options.ts";
import type { Rule, SetRule } from "./rule.ts";
import { sourceRules } from "./sources.ts";
import { structureRules } from "./structure.ts";

/** Every rule for one scenario. To add one: write it in its family's file, list it in docs/authoring.md, add its fixture. */
export const rules: readonly Rule[] = [
  ...frontMatterRules,
  ...identityRules,
  ...sourceRules,
  ...structureRules,
  ...formRules,
  ...optionRules,
  ...keyRules,
  ...markdownRules,
];

/** Rules that a file has to pass before it is read at all. */
export { fileRules };

/** Rules for all scenarios together. */
export const setRules: readonly SetRule[] = identitySetRules;
