import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equal, fraction } from "../../../domain/arithmetic/fraction.ts";
import { addMonths, type Day, day, dayNumber, fromDayNumber } from "../../../domain/calendar/day.ts";
import { daysIn, monthsIn, overlap, type Run } from "../../../domain/calendar/run.ts";
import { runs, SEED } from "../../support/runs.ts";

const run = (from: string, to: string): Run => ({ from: dayNumber(day(from)), to: dayNumber(day(to)) });
const months = (from: string, to: string): string => {
  const { n, d } = monthsIn(run(from, to));
  return `${n}/${d}`;
};

describe("The days of a run", () => {
  test("both ends count", () => {
    expect(daysIn(run("2026-11-22", "2026-11-22"))).toBe(1);
    expect(daysIn(run("2024-02-01", "2024-03-01"))).toBe(30);
    expect(daysIn(run("2025-02-01", "2025-03-01"))).toBe(29);
  });

  test("two runs share the days from the later start to the earlier end", () => {
    expect(overlap(run("2026-01-01", "2026-01-31"), run("2026-01-20", "2026-02-10"))).toEqual(
      run("2026-01-20", "2026-01-31"),
    );
    expect(overlap(run("2026-01-01", "2026-12-31"), run("2026-03-01", "2026-03-02"))).toEqual(
      run("2026-03-01", "2026-03-02"),
    );
  });

  test("runs that touch on one day share that day; neighbors share nothing", () => {
    expect(overlap(run("2026-01-01", "2026-01-31"), run("2026-01-31", "2026-02-10"))).toEqual(
      run("2026-01-31", "2026-01-31"),
    );
    expect(overlap(run("2026-01-01", "2026-01-31"), run("2026-02-01", "2026-02-10"))).toBeUndefined();
  });
});

describe("The months of a run", () => {
  test.each([
    ["2024-01-15", "2025-01-14", "12/1", "the day after the end is the start plus 12 months"],
    ["2024-01-15", "2025-01-15", "361/30", "one day more: 12 and 1/30"],
    ["2024-01-15", "2025-01-13", "359/30", "one day short: 30 days of a 31-day month are 29/30"],
    ["2025-02-01", "2025-02-28", "1/1", "a whole February of 28 days"],
    ["2025-02-01", "2025-02-27", "9/10", "27 days of February are 27/30, never more than was worked"],
    ["2024-02-01", "2024-02-28", "14/15", "28 days of a leap February: one day short"],
    ["2024-02-01", "2024-02-29", "1/1", "a whole leap February"],
    ["2025-01-01", "2025-01-30", "29/30", "30 days of January are one day short, so at most 29/30"],
    ["2025-01-01", "2025-01-31", "1/1", "a whole January"],
    ["2025-04-01", "2025-04-29", "29/30", "29 days of April"],
    ["2026-11-22", "2026-11-22", "1/30", "a single day"],
    ["2024-01-31", "2024-02-28", "1/1", "January 31 plus a month is February 29, the day after the end"],
    ["2024-01-31", "2024-02-27", "14/15", "28 days, one short of the clamped month"],
    ["2025-01-31", "2025-03-30", "2/1", "two months from January 31 are clamped once, to March 31"],
    ["2024-02-29", "2025-02-27", "12/1", "a leap day plus 12 months is February 28"],
    ["2024-02-29", "2028-02-28", "48/1", "a leap day plus 48 months is a leap day again"],
    ["2025-12-15", "2026-01-14", "1/1", "over the end of the year"],
    ["2000-01-01", "2025-12-31", "312/1", "26 years"],
  ])("%s to %s holds %s months: %s", (from, to, expected) => {
    expect(months(from, to)).toBe(expected);
  });

  /** Day by day from the definition: N months when the day after the end is not before addMonths(start, N). */
  function slowly({ from, to }: Run): { whole: number; rest: number } {
    const start = fromDayNumber(from);
    const clamped = (count: number): string => {
      const total = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + count;
      const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
      const length =
        [
          31,
          year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
          31,
          30,
          31,
          30,
          31,
          31,
          30,
          31,
          30,
          31,
        ][month - 1] ?? 0;
      return `${year}-${String(month).padStart(2, "0")}-${String(Math.min(Number(start.slice(8)), length)).padStart(2, "0")}`;
    };
    let whole = 0;
    let rest = 0;
    for (let at = from; at <= to; at += 1) {
      rest += 1;
      const dayAfter = new Date((at + 1) * 86_400_000).toISOString().slice(0, 10);
      if (dayAfter === clamped(whole + 1)) [whole, rest] = [whole + 1, 0];
    }
    return { whole, rest };
  }

  const runsOfDays = fc
    .tuple(
      fc.integer({ min: dayNumber(day("1995-01-01")), max: dayNumber(day("2035-12-31")) }),
      fc.integer({ min: 0, max: 1500 }),
    )
    .map(([from, length]): Run => ({ from, to: from + length }));

  test("are those of a slow count, day by day", () => {
    fc.assert(
      fc.property(runsOfDays, (of) => {
        const { whole, rest } = slowly(of);
        return equal(monthsIn(of), fraction(whole * 30 + Math.min(rest, 29), 30));
      }),
      { seed: SEED, numRuns: runs(300) },
    );
  });

  test("never fall when the run grows by a day at its end", () => {
    fc.assert(
      fc.property(runsOfDays, ({ from, to }) => {
        const before = monthsIn({ from, to });
        const after = monthsIn({ from, to: to + 1 });
        return after.n * before.d >= before.n * after.d;
      }),
      { seed: SEED, numRuns: runs(500) },
    );
  });

  test("are a whole number for a run that ends the day before its start plus that number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(day("1995-01-01")), max: dayNumber(day("2035-12-31")) }),
        fc.integer({ min: 1, max: 300 }),
        (from, count) => {
          const to = dayNumber(addMonths(fromDayNumber(from), count)) - 1;
          return (
            equal(monthsIn({ from, to }), fraction(count)) &&
            monthsIn({ from, to: to - 1 }).n < BigInt(count) * monthsIn({ from, to: to - 1 }).d
          );
        },
      ),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});

describe("Adding months and taking them away", () => {
  const days = fc
    .integer({ min: dayNumber(day("1930-01-01")), max: dayNumber(day("2150-12-31")) })
    .map((count): Day => fromDayNumber(count));
  const counts = fc.integer({ min: 0, max: 400 });

  test("leads back to the day, up to the 28th of a month", () => {
    fc.assert(
      fc.property(
        days,
        counts,
        (from, count) => Number(from.slice(8)) > 28 || addMonths(addMonths(from, count), -count) === from,
      ),
      { seed: SEED, numRuns: runs(500) },
    );
  });

  test("is never later than the day it began from, and at most three days earlier", () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const apart = dayNumber(from) - dayNumber(addMonths(addMonths(from, count), -count));
        return apart >= 0 && apart <= 3;
      }),
      { seed: SEED, numRuns: runs(500) },
    );
  });

  test("in two steps is never later than in one, and the same up to the 28th", () => {
    fc.assert(
      fc.property(days, counts, counts, (from, first, second) => {
        const steps = addMonths(addMonths(from, first), second);
        const once = addMonths(from, first + second);
        return Number(from.slice(8)) > 28 ? steps <= once : steps === once;
      }),
      { seed: SEED, numRuns: runs(500) },
    );
  });
});
