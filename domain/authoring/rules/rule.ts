import type { Finding, Severity } from "../fault.ts";
import { type Item, itemsOf } from "../items/item.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";

/** What every rule has. */
interface AnyRule {
  /** What fixtures and the authoring guide call it; never changes. */
  readonly id: string;
  /** An error only where something is surely wrong. What takes judgment is a warning. */
  readonly severity: Severity;
  /** What it does to a learner, as a sentence, where what is wrong does not say so itself. */
  readonly why?: string;
}

/** A rule of the check. It looks at one document and reports every place that breaks it. */
export interface Rule extends AnyRule {
  /** Receives a document that may be broken in any way, and never throws. */
  check(document: ScenarioDocument): readonly Finding[];
}

/** A rule about the text before anything is read from it. */
export interface TextRule extends AnyRule {
  check(text: string): readonly Finding[];
}

/** A rule about how one question is written. */
export interface ItemRule extends AnyRule {
  readonly why: string;
  check(item: Item): readonly Finding[];
}

/** A rule that looks at all scenarios together. */
export interface SetRule extends AnyRule {
  /** True where it is about a habit of all files, reported at the first of them: no file alone may accept it. */
  readonly habit?: boolean;
  check(documents: readonly ScenarioDocument[]): readonly (Finding & { readonly file: string })[];
}

/** A rule about one question as a rule about a document: it looks at every question that can be judged. */
export const forEachItem = (rule: ItemRule): Rule => ({
  ...rule,
  check: (document) => itemsOf(document).flatMap((item) => rule.check(item)),
});
