import type { Entry } from "../../../../domain/log/entry.ts";
import { examsOf } from "../../../../domain/practice/exam.ts";

/** The address of the exam that asks this version and is still open now; undefined where there is none. */
export function openExamWith(entries: readonly Entry[], version: string): string | undefined {
  const exam = examsOf(entries, new Date().toISOString()).find(
    ({ state, versions }) => state === "open" && versions.includes(version),
  );
  return exam === undefined ? undefined : `/practice/exam/?exam=${exam.attempt}`;
}
