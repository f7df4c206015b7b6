import { describe, expect, test } from "vitest";
import { nearest } from "../../../domain/text/nearest.ts";

const WORDS = ["licenses", "degrees", "employment", "RN"];

describe("Did you mean", () => {
  test.each([
    ["licences", "licenses", "one letter changed"],
    ["license", "licenses", "one letter left out"],
    ["licensess", "licenses", "one letter too many"],
    ["lisenzes", "licenses", "two letters changed"],
    ["EMPLOYMENT", "employment", "another case"],
    ["rn", "RN", "a short word in another case"],
    ["ra", "RN", "half of a word of two letters"],
  ])("%s: %s (%s)", (word, meant) => {
    expect(nearest(word, WORDS)).toBe(meant);
  });

  test.each([
    ["lizenzez", "three letters differ"],
    ["salary", "nothing is near"],
    ["x", "one letter says nothing"],
    ["", "nothing was written"],
    [`${"licenses".repeat(8)}`, "longer than any word"],
  ])("%s: nothing (%s)", (word) => {
    expect(nearest(word, WORDS)).toBeUndefined();
  });

  test("of several the nearest, and of equals the first", () => {
    expect(nearest("acm-r", ["acm-sw", "acm-rn"])).toBe("acm-rn");
    expect(nearest("cat", ["bat", "rat"])).toBe("bat");
    expect(nearest("cat", [])).toBeUndefined();
  });
});
