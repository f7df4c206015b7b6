import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayNumber,
  earlier,
  firstDayOf,
  fromDayNumber,
  lastDayOf,
  later,
  longDay,
  longMonth,
  parseDay,
  parseMonth,
  yearsBefore,
} from "../../../domain/calendar/day.ts";
import { month } from "../../support/day.ts";

describe("A day", () => {
  test.each([
    ["1900-01-01", "the first day there is"],
    ["2199-12-31", "the last day there is"],
    ["2024-02-29", "the leap day of a leap year"],
    ["2000-02-29", "the leap day of a century that 400 divides"],
    ["2026-11-22", "any day"],
  ])("%s is read: %s", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    ["2026-02-30", "February has no 30th"],
    ["2025-02-29", "2025 is no leap year"],
    ["2100-02-29", "2100 is no leap year, 400 does not divide it"],
    ["1900-02-29", "1900 is no leap year"],
    ["2026-04-31", "April has 30 days"],
    ["2026-13-01", "there is no 13th month"],
    ["2026-00-10", "there is no month 0"],
    ["2026-01-00", "there is no day 0"],
    ["2026-01-32", "January has 31 days"],
    ["1899-12-31", "before the range"],
    ["2200-01-01", "after the range"],
    ["2026-1-1", "two digits each"],
    ["2026-01", "a month is no day"],
    ["2026-01-01T00:00:00Z", "an instant is no day"],
    [" 2026-01-01", "no blanks"],
    ["2026-01-01\n", "no line end"],
    ["", "nothing"],
  ])("%j is refused: %s", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test("a day in a test or a constant throws when there is no such day, and names it", () => {
    expect(() => day("2026-02-30")).toThrow(new RangeError("There is no day 2026-02-30."));
  });
});

describe("A month", () => {
  test("is read as year and month", () => {
    expect(parseMonth("2019-06")).toBe("2019-06");
    expect(parseMonth("2019-12")).toBe("2019-12");
  });

  test.each(["2019-13", "2019-00", "2019-6", "2019", "1899-12", "2200-01", "2019-06-01", ""])(
    "%j is no month",
    (text) => {
      expect(parseMonth(text)).toBeUndefined();
    },
  );

  test.each([
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2025-04", "2025-04-01", "2025-04-30"],
    ["2025-12", "2025-12-01", "2025-12-31"],
  ])("%s runs from %s to %s", (text, first, last) => {
    expect(firstDayOf(month(text))).toBe(first);
    expect(lastDayOf(month(text))).toBe(last);
  });
});

describe("Counting days", () => {
  test("days are numbered from 1970-01-01, which is 0", () => {
    expect(dayNumber(day("1970-01-01"))).toBe(0);
    expect(dayNumber(day("1970-03-01"))).toBe(59);
    expect(dayNumber(day("1969-12-31"))).toBe(-1);
    // 30 years, 7 of them (1972, 76, 80, 84, 88, 92, 96) with a leap day: 30 x 365 + 7.
    expect(dayNumber(day("2000-01-01"))).toBe(10_957);
    // 70 years back, 17 of them (1904 to 1968) with a leap day, 1900 without: 70 x 365 + 17.
    expect(dayNumber(day("1900-01-01"))).toBe(-25_567);
  });

  test("every day from 1900 to 2199 follows the one before it, and its number leads back to it", () => {
    const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const two = (value: number): string => String(value).padStart(2, "0");
    let number = -25_567;
    const wrong: string[] = [];
    for (let year = 1900; year < 2200; year += 1) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year === 2000;
      for (const [index, length] of monthLengths.entries()) {
        for (let at = 1; at <= (leap && index === 1 ? 29 : length); at += 1) {
          const text = `${year}-${two(index + 1)}-${two(at)}`;
          if (parseDay(text) !== text || dayNumber(text as Day) !== number || fromDayNumber(number) !== text)
            wrong.push(text);
          number += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    // 300 years with 73 leap days: 1904 to 2196 every fourth year are 74, without 2100.
    expect(number).toBe(-25_567 + 300 * 365 + 73);
  });

  test("days are added over the ends of months and years, forwards and backwards", () => {
    expect(addDays(day("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(day("2024-02-28"), 2)).toBe("2024-03-01");
    expect(addDays(day("2025-12-31"), 1)).toBe("2026-01-01");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(addDays(day("2026-01-01"), 0)).toBe("2026-01-01");
    expect(addDays(day("2023-03-01"), 365)).toBe("2024-02-29");
  });

  test("the earlier and the later of two days", () => {
    expect(earlier(day("2025-12-31"), day("2026-01-01"))).toBe("2025-12-31");
    expect(earlier(day("2026-01-01"), day("2025-12-31"))).toBe("2025-12-31");
    expect(later(day("2025-12-31"), day("2026-01-01"))).toBe("2026-01-01");
    expect(later(day("2026-01-01"), day("2025-12-31"))).toBe("2026-01-01");
  });
});

describe("Adding months", () => {
  test.each([
    ["2024-01-15", 1, "2024-02-15"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2025-01-31", 3, "2025-04-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-02-29", 24, "2026-02-28"],
    ["2025-12-01", 1, "2026-01-01"],
    ["2025-11-30", 3, "2026-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2025-03-31", 0, "2025-03-31"],
    ["2096-02-29", 48, "2100-02-28"],
  ])("%s and %i months are %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test.each([
    ["2025-03-31", -1, "2025-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-31", -12, "2025-01-31"],
    ["2024-03-31", -13, "2023-02-28"],
  ])("%s less %i months are %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test.each([
    ["2026-11-22", 3, "2023-11-22"],
    ["2028-02-29", 3, "2025-02-28"],
    ["2028-02-29", 4, "2024-02-29"],
    ["2026-11-22", 0, "2026-11-22"],
  ])("%s, %i years before, is %s", (from, years, to) => {
    expect(yearsBefore(day(from), years)).toBe(to);
  });
});

describe("Days in words", () => {
  test("a day has its month's name and no leading zero", () => {
    expect(longDay(day("2027-02-22"))).toBe("February 22, 2027");
    expect(longDay(day("2026-01-05"))).toBe("January 5, 2026");
    expect(longDay(day("2026-12-31"))).toBe("December 31, 2026");
  });

  test("a month has its name and its year", () => {
    expect(longMonth(month("2027-02"))).toBe("February 2027");
  });
});
