import { addDays, type Day } from "../calendar/day.ts";

/** A day to keep in mind, as a calendar program takes it: the whole day, with reminders before it. */
export interface CalendarEvent {
  /** Stays the same when the date or the words change, so that taking the file in again moves the event and adds no second one. */
  readonly id: string;
  readonly date: Day;
  readonly title: string;
  /** Any text; line breaks are kept. */
  readonly note?: string;
}

interface Options {
  /** When the file is made, as an instant in UTC: 2026-03-15T09:30:00.000Z. */
  readonly at: string;
  /** Reminders, in days before the event; each comes at nine in the morning. */
  readonly remindDaysBefore: readonly number[];
}

const MOST_OCTETS = 75;

/**
 * The text of an iCalendar file (RFC 5545) with one all-day event for each day to watch. Throws RangeError without an
 * event: a calendar with nothing in it is not valid.
 */
export function calendarFile(events: readonly CalendarEvent[], { at, remindDaysBefore }: Options): string {
  if (events.length === 0) throw new RangeError("A calendar file has at least one event.");
  const stamp = at.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Caseway//Log//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, stamp, remindDaysBefore)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const eventLines = (
  { id, date, title, note }: CalendarEvent,
  stamp: string,
  remindDaysBefore: readonly number[],
): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(id)}@caseway`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(date)}`,
  // The day after: the end of an event is not part of it.
  `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
  `SUMMARY:${escaped(title)}`,
  ...(note === undefined || note === "" ? [] : [`DESCRIPTION:${escaped(note)}`]),
  // A deadline takes up no time of the day.
  "TRANSP:TRANSPARENT",
  ...remindDaysBefore.flatMap((days) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    // From the midnight on which the event begins: 15 hours before the following midnight are nine o'clock.
    `TRIGGER:-P${days - 1}DT15H`,
    "END:VALARM",
  ]),
  "END:VEVENT",
];

const compact = (date: Day): string => date.replaceAll("-", "");

/** Control characters have no place in a text of the format; a line break is written as `\n`. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(CONTROL, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** A line of at most 75 octets of UTF-8, continued on lines that begin with a space; no character is cut in two. */
function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
