import { expect, test } from "vitest";
import type { Entry } from "../../../domain/log/entry.ts";
import { studyAnswers } from "../../../site/src/practice/given-answers.ts";

/** ids count up in their last letters, as time goes on. */
const id = (number: number): string => `01KB0000000000000000000${String(number).padStart(3, "0")}`;
const answer = (number: number, version: string, chosen: number[], more: object = {}) =>
  ({
    v: 1,
    id: id(number),
    at: "2026-11-22T12:00:00.000Z",
    device: "phone",
    kind: "answer",
    scenario: "a-case",
    item: "what-first",
    version,
    chosen,
    ...more,
  }) as Entry;

test("the newest answer to each version counts, in any order of the entries", () => {
  const entries = [answer(3, "aa", [2]), answer(1, "aa", [0]), answer(2, "bb", [1])];
  for (const order of [entries, entries.toReversed()]) {
    const found = studyAnswers(order, ["aa", "bb", "cc"]);
    expect([...found].map(([version, { chosen }]) => [version, chosen]).sort()).toEqual([
      ["aa", [2]],
      ["bb", [1]],
    ]);
  }
});

test("an answer in an exam is not shown in study: while the exam is open, nothing is told of it", () => {
  const entries = [answer(1, "aa", [0]), answer(2, "aa", [1], { attempt: id(900) })];
  expect(studyAnswers(entries, ["aa"]).get("aa")?.chosen).toEqual([0]);
  expect(studyAnswers(entries.slice(1), ["aa"]).size).toBe(0);
});

test("an answer that is not shown leaves its place to the newest that is", () => {
  const entries = [answer(1, "aa", [0]), answer(2, "aa", [1]), answer(4, "aa", [3])];
  expect(studyAnswers(entries, ["aa"], ({ id: of }) => of !== id(4)).get("aa")?.chosen).toEqual([1]);
});

test("answers to other questions, and other entries, are none", () => {
  const attempt = { v: 1, id: id(1), kind: "attempt", attempt: id(1), step: "started" } as unknown as Entry;
  expect(studyAnswers([attempt, answer(2, "zz", [0])], ["aa"]).size).toBe(0);
});
