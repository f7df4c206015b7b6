import { describe, expect, test } from "vitest";
import { fraction } from "../../../domain/arithmetic/fraction.ts";
import type { Doubt } from "../../../domain/eligibility/doubt.ts";
import { measure } from "../../../domain/eligibility/work/measure.ts";

const doubt = (id: string): Doubt => ({ id, ask: "learner", path: id, text: `${id}.`, question: `${id}?` });

/** Ten certain, five more for each doubt that is granted. */
const five = (granted: ReadonlySet<string>) => fraction(10 + 5 * granted.size);

describe("measure", () => {
  test("what nothing limits is enough for any rule", () => {
    expect(measure(() => null, [doubt("a")], fraction(12), new Map(), "full")).toEqual({
      certain: fraction(12),
      possible: null,
      assumptions: [],
      open: [],
      verdict: "met",
    });
  });

  test("a doubt decides when granting it alone is enough", () => {
    const { verdict, open } = measure(five, [doubt("a"), doubt("b")], fraction(15), new Map(), "full");
    expect([verdict, open.map(({ id }) => id)]).toEqual(["unknown", ["a", "b"]]);
  });

  test("a doubt decides when all others together are not enough", () => {
    const { certain, possible, verdict, assumptions } = measure(
      five,
      [doubt("a"), doubt("b")],
      fraction(20),
      new Map(),
      "full",
    );
    expect([certain, possible, verdict]).toEqual([fraction(10), fraction(20), "unknown"]);
    expect(assumptions.map(({ decides }) => decides)).toEqual([true, true]);
  });

  test("no doubt decides where all together fall short", () => {
    const { verdict, assumptions, open } = measure(five, [doubt("a")], fraction(16), new Map(), "full");
    expect([verdict, assumptions, open]).toEqual(["unmet", [{ id: "a", text: "a.", decides: false }], []]);
  });
});
