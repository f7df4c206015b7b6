import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY } from "../../../site/src/checker/draft.ts";
import { readDraft } from "../../../site/src/checker/read-draft.ts";
import { runs, SEED } from "../../support/runs.ts";

const FULL = {
  v: 1,
  answers: { licenses: { value: "yes" }, "licenses/1/expires": { month: "5", day: "31", year: "2028" } },
  lists: { licenses: ["1"], degrees: [], employment: ["1", "3"], credits: [] },
  pending: { id: "degrees", raw: { value: "no" } },
};

describe("a draft is read", () => {
  test.each([
    ["the empty one", EMPTY],
    ["one with everything", FULL],
    ["one without anything pending", { ...FULL, pending: undefined }],
  ])("%s", (_, draft) => {
    expect(readDraft(draft)).toEqual(draft);
  });
});

describe("what is none is refused", () => {
  test.each([
    ["nothing", null],
    ["a list", [FULL]],
    ["text", "draft"],
    ["another version", { ...FULL, v: 2 }],
    ["no version", { ...FULL, v: undefined }],
    ["a part that is not known", { ...FULL, portfolio: {} }],
    ["an answer that is no set of fields", { ...FULL, answers: { licenses: "yes" } }],
    ["a field that is no text", { ...FULL, answers: { licenses: { value: 1 } } }],
    ["answers in a list", { ...FULL, answers: [] }],
    ["a list that is missing", { ...FULL, lists: { licenses: [], degrees: [], employment: [] } }],
    ["a list that is not known", { ...FULL, lists: { ...FULL.lists, held: [] } }],
    ["a list of numbers", { ...FULL, lists: { ...FULL.lists, credits: [1] } }],
    ["something pending without its question", { ...FULL, pending: { raw: {} } }],
    ["something pending with more", { ...FULL, pending: { ...FULL.pending, at: "now" } }],
  ])("%s", (_, value) => {
    expect(readDraft(value)).toBeUndefined();
  });

  test("and no JSON whatever makes it fail", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("v", "answers", "lists", "pending"), (value, part) => {
        expect(() => readDraft(value)).not.toThrow();
        const changed = readDraft({ ...FULL, [part]: value });
        // What is let through has the form that the pages rely on.
        if (changed === undefined) return;
        for (const raw of Object.values(changed.answers))
          for (const text of Object.values(raw)) expect(typeof text).toBe("string");
      }),
      { seed: SEED, numRuns: runs(300) },
    );
  });
});
