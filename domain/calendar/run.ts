import { add, type Fraction, fraction } from "../arithmetic/fraction.ts";
import { addMonths, type Day, dayNumber, fromDayNumber } from "./day.ts";

/** Days from `from` to `to`, both included, as day numbers (see `dayNumber`). Never empty: `from` <= `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export const daysIn = (run: Run): number => run.to - run.from + 1;

/** The days two runs share, or undefined. */
export function overlap(a: Run, b: Run): Run | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** How many whole months lie between a day and a later one: the greatest n with addMonths(from, n) <= to. */
function wholeMonths(from: Day, to: Day): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return addMonths(from, months) <= to ? months : months - 1;
}

/**
 * The months that a run holds: N whole months when the day after its end is at or past addMonths(start, N), and the
 * remaining days as thirtieths. A remainder never makes a whole month: 30 days of a 31-day month are 29/30, so that
 * a spell is one day short until it is complete.
 */
export function monthsIn(run: Run): Fraction {
  const start = fromDayNumber(run.from);
  const dayAfter = fromDayNumber(run.to + 1);
  const whole = wholeMonths(start, dayAfter);
  const rest = dayNumber(dayAfter) - dayNumber(addMonths(start, whole));
  return add(fraction(whole), fraction(Math.min(rest, 29), 30));
}
