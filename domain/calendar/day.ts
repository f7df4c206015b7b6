/**
 * Days as `YYYY-MM-DD` strings, in the proleptic Gregorian calendar. Nothing here reads a clock or a time zone:
 * the day is always an argument.
 */

declare const brand: unique symbol;
/** A real day, `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. Made only by `parseDay`, so 2026-02-30 cannot exist. */
export type Day = string & { readonly [brand]: "Day" };
/** A real month, `YYYY-MM`, in the same range. */
export type Month = string & { readonly [brand]: "Month" };

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;
const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const MS_PER_DAY = 86_400_000;

/** The day that `text` names, or undefined when there is no such day. */
export function parseDay(text: string): Day | undefined {
  if (!DAY.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : (text as Day);
}

/** The month that `text` names, or undefined when there is no such month. */
export const parseMonth = (text: string): Month | undefined =>
  MONTH.test(text) ? (text as Month) : undefined;

/** A day that is known to be real, as in a test or a constant. Throws RangeError when it is not. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`There is no day ${text}.`);
  return parsed;
}

/** Whole days since 1970-01-01. Days are counted and compared as these numbers inside a calculation. */
export const dayNumber = (on: Day): number => Date.parse(`${on}T00:00:00Z`) / MS_PER_DAY;
export const fromDayNumber = (count: number): Day =>
  new Date(count * MS_PER_DAY).toISOString().slice(0, 10) as Day;

export const addDays = (on: Day, days: number): Day => fromDayNumber(dayNumber(on) + days);

/** The same day of the month, `months` later (or earlier, below 0), clamped to the month's end: Jan 31 + 1 = Feb 28. */
export function addMonths(on: Day, months: number): Day {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(Number(on.slice(8, 10)), lastDay);
  return new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10) as Day;
}

/** `years` before the day; February 29 becomes February 28 in a year that has none. */
export const yearsBefore = (on: Day, years: number): Day => addMonths(on, -12 * years);

export const firstDayOf = (month: Month): Day => `${month}-01` as Day;
export const lastDayOf = (month: Month): Day => addDays(addMonths(firstDayOf(month), 1), -1);

/** Days order as text. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a < b ? b : a);

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** As people read it: February 22, 2027. */
export const longDay = (on: Day): string =>
  `${MONTH_NAMES[Number(on.slice(5, 7)) - 1]} ${Number(on.slice(8, 10))}, ${on.slice(0, 4)}`;

/** As people read it: February 2027. */
export const longMonth = (month: Month): string =>
  `${MONTH_NAMES[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
