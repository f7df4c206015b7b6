import { describe, expect, test } from "vitest";
import { latestPlace, placeName, readPlace } from "../../../site/src/practice/study/study-place.ts";

const begun = (number: number): string => `01KB0000000000000000000${String(number).padStart(3, "0")}`;
const PLACE = {
  versions: ["aa", "bb"],
  begun: begun(1),
  at: 2,
  ended: false,
  open: { bb: { chosen: [1], struck: [0, 3], sure: "unsure" } },
};
const CURRENT = new Set(["aa", "bb", "cc"]);

describe("a kept place in a set", () => {
  test("is read as it was written", () => {
    expect(readPlace(JSON.parse(JSON.stringify(PLACE)), CURRENT)).toEqual(PLACE);
  });

  test.each([
    ["nothing", undefined],
    ["text", "aa"],
    ["no questions", { ...PLACE, versions: [] }],
    ["a place before the first question", { ...PLACE, at: 0 }],
    ["a beginning that is no id", { ...PLACE, begun: "yesterday" }],
    ["options that are no numbers", { ...PLACE, open: { bb: { chosen: ["B"], struck: [] } } }],
    ["a question that is asked no more", { ...PLACE, versions: ["aa", "old"] }],
  ])("is none where it is %s: a new set is drawn", (_, value) => {
    expect(readPlace(value, CURRENT)).toBeUndefined();
  });
});

test("the set to go on with is the one that was begun last and is not at its end", () => {
  const plan = { kind: "domain", outline: "ccm", domain: "plan" } as const;
  const law = { kind: "domain", outline: "ccm", domain: "law" } as const;
  const values = {
    [placeName(plan)]: { ...PLACE, begun: begun(2) },
    [placeName(law)]: PLACE,
    [placeName({ kind: "case", scenario: "a-case" })]: { ...PLACE, begun: begun(3), ended: true },
    "draft:goal": { ...PLACE, begun: begun(4) },
    cursor: "abc",
  };
  expect(latestPlace(values, CURRENT)?.address).toBe("/practice/study/?domain=ccm.plan");
  expect(latestPlace({ ...values, [placeName(plan)]: "broken" }, CURRENT)?.address).toBe(
    "/practice/study/?domain=ccm.law",
  );
  expect(latestPlace({}, CURRENT)).toBeUndefined();
});
