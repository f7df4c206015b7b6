import { outlines } from "../../../../dist/content/outlines.ts";
import type { Outline } from "../../../../domain/credentials/outlines.ts";
import type { Exam } from "../../../../domain/practice/exam.ts";

/** The outline that an exam was drawn by; one that is not known any more has no domains. */
export const outlineOf = ({ outline }: Pick<Exam, "outline">): Pick<Outline, "id" | "name" | "domains"> =>
  outlines.find(({ id }) => id === outline) ?? { id: outline, name: outline.toUpperCase(), domains: [] };

/** "CCM, 20 questions" */
export const examName = (exam: Pick<Exam, "outline" | "versions">): string =>
  `${outlineOf(exam).name}, ${questionCount(exam.versions.length)}`;

const questionCount = (count: number): string => (count === 1 ? "1 question" : `${count} questions`);
