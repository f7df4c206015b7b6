import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  atLeast,
  cutToHundredths,
  decimal,
  divide,
  equal,
  type Fraction,
  floor,
  fraction,
  isLess,
  max,
  min,
  multiply,
  ONE,
  subtract,
  ZERO,
} from "../../../domain/arithmetic/fraction.ts";
import { runs, SEED } from "../../support/runs.ts";

const text = ({ n, d }: Fraction): string => `${n}/${d}`;

describe("A fraction", () => {
  test("is kept in lowest terms, with a denominator above 0", () => {
    expect(text(fraction(6, 4))).toBe("3/2");
    expect(text(fraction(-6, 4))).toBe("-3/2");
    expect(text(fraction(6, -4))).toBe("-3/2");
    expect(text(fraction(-6, -4))).toBe("3/2");
    expect(text(fraction(0, -7))).toBe("0/1");
    expect(text(fraction(5))).toBe("5/1");
  });

  test("has no denominator 0", () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  test("is added, taken away, multiplied and divided exactly", () => {
    expect(text(add(fraction(1, 3), fraction(1, 6)))).toBe("1/2");
    expect(text(subtract(fraction(1, 3), fraction(1, 2)))).toBe("-1/6");
    expect(text(multiply(fraction(2, 3), fraction(3, 4)))).toBe("1/2");
    expect(text(divide(fraction(2, 3), fraction(-4, 3)))).toBe("-1/2");
  });

  test("is compared exactly, also where decimals would be equal", () => {
    expect(atLeast(fraction(1, 3), fraction(333_333_333_333, 1_000_000_000_000))).toBe(true);
    expect(isLess(fraction(333_333_333_333, 1_000_000_000_000), fraction(1, 3))).toBe(true);
    expect(atLeast(fraction(-1, 2), fraction(-1, 3))).toBe(false);
    expect(atLeast(fraction(2, 4), fraction(1, 2))).toBe(true);
    expect(isLess(fraction(2, 4), fraction(1, 2))).toBe(false);
    expect(equal(fraction(2, 4), fraction(1, 2))).toBe(true);
    expect(equal(fraction(1, 2), fraction(1, 3))).toBe(false);
  });

  test("gives the smaller and the larger of two", () => {
    expect(text(min(fraction(1, 3), fraction(1, 2)))).toBe("1/3");
    expect(text(min(fraction(1, 2), fraction(1, 3)))).toBe("1/3");
    expect(text(max(fraction(1, 3), fraction(1, 2)))).toBe("1/2");
    expect(text(max(fraction(1, 2), fraction(1, 3)))).toBe("1/2");
  });

  test("is cut down to the whole number below it, also below 0", () => {
    expect(floor(fraction(7, 2))).toBe(3n);
    expect(floor(fraction(-7, 2))).toBe(-4n);
    expect(floor(fraction(-4, 2))).toBe(-2n);
    expect(floor(fraction(6, 2))).toBe(3n);
  });
});

describe("A decimal as it was typed", () => {
  test.each([
    [0.1, "1/10"],
    [12.5, "25/2"],
    [34.99, "3499/100"],
    [0.29, "29/100"],
    [1.005, "201/200"],
    [0.3333, "3333/10000"],
    [0, "0/1"],
    [400_000, "400000/1"],
  ])("%d is %s", (value, expected) => {
    expect(text(decimal(value))).toBe(expected);
  });

  test("ten times a tenth is one", () => {
    const tenth = decimal(0.1);
    expect(text(Array.from({ length: 10 }, () => tenth).reduce(add, ZERO))).toBe("1/1");
  });

  test("is exact for every amount of hours with two decimals, up to the most that a portfolio takes", () => {
    const wrong: number[] = [];
    for (let hundredths = 0; hundredths <= 40_000_000; hundredths += 997) {
      if (!equal(decimal(hundredths / 100), fraction(hundredths, 100))) wrong.push(hundredths);
    }
    expect(wrong).toEqual([]);
  });

  test("keeps at most six decimals and cuts the rest", () => {
    expect(text(decimal(0.3333333))).toBe("333333/1000000");
    expect(text(decimal(0.6666666))).toBe("333333/500000");
  });
});

describe("An amount on a screen", () => {
  test("is cut to two decimals, never rounded up", () => {
    expect(cutToHundredths(fraction(359, 30))).toBe(11.96);
    expect(cutToHundredths(fraction(11_999, 1000))).toBe(11.99);
    expect(cutToHundredths(fraction(2, 3))).toBe(0.66);
    expect(cutToHundredths(fraction(12))).toBe(12);
    expect(cutToHundredths(fraction(29, 100))).toBe(0.29);
    expect(cutToHundredths(ZERO)).toBe(0);
  });
});

describe("Arithmetic holds for any fractions", () => {
  const fractions = fc
    .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
    .map(([n, d]) => fraction(n, d));

  test("what is added can be taken away, what is multiplied can be divided", () => {
    fc.assert(
      fc.property(
        fractions,
        fractions,
        (a, b) => equal(subtract(add(a, b), b), a) && (b.n === 0n || equal(divide(multiply(a, b), b), a)),
      ),
      { seed: SEED, numRuns: runs(300) },
    );
  });

  test("the order of a sum does not matter", () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => equal(add(add(a, b), c), add(c, add(b, a)))),
      { seed: SEED, numRuns: runs(300) },
    );
  });

  test("floor is at most the fraction, and less than one below it", () => {
    fc.assert(
      fc.property(fractions, (a) => atLeast(a, fraction(floor(a))) && isLess(a, fraction(floor(a) + 1n))),
      { seed: SEED, numRuns: runs(300) },
    );
  });
});
