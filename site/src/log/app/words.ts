import type { Day } from "../../../../domain/calendar/day.ts";
import { longDay } from "../../../../domain/calendar/day.ts";

/** 1 -> "1 entry" */
export const entryCount = (count: number): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? "entry" : "entries"}`;

/** Minutes as hours on screen: 90 -> "1.5 h". Cut, never rounded up: 59 minutes are not an hour. */
export const hoursText = (minutes: number): string =>
  `${(Math.floor((minutes * 10) / 60) / 10).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} h`;

/** A day in words, or that it was not told. */
export const dayText = (day: Day | undefined): string => (day === undefined ? "Date not told" : longDay(day));

/** An instant where the reader is: Oct 14, 2026, 3:05 PM. It is the clock of the device that wrote it. */
export const instantText = (at: string): string =>
  new Date(at).toLocaleString("en-US", { dateStyle: "medium", timeStyle: "short" });

/** Which device wrote it, as far as this one can tell. */
export const deviceText = (device: string, own: string): string =>
  device === own ? "this device" : "another device";

/** A length to the minute, as a certificate or a time sheet prints it: 120 -> "2.0 h", 75 -> "1.25 h", 80 -> "1 h 20 min". */
export function lengthText(minutes: number | undefined): string {
  if (minutes === undefined) return "Hours not told";
  if (minutes % 6 === 0) return hoursText(minutes);
  if (minutes % 3 === 0) return `${(minutes / 60).toLocaleString("en-US", { maximumFractionDigits: 2 })} h`;
  const hours = Math.floor(minutes / 60);
  return `${hours === 0 ? "" : `${hours.toLocaleString("en-US")} h `}${minutes % 60} min`;
}

/** A time of the clock as this site shows all times: "19:00" -> "7:00 PM". */
export function timeText(time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? "AM" : "PM"}`;
}
