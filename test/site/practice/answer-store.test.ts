import { afterEach, describe, expect, test, vi } from "vitest";
import {
  answerKey,
  forgetAnswer,
  keepAnswer,
  parseAnswer,
  readAnswer,
} from "../../../site/src/practice/answer-store.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a kept answer", () => {
  test("is read as the options that were chosen", () => {
    expect(parseAnswer("[0,3]", 4)).toEqual([0, 3]);
  });
  test.each<[string | null, string]>([
    [null, "nothing kept"],
    ["", "an empty text"],
    ["[", "broken JSON"],
    ["[]", "no option"],
    ["{}", "no list"],
    ["2", "a bare number"],
    ["[1,1]", "an option twice"],
    ["[4]", "an option that the question does not have"],
    ["[-1]", "an option before the first"],
    ["[1.5]", "half an option"],
    ['["1"]', "a word"],
  ])("that is %j (%s) is no answer", (text, _why) => {
    expect(parseAnswer(text, 4)).toBeUndefined();
  });
  test("belongs to one version of one scenario's question", () => {
    expect(answerKey("back-to-the-warehouse", "0a1b2c")).toBe(
      "caseway.practice.1.back-to-the-warehouse.0a1b2c",
    );
  });
});

describe("where storage is blocked", () => {
  test("nothing is read, nothing is said to be kept, and nothing fails", () => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(readAnswer("key", 4)).toBeUndefined();
    expect(keepAnswer("key", [1])).toBe(false);
    expect(() => forgetAnswer("key")).not.toThrow();
  });
});
