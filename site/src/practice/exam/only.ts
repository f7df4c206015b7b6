import type { QuestionResult } from "../../../../domain/practice/result.ts";

/** Which questions of an exam that has ended are listed. */
export const ONLY = ["all", "missed", "no-answer", "flagged"] as const;
export type Only = (typeof ONLY)[number];

export const ONLY_WORDS: Readonly<Record<Only, string>> = {
  all: "All",
  missed: "Missed",
  "no-answer": "No answer",
  flagged: "Flagged",
};

/** The questions of a list: `missed` are those with an answer that is not the best. `flagged`: versions flagged in the exam. */
export function listed(
  only: Only,
  questions: readonly QuestionResult[],
  flagged: ReadonlySet<string>,
): readonly QuestionResult[] {
  switch (only) {
    case "all":
      return questions;
    case "missed":
      return questions.filter(
        ({ answer, item, best }) => answer !== undefined && item !== undefined && !best,
      );
    case "no-answer":
      return questions.filter(({ answer }) => answer === undefined);
    case "flagged":
      return questions.filter(({ version }) => flagged.has(version));
  }
}
