import { describe, expect, test } from "vitest";
import { practiceVerdict } from "../../../site/src/practice/verdict.ts";

// Options count from 0: A is 0, B is 1.
describe("after an answer with one best option", () => {
  test("the best one is said to be", () => {
    expect(practiceVerdict([1], [1])).toEqual({ best: true, sentence: "You chose B." });
  });
  test("another one is named with the best one", () => {
    expect(practiceVerdict([1], [2])).toEqual({
      best: false,
      sentence: "You chose C. The best answer is B.",
    });
  });
});

describe("after an answer with several options", () => {
  const keys = [0, 1, 3];
  test("all of them and no other is the best answer", () => {
    expect(practiceVerdict(keys, [0, 1, 3])).toEqual({
      best: true,
      sentence: "You chose A, B, and D. Those are all that apply.",
    });
  });
  test("what was left out is named", () => {
    expect(practiceVerdict(keys, [0, 1])).toEqual({
      best: false,
      sentence: "You chose A and B. The best answer is A, B, and D. You left out D.",
    });
  });
  test("what does not belong is named", () => {
    expect(practiceVerdict(keys, [0, 1, 2, 3])).toEqual({
      best: false,
      sentence: "You chose A, B, C, and D. The best answer is A, B, and D. C does not belong.",
    });
  });
  test("both are named together", () => {
    expect(practiceVerdict(keys, [2, 4])).toEqual({
      best: false,
      sentence:
        "You chose C and E. The best answer is A, B, and D. You left out A, B, and D. C and E do not belong.",
    });
  });
});
