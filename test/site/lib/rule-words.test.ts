import { expect, test } from "vitest";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import { ruleWords } from "../../../site/src/lib/rule-words.ts";
import { real } from "../../support/real.ts";

const words = (credential: Parameters<typeof real>[0], rule: string): string[] => {
  const leaf = real(credential)
    .eligibility.at(-1)
    ?.requirements.flatMap(leavesOf)
    .find(({ id }) => id === rule);
  if (leaf === undefined) throw new Error(`There is no rule ${rule}.`);
  return ruleWords(leaf);
};

test("a rule with an amount and a window says both", () => {
  expect(words("cmgt-bc", "case-management-hours")).toEqual([
    "At least 2,000 hours.",
    "Only what lies in the 3 years before the day you choose counts.",
  ]);
});

test("a rule without a window claims none, and its remark follows", () => {
  expect(words("cmgt-bc", "rn-practice")).toEqual([
    "At least 24 months.",
    "Case management as an RN counts. No look-back is attached to this rule.",
  ]);
});

test("another wording of the sponsor is told", () => {
  expect(words("acm-rn", "supervised-hours")).toEqual([
    "At least 2,080 hours.",
    "An older official wording accepts one year of full-time work; the newer one asks for 2,080 hours.",
  ]);
});

test("a statement is shown in the words to be confirmed", () => {
  expect(words("ccm", "good-moral-character")).toEqual([
    "You confirm: “I can show good moral character, in line with the Commission's Code of Professional Conduct.”",
  ]);
});

test("work after a degree, and what it has to be about, are told", () => {
  expect(words("c-swcm", "thirty-six-months")).toEqual([
    "At least 36 months.",
    "Only work from the day after the degree was completed counts.",
  ]);
  expect(words("cdms", "disability-management-hours").slice(0, 3)).toEqual([
    "At least 2,080 hours.",
    "Only what lies in the 5 years before the day you choose counts.",
    "Work counts if you confirm about it: “My paid work was about helping workers stay at work, or return to it, after illness or injury, and it fits at least two of the four practice areas in the Commission's guide. (We could not read the four. Leave this open if you have not compared.)”",
  ]);
});

test("the statement that decides about a license on no list is told, and whether there is a list", () => {
  expect(words("c-aswcm", "masters-license")).toEqual([
    "Another license counts if you confirm about it: “My license is a state license for social workers at the master's level.”",
  ]);
  expect(words("c-swcm", "bachelors-license")[0]).toBe(
    "A license counts if you confirm about it: “My license is a state license for social workers at the bachelor's level.”",
  );
  expect(words("cdms", "rn-license")).toEqual([]);
});
