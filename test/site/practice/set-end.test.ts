import { expect, test } from "vitest";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { endWords } from "../../../site/src/practice/study/set-end.tsx";

const item = (version: string): PracticeItem => ({
  scenario: "a-case",
  title: "A case",
  item: version,
  version,
  key: [1],
  options: 4,
  level: "recall",
  blueprint: {},
  current: true,
});
const ASKED = ["aa", "bb", "cc", "dd"].map(item);

test("the end of a set says what was answered, counted from choices alone", () => {
  const answers = new Map([
    ["aa", { chosen: [1], sure: "sure" as const }],
    ["bb", { chosen: [2], sure: "sure" as const }],
    ["cc", { chosen: [1, 2], sure: "unsure" as const }],
  ]);
  expect(endWords(ASKED, answers)).toBe(
    "You answered 3 of 4 questions. 1 had the best answer. Of the others, you were sure of 1: those are worth a second look.",
  );
});

test("it praises nothing and blames nothing", () => {
  expect(endWords(ASKED, new Map())).toBe("You answered none of its questions. They wait for you.");
  expect(endWords(ASKED, new Map([["aa", { chosen: [0], sure: undefined }]]))).toBe(
    "You answered 1 of 4 questions. None had the best answer.",
  );
});
