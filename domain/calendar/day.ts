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

/*
 * A portfolio of many jobs is counted thousands of times, so days are converted in plain arithmetic; a Date object for
 * each would take most of the time. The year is taken to begin in March, which puts the leap day last.
 */
const DAYS_IN_400_YEARS = 146_097;
/** Days from March 1 of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

const yearOf = (on: Day): number => Number(on.slice(0, 4));
const monthOf = (on: Day): number => Number(on.slice(5, 7));
const dayOfMonth = (on: Day): number => Number(on.slice(8, 10));
const dayText = (year: number, month: number, dayOfMonth: number): Day =>
  `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}` as Day;

/** Whole days since 1970-01-01. Days are counted and compared as these numbers inside a calculation. */
export function dayNumber(on: Day): number {
  const month = monthOf(on);
  const year = month > 2 ? yearOf(on) : yearOf(on) - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth(on) - 1;
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - EPOCH
  );
}

/** The day that is so many whole days after 1970-01-01, or before it where the number is below 0. The inverse of `dayNumber`. */
export function fromDayNumber(count: number): Day {
  const days = count + EPOCH;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return dayText(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  );
}

export const addDays = (on: Day, days: number): Day => fromDayNumber(dayNumber(on) + days);

/** The same day of the month, `months` later (or earlier, below 0), clamped to the month's end: Jan 31 + 1 = Feb 28. */
export function addMonths(on: Day, months: number): Day {
  const count = yearOf(on) * 12 + monthOf(on) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayText(year, month, Math.min(dayOfMonth(on), daysInMonth(year, month)));
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
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
