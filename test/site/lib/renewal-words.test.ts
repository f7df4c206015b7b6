import { expect, test } from "vitest";
import { renewalAdvice, renewalFacts } from "../../../site/src/lib/renewal-words.ts";
import { wholeCredentials } from "../../../site/src/lib/whole-credentials.ts";

const ccm = wholeCredentials.find(({ id }) => id === "ccm")?.renewal.at(-1);
if (ccm === undefined) throw new Error("The CCM has no renewal.");
const words = new Map(
  [...renewalFacts(ccm), ...renewalAdvice(ccm)].map((fact) => [fact.id, fact.words] as const),
);

test("the sponsor's calendar is told for each day on which a credential ends", () => {
  expect(words.get("window")).toEqual([
    "For a credential that ends on May 31: from March 1, with the decision by June 15.",
    "For a credential that ends on November 30: from September 1, with the decision by December 15.",
  ]);
});

test("late renewal says how late, for how much more, and what it needs", () => {
  expect(words.get("late")?.slice(0, 2)).toEqual([
    "Up to 30 days after the end, for $175 on top of the fee.",
    "You need: all 80 hours of continuing education; the education that you first qualified with; a documented, compelling reason; not knowing the deadline is none.",
  ]);
});

test("what is not counted is told in its own words, apart", () => {
  expect(words.get("exam-again")).toEqual(["You can pass the exam again in place of continuing education."]);
  expect(words.get("no-practice-hours")).toEqual(["No hours of practice are listed for renewal."]);
  expect(renewalFacts(ccm).some(({ id }) => id === "no-practice-hours")).toBe(false);
});
