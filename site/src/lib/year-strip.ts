import { day, dayNumber } from "../../../domain/calendar/day.ts";

/** A stretch of the year, in percent of it. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

const YEAR = 2001;
const DAYS = 365;
const START = dayNumber(day(`${YEAR}-01-01`));
const place = (monthAndDay: string): number => dayNumber(day(`${YEAR}-${monthAndDay}`)) - START;
const percent = (days: number): number => Math.round((days / DAYS) * 1_000) / 10;

/** A period of the year as one stretch, or as two where it runs over New Year. Both days are included. */
export function stretches({ from, to }: { readonly from: string; readonly to: string }): Stretch[] {
  const [first, last] = [place(from), place(to) + 1];
  const between = (start: number, end: number): Stretch => ({
    from: percent(start),
    width: percent(end - start),
  });
  return first < last ? [between(first, last)] : [between(0, last), between(first, DAYS)];
}

/** Where each month begins, with its first letter. */
export const MONTHS = [..."JFMAMJJASOND"].map((letter, index) => ({
  letter,
  from: percent(place(`${String(index + 1).padStart(2, "0")}-01`)),
}));
