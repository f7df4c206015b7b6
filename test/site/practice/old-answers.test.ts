import { afterEach, describe, expect, test, vi } from "vitest";
import {
  forgetOldAnswer,
  hasOldAnswers,
  parseAnswer,
  readOldAnswer,
} from "../../../site/src/practice/old-answers.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("an answer kept by an earlier version", () => {
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
});

describe("where storage is blocked", () => {
  test("there is nothing to read, and nothing fails", () => {
    vi.stubGlobal(
      "localStorage",
      new Proxy(
        {},
        {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
          ownKeys: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        },
      ),
    );
    expect(hasOldAnswers()).toBe(false);
    expect(readOldAnswer("a-case", "0a1b2c", 4)).toBeUndefined();
    expect(() => forgetOldAnswer("a-case", "0a1b2c")).not.toThrow();
  });
});
