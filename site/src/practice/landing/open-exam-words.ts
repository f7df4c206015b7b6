import type { Exam } from "../../../../domain/practice/exam.ts";
import { leftText } from "../exam/clock.ts";

type Told = Pick<Exam, "answers" | "versions" | "deadline">;

/** What is said of exams that were open, at `now` in milliseconds; "" where the time of all of them is up by then. */
export function openExamWords(exams: readonly Told[], now: number): string {
  const open = exams.filter(({ deadline }) => deadline === null || Date.parse(deadline) > now);
  const [first] = open;
  if (first === undefined) return "";
  if (open.length > 1) return `You have ${open.length} exams open.`;
  const { answers, versions, deadline } = first;
  const left = deadline === null ? "no clock" : leftText(Date.parse(deadline) - now);
  return `You have an exam open: ${answers.size} of ${versions.length} answered, ${left}.`;
}
