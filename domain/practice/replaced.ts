import type { ExamDomains, Level } from "../authoring/scenario.ts";

/** A version of a question that is asked no more, as it was asked: without its reasons. All texts are Markdown. */
export interface ReplacedQuestion {
  readonly scenario: string;
  /** The item that it has become, where there is one. */
  readonly item: string;
  readonly version: string;
  /** The title of its file then. */
  readonly title: string;
  readonly level: Level;
  readonly blueprint: ExamDomains;
  readonly case: string;
  /** What became known with the questions before it. */
  readonly story: readonly string[];
  /** Empty where there was none. */
  readonly preamble: string;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly key: boolean }[];
}
