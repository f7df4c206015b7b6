import { expect, test } from "vitest";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import { real } from "../../support/real.ts";

test("the leaves of a group are those of all its levels, in the order of the file", () => {
  const of = real("ccm").eligibility.at(-1)?.requirements ?? [];
  const all = leavesOf({
    id: "all",
    title: "All of it",
    kind: "all-of",
    of: of.slice(0, 3),
  });
  expect(all.map(({ id }) => id)).toEqual([
    "license",
    "degree",
    "twelve-months-under-a-ccm",
    "twenty-four-months",
    "twelve-months-leading",
    "good-moral-character",
  ]);
  expect(all.flatMap(leavesOf)).toEqual(all);
});
