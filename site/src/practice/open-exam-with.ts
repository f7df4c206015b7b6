import type { Entry } from "../../../domain/log/entry.ts";
import { type Exam, examsOf } from "../../../domain/practice/exam.ts";

/** The exams that are open now. */
export const openExams = (entries: readonly Entry[]): Exam[] =>
  openOf(examsOf(entries, new Date().toISOString()));

/** Those of them that are open, the first to end before the others; those without a clock come last. */
export const openOf = (exams: readonly Exam[]): Exam[] =>
  exams
    .filter(({ state }) => state === "open")
    .toSorted((a, b) => ((a.deadline ?? "~") < (b.deadline ?? "~") ? -1 : 1));

/** The address of the exam that asks this version and is still open now; undefined where there is none. */
export function openExamWith(entries: readonly Entry[], version: string): string | undefined {
  const exam = openExams(entries).find(({ versions }) => versions.includes(version));
  return exam === undefined ? undefined : `/practice/exam/?exam=${exam.attempt}`;
}
