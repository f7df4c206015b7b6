import { expect, test } from "vitest";
import type { Answer } from "../../../domain/log/entry.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import {
  endWords,
  leftOutWords,
  lookAgainWords,
  missedOf,
  tooSoonOf,
} from "../../../site/src/practice/study/set-end.tsx";

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

const given = (number: number, version: string, chosen: number, at: string): Answer =>
  ({
    v: 1,
    id: `01KB0000000000000000000${String(number).padStart(3, "0")}`,
    at,
    device: "phone",
    kind: "answer",
    scenario: "a-case",
    item: version,
    version,
    chosen: [chosen],
  }) as Answer;

test("what she missed is what she answered without its best answer, in the order of the set", () => {
  const answers = new Map([
    ["dd", { chosen: [0] }],
    ["bb", { chosen: [1, 2] }],
    ["aa", { chosen: [1] }],
  ]);
  // "cc" was not answered: nothing is known of it.
  expect(missedOf(ASKED, answers)).toEqual(["bb", "dd"]);
  expect(lookAgainWords(2)).toBe("Look again at the 2 you missed");
  expect(lookAgainWords(1)).toBe("Look again at the one you missed");
});

test("only answers of this set that came within a day of their reasons are said to be left out", () => {
  const entries = [
    given(1, "aa", 0, "2026-11-20T10:00:00.000Z"),
    given(2, "bb", 0, "2026-11-21T09:00:00.000Z"),
    // 23 hours after its reasons, and 25.
    given(3, "bb", 1, "2026-11-22T08:00:00.000Z"),
    given(4, "aa", 1, "2026-11-21T11:00:00.000Z"),
    given(5, "cc", 1, "2026-11-22T08:00:00.000Z"),
  ];
  const inSet = (...numbers: number[]) =>
    new Map(numbers.flatMap((number) => entries[number - 1] ?? []).map((one) => [one.version, one]));
  expect(tooSoonOf(inSet(3, 4, 5), entries, ASKED)).toBe(1);
  expect(tooSoonOf(inSet(4, 5), entries, ASKED)).toBe(0);
  expect(leftOutWords(0)).toBeUndefined();
  expect(leftOutWords(1)).toBe(
    "1 answer of this set came within a day of reading the reasons, which shows what you remember. It is kept, and does not count in where you stand.",
  );
  expect(leftOutWords(2)).toMatch(/^2 answers of this set came .* They are kept, and do not count/);
});
