import type { Day } from "../../../domain/calendar/day.ts";

/** The reader's own day, where she is. */
export function today(now = new Date()): Day {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}
