import { describe, expect, test } from "vitest";
import { fold } from "../../../../domain/eligibility/evaluate.ts";
import {
  advisoryRule,
  decide,
  declarationRule,
  everyFinding,
  findingOf,
  group,
} from "../../../support/invented.ts";

describe("Rule 10: folding", () => {
  test.each([
    [["met", "met"], "met", "met"],
    [["met", "unmet"], "unmet", "met"],
    [["met", "unknown"], "unknown", "met"],
    [["unmet", "unknown"], "unmet", "unknown"],
    [["unmet", "unmet"], "unmet", "unmet"],
    [["unknown", "unknown"], "unknown", "unknown"],
    [["met", "unmet", "unknown"], "unmet", "met"],
    [["confirm", "met"], "met", "met"],
    [["confirm", "unmet"], "unmet", "unmet"],
    [["confirm", "unknown"], "unknown", "unknown"],
  ] as const)("%j: all of them are %s, any of them is %s", (verdicts, all, any) => {
    expect(fold("all-of", verdicts)).toBe(all);
    expect(fold("any-of", verdicts)).toBe(any);
    expect(fold("all-of", verdicts.toReversed())).toBe(all);
    expect(fold("any-of", verdicts.toReversed())).toBe(any);
  });

  test("advisory rules are shown, with their source, and left out of the outcome", () => {
    const advisory = advisoryRule({ confidence: "memory-unverified" });
    const determination = decide([declarationRule("good"), advisory], { declarations: { good: true } });
    expect(determination.outcome).toBe("eligible");
    expect(findingOf(determination, "advisory")).toMatchObject({
      verdict: "confirm",
      because: "Ask the sponsor about this.",
      confidence: "memory-unverified",
      sources: [{ title: "The handbook", url: "https://example.org/handbook" }],
    });
  });

  test("an unanswered declaration is unknown, a no is unmet, a yes is met", () => {
    const verdict = (declarations: Record<string, boolean>) => {
      const determination = decide([declarationRule("good")], { declarations });
      return [findingOf(determination, "good").verdict, determination.outcome];
    };
    expect(verdict({})).toEqual(["unknown", "unknown"]);
    expect(verdict({ good: false })).toEqual(["unmet", "not-yet"]);
    expect(verdict({ good: true })).toEqual(["met", "eligible"]);
  });

  const [a, b, c] = [declarationRule("a"), declarationRule("b"), declarationRule("c")];

  test("every part is evaluated, also when the verdict is settled", () => {
    const { findings } = decide([group("both", "all-of", [a, group("either", "any-of", [b, c])])], {
      declarations: { a: false, b: true },
    });
    expect(everyFinding(findings).map(({ id, verdict }) => [id, verdict])).toEqual([
      ["both", "unmet"],
      ["a", "unmet"],
      ["either", "met"],
      ["b", "met"],
      ["c", "unknown"],
    ]);
  });

  test("findings mirror the tree: groups hold their parts, leaves hold none", () => {
    const { findings } = decide([group("either", "any-of", [a, b])], {});
    expect(findings.map(({ kind, parts }) => [kind, parts.map(({ id }) => id)])).toEqual([
      ["any-of", ["a", "b"]],
    ]);
    expect(findings[0]?.parts.map(({ parts }) => parts)).toEqual([[], []]);
    expect(findings[0]?.because).toBe("One of these is enough.");
    expect(decide([group("both", "all-of", [a, b])], {}).findings[0]?.because).toBe(
      "All of these are needed.",
    );
  });

  test("what cannot change the outcome any more is not asked", () => {
    const ask = (declarations: Record<string, boolean>) =>
      decide([group("either", "any-of", [a, b]), c], { declarations }).next?.map(({ path }) => path);
    // Either is met by a, so b need not be asked.
    expect(ask({ a: true })).toEqual(["declarations.c"]);
    expect(ask({ a: false })).toEqual(["declarations.b", "declarations.c"]);
    expect(ask({ c: false })).toBeUndefined();
  });
});
