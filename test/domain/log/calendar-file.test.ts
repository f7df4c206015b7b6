import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, fromDayNumber } from "../../../domain/calendar/day.ts";
import { type CalendarEvent, calendarFile } from "../../../domain/log/calendar-file.ts";
import { runs, SEED } from "../../support/runs.ts";

const at = "2026-03-15T09:30:00.000Z";
const fileOf = (event: Partial<CalendarEvent>, remindDaysBefore: readonly number[] = []): string =>
  calendarFile([{ id: "license-1", date: day("2027-08-31"), title: "RN license, Ohio", ...event }], {
    at,
    remindDaysBefore,
  });

/** As RFC 5545, section 3.1 says: a line break before a space or a tab is none. */
const unfolded = (file: string): string[] => file.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
/** As section 3.3.11 says. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === "n" ? "\n" : letter));
const textOf = (file: string, name: string): string =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? "";
const octets = (line: string): number => new TextEncoder().encode(line).byteLength;

describe("a calendar file", () => {
  test("is the text that the format asks for, line by line", () => {
    const file = calendarFile(
      [{ id: "license-1", date: day("2027-12-31"), title: "RN license, Ohio", note: "Renew it" }],
      { at, remindDaysBefore: [30] },
    );
    expect(file).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Caseway//Log//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:license-1@caseway",
        "DTSTAMP:20260315T093000Z",
        "DTSTART;VALUE=DATE:20271231",
        "DTEND;VALUE=DATE:20280101",
        "SUMMARY:RN license\\, Ohio",
        "DESCRIPTION:Renew it",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:RN license\\, Ohio",
        "TRIGGER:-P29DT15H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  test("has one event for each day to watch, each with every reminder", () => {
    const dates = [day("2027-02-28"), day("2028-02-29")];
    const file = calendarFile(
      dates.map((date, index) => ({ id: `credit-${index}`, date, title: "A class" })),
      { at, remindDaysBefore: [60, 1] },
    );
    const lines = unfolded(file);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("TRIGGER:"))).toEqual([
      "TRIGGER:-P59DT15H",
      "TRIGGER:-P0DT15H",
      "TRIGGER:-P59DT15H",
      "TRIGGER:-P0DT15H",
    ]);
    expect(lines.filter((line) => line.startsWith("DTEND"))).toEqual([
      "DTEND;VALUE=DATE:20270301",
      "DTEND;VALUE=DATE:20280301",
    ]);
  });

  test("keeps the id of an event when its date and words change", () => {
    const before = fileOf({});
    const later = fileOf({ date: day("2029-08-31"), title: "RN license" });
    expect(textOf(before, "UID")).toBe("license-1@caseway");
    expect(textOf(later, "UID")).toBe("license-1@caseway");
  });

  test("is refused without an event", () => {
    expect(() => calendarFile([], { at, remindDaysBefore: [] })).toThrow(RangeError);
  });
});

describe("text in a calendar file", () => {
  test.each([
    ["a comma, a semicolon and a backslash", "a,b;c\\d", "a\\,b\\;c\\\\d"],
    ["a colon as it is", "Note: renew", "Note: renew"],
    ["line breaks of every kind", "a\nb\r\nc\rd", "a\\nb\\nc\\nd"],
    ["control characters left out, a tab kept", "a\u0000b\u001b\tc\u007f", "ab\tc"],
    ["a backslash before an n", "C:\\new", "C:\\\\new"],
  ])("%s", (_, note, written) => {
    expect(textOf(fileOf({ note }), "DESCRIPTION")).toBe(written);
  });

  test("is left out where it is empty", () => {
    expect(fileOf({ note: "" })).not.toContain("DESCRIPTION");
  });

  test("a line holds 75 octets and no more", () => {
    // "SUMMARY:" has 8 octets, so 67 fill the line.
    expect(fileOf({ title: "x".repeat(67) })).toContain(`SUMMARY:${"x".repeat(67)}\r\n`);
    expect(fileOf({ title: "x".repeat(68) })).toContain(`SUMMARY:${"x".repeat(67)}\r\n x\r\n`);
    // The space that begins a continued line is one of its 75.
    expect(fileOf({ title: "x".repeat(67 + 75) })).toContain(`\r\n ${"x".repeat(74)}\r\n x\r\n`);
  });

  test("a character of several octets is never cut in two", () => {
    // 66 letters leave one octet: é needs 2, € 3 and an emoji 4, so each begins the next line.
    for (const letter of ["é", "€", "😀"])
      expect(fileOf({ title: `${"x".repeat(66)}${letter}` })).toContain(
        `SUMMARY:${"x".repeat(66)}\r\n ${letter}\r\n`,
      );
    expect(fileOf({ title: `${"x".repeat(65)}é` })).toContain(`SUMMARY:${"x".repeat(65)}é\r\n`);
  });

  test("any text comes back as it was, on lines of at most 75 octets", () => {
    const anyText = fc.string({ unit: "grapheme", maxLength: 300 });
    const anyDay = fc.integer({ min: -25_567, max: 83_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(anyText, anyText, anyDay, (title, note, date) => {
        const file = fileOf({ title, note, date });
        for (const line of file.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        const plain = (text: string): string =>
          text.replaceAll(/\r\n?/g, "\n").replaceAll(/(?![\t\n])\p{Cc}/gu, "");
        expect(unescaped(textOf(file, "SUMMARY"))).toBe(plain(title));
        expect(unescaped(textOf(file, "DESCRIPTION"))).toBe(plain(note));
        expect(unfolded(file)).toContain(`DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`);
      }),
      { numRuns: runs(300), seed: SEED },
    );
  });
});
