import { type Day, dayNumber } from "../../../domain/calendar/day.ts";

const DAYS_A_MONTH = 365.25 / 12;

/** How long it is from one day to a later one, about: "1 day", "12 days", "about 10 months", "about 2.5 years". */
export function span(from: Day, to: Day): string {
  const days = dayNumber(to) - dayNumber(from);
  const months = Math.round(days / DAYS_A_MONTH);
  if (days < 45) return `${days} ${days === 1 ? "day" : "days"}`;
  if (months < 24) return `about ${months} ${months === 1 ? "month" : "months"}`;
  return `about ${Math.round(months / 6) / 2} years`;
}
