import { addMonths, type Day, day } from "../calendar/day.ts";
import type { WindowsEdition } from "./exam.ts";

/** A period for applications, and the exam days that it leads to. All days are included. */
export interface Window {
  /** True where the period is open on the day that was asked about. */
  readonly open: boolean;
  readonly apply: { readonly from: Day; readonly to: Day };
  readonly exam: { readonly from: Day; readonly to: Day };
}

/**
 * When the next application can be made: the period that is open on the day (of several, the one that ends first), else
 * the next to open; `all-year` where any day will do; undefined where the sponsor's dates could not be read. Periods may
 * run over New Year, and an exam is the first one that begins after its applications have ended. Pure.
 */
export function nextWindow(edition: WindowsEdition | undefined, on: Day): Window | "all-year" | undefined {
  if (edition === undefined) return undefined;
  if (edition.allYear) return "all-year";
  const year = Number(on.slice(0, 4));
  return edition.periods
    .flatMap(({ apply, exam }) =>
      // Last year's may run into this year; next year's follows when all of this year's are over.
      [year - 1, year, year + 1].map((start): Window => {
        const to = firstFrom(apply.to, inYear(apply.from, start));
        const examFrom = firstFrom(exam.from, to);
        return {
          open: inYear(apply.from, start) <= on && on <= to,
          apply: { from: inYear(apply.from, start), to },
          exam: { from: examFrom, to: firstFrom(exam.to, examFrom) },
        };
      }),
    )
    .filter(({ apply }) => on <= apply.to)
    .toSorted((a, b) => Number(b.open) - Number(a.open) || compareDays(order(a), order(b)))[0];
}

/** Open periods are ordered by their end, later ones by their beginning. */
const order = ({ open, apply }: Window): Day => (open ? apply.to : apply.from);
const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** A day of the year, MM-DD, in a year; it is one of those that are there in every year. Also in the years next to the calendar's last. */
const inYear = (dayOfYear: string, year: number): Day =>
  addMonths(day(`2001-${dayOfYear}`), 12 * (year - 2001));

/** The first such day of the year on or after a day. */
function firstFrom(dayOfYear: string, earliest: Day): Day {
  const year = Number(earliest.slice(0, 4));
  const same = inYear(dayOfYear, year);
  return same >= earliest ? same : inYear(dayOfYear, year + 1);
}
