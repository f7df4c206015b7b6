import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { Determination, Finding } from "../../../domain/eligibility/determination.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { headlineOf, isOpen } from "../../../site/src/checker/outcome-words.ts";
import { real } from "../../support/real.ts";

const finding = (parts: Partial<Finding> & Pick<Finding, "title">): Finding => ({
  id: parts.title,
  kind: "license",
  verdict: "unmet",
  because: "",
  counted: [],
  notCounted: [],
  assumptions: [],
  warnings: [],
  parts: [],
  ...parts,
});
const short = (
  title: string,
  amount: number,
  unit: "months" | "hours",
  kind: Finding["kind"] = "employment",
) =>
  finding({
    title,
    kind,
    amount: { unit, needed: 5_000, certain: 5_000 - amount, possible: null, short: amount },
  });
const edition = { id: "a", from: null, until: null, read: "2026-11-22", status: "in-force" as const };
const determination = (parts: Partial<Determination>): Determination => ({
  credential: "ccm",
  on: "2026-11-22",
  outcome: "not-yet",
  editions: { eligibility: edition },
  findings: [],
  ...parts,
});
const words = (parts: Partial<Determination>): string => {
  const { verdict, word, detail } = headlineOf(determination(parts));
  return `${verdict}: ${word}, ${detail}`;
};
const question = (ask: "learner" | "sponsor", settles = false) => ({
  path: "licenses",
  ask,
  question: "Which?",
  settles,
});

describe("the headline of a credential", () => {
  test("says eligible on the rules that we could read, and promises no more", () => {
    expect(words({ outcome: "eligible" })).toBe("met: Eligible, on the rules we could read");
  });

  test.each<[string, Partial<Determination>, string]>([
    [
      "that one answer decides",
      { next: [question("learner", true), question("learner")] },
      "one answer decides it",
    ],
    [
      "how many answers are open",
      { next: [question("learner"), question("learner"), question("sponsor")] },
      "2 answers open",
    ],
    ["one open answer", { next: [question("learner"), question("sponsor")] }, "1 answer open"],
    ["that it is the sponsor's to say", { next: [question("sponsor")] }, "the sponsor has to say"],
    [
      "that the rule then is not known",
      { editions: { eligibility: null } },
      "the rule on that day is not known",
    ],
  ])("says of the unknown %s", (_, parts, detail) => {
    expect(words({ outcome: "unknown", ...parts })).toBe(`unknown: Unknown, ${detail}`);
  });

  test.each<[string, Finding[], string]>([
    ["hours", [short("Hours", 1_045.72, "hours")], "1,045.72 hours short"],
    ["one month", [short("Months", 1, "months")], "1 month short"],
    ["hours of education", [short("Classes", 10, "hours", "education")], "10 hours of education short"],
    ["a license", [finding({ title: "A registered nurse license" })], "not met: a registered nurse license"],
    ["what begins with letters that stay", [finding({ title: "RN license" })], "not met: RN license"],
    [
      "two at once",
      [short("Hours", 80, "hours"), finding({ title: "A license" })],
      "80 hours short; not met: a license",
    ],
    [
      "three by their number",
      [
        short("Hours", 80, "hours"),
        short("Classes", 10, "hours", "education"),
        finding({ title: "A license" }),
      ],
      "3 rules not met",
    ],
    [
      "the nearest of several routes",
      [
        finding({
          title: "Work",
          kind: "any-of",
          parts: [short("24", 12.04, "months"), short("12", 0.04, "months")],
        }),
      ],
      "0.1 months short",
    ],
    [
      "routes without an amount by their rule",
      [finding({ title: "A license or a degree", kind: "any-of", parts: [finding({ title: "A degree" })] })],
      "not met: a license or a degree",
    ],
    [
      "only what is not met",
      [finding({ title: "Good moral character", verdict: "unknown" }), short("Hours", 80, "hours")],
      "80 hours short",
    ],
  ])("names in what is not met yet %s", (_, findings, detail) => {
    expect(words({ findings })).toBe(`unmet: Not yet, ${detail}`);
  });

  test("says so on the real rules of a day before they were seen in force", () => {
    // The rules of the ACM-RN were seen in force on December 31, 2017.
    const before = headlineOf(determine(real("acm-rn"), {}, day("2017-12-30")));
    expect(before.detail).toBe("the rule on that day is not known");
  });
});

describe("the tree of a credential", () => {
  test("stands open where an answer of hers is open, and only there", () => {
    expect(isOpen(determination({ outcome: "unknown", next: [question("learner")] }))).toBe(true);
    expect(isOpen(determination({ outcome: "unknown", next: [question("sponsor")] }))).toBe(false);
    expect(isOpen(determination({ outcome: "not-yet" }))).toBe(false);
    expect(isOpen(determination({ outcome: "eligible" }))).toBe(false);
  });
});
