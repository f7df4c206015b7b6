import fc from "fast-check";
import { expect, test } from "vitest";
import { inFigures } from "../../../domain/text/in-figures.ts";
import { runs, SEED } from "../../support/runs.ts";

test.each([
  [0, "0"],
  [7.25, "7.25"],
  [999, "999"],
  [1_000, "1,000"],
  [1_234.5, "1,234.5"],
  [1_234_567, "1,234,567"],
  [99.999, "100"],
  [999.996, "1,000"],
  // Hundredths of which the sum is not one as a floating-point number.
  [0.1 + 0.2, "0.3"],
])("%d reads as %s", (value, words) => {
  expect(inFigures(value)).toBe(words);
});

test("any amount in hundredths reads as the platform writes it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (hundredths) => {
      const value = hundredths / 100;
      expect(inFigures(value)).toBe(value.toLocaleString("en-US", { maximumFractionDigits: 2 }));
    }),
    { seed: SEED, numRuns: runs(1_000) },
  );
});
