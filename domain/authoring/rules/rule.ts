import type { Finding, Severity } from "../fault.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";

/** A rule of the check. It looks at one document and reports every place that breaks it. */
export interface Rule {
  /** What fixtures and the authoring guide call it; never changes. */
  readonly id: string;
  readonly severity: Severity;
  /** Receives a document that may be broken in any way, and never throws. */
  check(document: ScenarioDocument): readonly Finding[];
}

/** A rule about the text before anything is read from it. */
export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  check(text: string): readonly Finding[];
}

/** A rule that looks at all scenarios together. */
export interface SetRule {
  readonly id: string;
  readonly severity: Severity;
  check(documents: readonly ScenarioDocument[]): readonly (Finding & { readonly file: string })[];
}
