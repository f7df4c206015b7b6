import { type Day, dayNumber, longDay } from "../../../../domain/calendar/day.ts";

/** How far off a day is: "today", "tomorrow", "in 12 days", "in 5 months", "in 2 years". Months are 30 days, cut. */
export function howFar(date: Day, on: Day): string {
  const days = dayNumber(date) - dayNumber(on);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days < 0) return "past";
  if (days < 90) return `in ${days} days`;
  if (days < 730) return `in ${Math.floor(days / 30)} months`;
  return `in ${Math.floor(days / 365)} years`;
}

/** Oct 14, 2026: for lists. */
export const shortDay = (date: Day): string => longDay(date).replace(/^([A-Z][a-z]{2})[a-z]*/, "$1");
