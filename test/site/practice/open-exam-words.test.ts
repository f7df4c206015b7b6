import { expect, test } from "vitest";
import type { Answer } from "../../../domain/log/entry.ts";
import { openExamWords } from "../../../site/src/practice/landing/open-exam-words.ts";

const NOW = Date.parse("2026-11-22T12:00:00.000Z");
const exam = (answered: number, deadline: string | null) => ({
  versions: Array.from({ length: 20 }, (_, index) => `v${index}`),
  answers: new Map(Array.from({ length: answered }, (_, index) => [`v${index}`, {} as Answer])),
  deadline,
});

test("an open exam is told with what is answered and left, and none once its time is up", () => {
  expect(openExamWords([exam(12, "2026-11-22T12:13:30.000Z")], NOW)).toBe(
    "You have an exam open: 12 of 20 answered, 14 min left.",
  );
  expect(openExamWords([exam(0, null)], NOW)).toBe("You have an exam open: 0 of 20 answered, no clock.");
  expect(openExamWords([exam(1, null), exam(2, null)], NOW)).toBe("You have 2 exams open.");
  expect(openExamWords([exam(12, "2026-11-22T12:00:00.000Z")], NOW)).toBe("");
  expect(openExamWords([], NOW)).toBe("");
});
