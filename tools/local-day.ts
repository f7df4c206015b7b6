import type { Day } from "../domain/calendar/day.ts";

/** "Today" of a command is its user's own day. */
export function localDay(now: Date): Day {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}
