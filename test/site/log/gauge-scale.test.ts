import { describe, expect, test } from "vitest";
import { gaugeScale } from "../../../site/src/log/parts/gauge-scale.ts";

describe("where the parts of a gauge lie", () => {
  test("below what is needed there is a fifth of room above it", () => {
    // 30 needed: the whole is 36; 18 of it are half, 3 more a twelfth, the threshold five sixths.
    expect(gaugeScale({ needed: 30, counted: 18, notCounted: 3 })).toEqual({
      counted: 50,
      may: 0,
      out: 8.33,
      threshold: 83.33,
      anchor: "end",
    });
  });

  test("above what is needed the amount fills nine tenths", () => {
    // 3,240 is nine tenths of 3,600; 2,000 of 3,600 are 55.56 percent.
    expect(gaugeScale({ needed: 2000, counted: 3240 })).toMatchObject({
      counted: 90,
      threshold: 55.56,
      anchor: "middle",
    });
  });

  test("what may count lies beyond what counts, and nothing told leaves no length", () => {
    expect(gaugeScale({ needed: 10, counted: 3, possible: 9 })).toMatchObject({ counted: 25, may: 50 });
    expect(gaugeScale({ needed: 10, counted: 0, possible: null })).toMatchObject({ counted: 0, may: 0 });
  });

  test("a threshold far to the left has its label on the right", () => {
    // 90 counted: the whole is 100.
    expect(gaugeScale({ needed: 10, counted: 90 })).toMatchObject({ threshold: 10, anchor: "start" });
  });
});
