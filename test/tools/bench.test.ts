import { describe, expect, test } from "vitest";
import { percentile } from "../bench/percentiles.ts";
import { slopeOf, verdictOf } from "../bench/slope.ts";

// What the benches say of their samples, by hand arithmetic.

test("a percentile is the value that so many are at or below", () => {
  const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([5, 10, 10, 10]);
  expect(percentile([7], 0.5)).toBe(7);
});

const pointsOf = (values: readonly number[]) => values.map((value, at) => ({ at, value }));

describe("the slope", () => {
  test("of a straight line is its own, with nothing left to doubt", () => {
    expect(slopeOf(pointsOf([100, 103, 106, 109]))).toEqual({ slope: 3, within: 0, level: 104.5, time: 3 });
  });

  test("has the interval of least squares where deviations are not alike", () => {
    // Moments 0, 1, 2: spread 2. Values 0, 3, 0: slope 0, level 1, deviations -1, 2, -1, squares 6, one degree of freedom.
    const { slope, within, level } = slopeOf(pointsOf([0, 3, 0]));
    expect({ slope, level }).toEqual({ slope: 0, level: 1 });
    expect(within).toBeCloseTo(2 * Math.sqrt(6 / 1 / 2), 10);
  });

  test("is less sure where a high value comes after a high one", () => {
    // The same squares: in one order they swing, in the other they stay.
    const swinging = slopeOf(pointsOf([1, -1, -1, 1, 1, -1, -1, 1]));
    const staying = slopeOf(pointsOf([1, 1, -1, -1, -1, -1, 1, 1]));
    expect([swinging.slope, staying.slope]).toEqual([0, 0]);
    // Products of one with the next: 1, -1, 1, 1, 1, -1, 1 make 3 of 8 squares; those of the other make -1, which counts as none.
    expect(staying.within / swinging.within).toBeCloseTo(Math.sqrt((1 + 3 / 8) / (1 - 3 / 8)), 10);
  });
});

describe("memory", () => {
  const of = (slope: number, within: number) => verdictOf({ slope, within, level: 100, time: 10 });

  test.each([
    ["flat", "it surely adds less than 2 in 100", 0.1, 0.09],
    ["flat", "it goes down", -1, 0.5],
    ["growing", "it surely adds something, and perhaps 2 in 100", 0.15, 0.06],
    ["not told", "it may add 2 in 100, or nothing", 0.1, 0.11],
  ])("is %s where %s", (verdict, _, slope, within) => {
    expect(of(slope, within)).toBe(verdict);
  });
});
