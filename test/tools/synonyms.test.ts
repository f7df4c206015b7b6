import { expect, test } from "vitest";
import { readSynonyms } from "../../domain/authoring/read-synonyms.ts";

test("groups of words are read; one word alone, a number and a broken file are faults with their place", () => {
  expect(readSynonyms("- [ pay, salary ]\n- [ cv, resume ]\n", "a.yaml")).toEqual({
    groups: [
      ["pay", "salary"],
      ["cv", "resume"],
    ],
    faults: [],
  });
  expect(readSynonyms("- [ pay ]\n", "a.yaml").faults).toMatchObject([{ line: 1, severity: "error" }]);
  expect(readSynonyms("- [ pay, salary ]\n- [ pay, 7 ]\n", "a.yaml").faults).toMatchObject([{ line: 2 }]);
  expect(readSynonyms("- [ pay, salary\n", "a.yaml").faults.length).toBeGreaterThan(0);
});
