import { describe, expect, test } from "vitest";
import type { QuestionResult } from "../../../domain/practice/result.ts";
import {
  examAddress,
  giveUpAddress,
  handInAddress,
  placeOf,
  questionIn,
  reasonsIn,
} from "../../../site/src/practice/exam/addresses.ts";
import { remarks } from "../../../site/src/practice/exam/question-list.tsx";
import { ulid } from "../../support/logs.ts";

const EXAM = ulid(1_000, 1);
const at = (address: string) => placeOf(new URL(address, "https://caseway.example"));

describe("the places of the short exams", () => {
  test("are read from the addresses that lead to them", () => {
    expect(at("/practice/exam/")).toEqual({ at: "choose" });
    expect(at(examAddress(EXAM))).toEqual({ at: "exam", attempt: EXAM });
    expect(at(questionIn(EXAM, 7))).toEqual({ at: "question", attempt: EXAM, number: 7 });
    expect(at(reasonsIn(EXAM, 50))).toEqual({ at: "reasons", attempt: EXAM, number: 50 });
    expect(at(handInAddress(EXAM))).toEqual({ at: "hand-in", attempt: EXAM });
    expect(at(giveUpAddress(EXAM))).toEqual({ at: "give-up", attempt: EXAM });
  });

  test.each(["&q=0", "&q=-1", "&q=1.5", "&q=two", "&q=", "&show=answers", "&reasons=0"])(
    "leave out what makes no sense: %s",
    (query) => {
      expect(at(examAddress(EXAM) + query)).toEqual({ at: "exam", attempt: EXAM });
    },
  );

  test("are the choice without an exam, whatever else stands there", () => {
    expect(at("/practice/exam/?q=3")).toEqual({ at: "choose" });
    expect(at("/practice/exam/?exam=")).toEqual({ at: "choose" });
  });
});

describe("what is said of a question in the result", () => {
  const question = (more: object): QuestionResult =>
    ({
      number: 1,
      version: "one",
      item: { current: true },
      answer: undefined,
      best: false,
      remembered: false,
      late: undefined,
      ...more,
    }) as QuestionResult;

  test("is that she was sure where the answer was not the best, and no more than sure where it was", () => {
    expect(remarks(question({ answer: { sure: "sure" } }), false)).toEqual(["You were sure."]);
    expect(remarks(question({ answer: { sure: "sure" }, best: true }), false)).toEqual(["Sure."]);
    expect(remarks(question({ answer: { sure: "unsure" } }), false)).toEqual(["Not sure."]);
    // Nothing says that it was not the best.
    expect(remarks(question({ answer: { sure: "sure" }, item: undefined }), false)).toEqual(["Sure."]);
  });

  test("is its flag, its late answer and that it has changed", () => {
    expect(remarks(question({ late: {}, item: { current: false } }), true)).toEqual([
      "Flagged.",
      "A late answer is kept, and not scored.",
      "It has changed since.",
    ]);
    expect(remarks(question({}), false)).toEqual([]);
  });
});
