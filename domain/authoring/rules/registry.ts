import { acceptedRules } from "./accepted.ts";
import { answerCountRules } from "./answer-count.ts";
import { answerCueRules } from "./answer-cues.ts";
import { fileRules } from "./file.ts";
import { formRules } from "./form.ts";
import { frontMatterRules } from "./front-matter.ts";
import { identityRules, identitySetRules } from "./identity.ts";
import { keyRules } from "./key.ts";
import { keyPositionSetRules } from "./key-position.ts";
import { lengthRules } from "./lengths.ts";
import { levelRules } from "./levels.ts";
import { markdownRules } from "./markdown.ts";
import { nearDuplicateSetRules } from "./near-duplicates.ts";
import { optionOrderRules } from "./option-order.ts";
import { optionRules } from "./options.ts";
import { peopleRules } from "./people.ts";
import { placeRules } from "./place.ts";
import { plainWordRules } from "./plain-words.ts";
import { rationaleRules } from "./rationales.ts";
import type { Rule, SetRule } from "./rule.ts";
import { sourceRules } from "./sources.ts";
import { stemRules } from "./stems.ts";
import { structureRules } from "./structure.ts";
import { templateRules } from "./template.ts";

/** Rules that a file has to pass before it is read at all. */
export { fileRules };

/** Whether a file can be read, and holds all that it must. */
const formalRules: readonly Rule[] = [
  ...frontMatterRules,
  ...identityRules,
  ...placeRules,
  ...sourceRules,
  ...structureRules,
  ...formRules,
  ...optionRules,
  ...keyRules,
  ...markdownRules,
  ...templateRules,
];

/** How good questions are written. */
const writingRules: readonly Rule[] = [
  ...answerCueRules,
  ...lengthRules,
  ...stemRules,
  ...answerCountRules,
  ...optionOrderRules,
  ...rationaleRules,
  ...levelRules,
  ...peopleRules,
  ...plainWordRules,
];

/** Rules for all scenarios together. */
export const setRules: readonly SetRule[] = [
  ...identitySetRules,
  ...nearDuplicateSetRules,
  ...keyPositionSetRules,
];

/** Every rule for one scenario. To add one: write it in its family's file, list it in docs/authoring.md, add its fixture. */
export const rules: readonly Rule[] = [
  ...formalRules,
  ...writingRules,
  ...acceptedRules([...formalRules, ...writingRules, ...setRules]),
];
