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
