import { type Day, parseDay } from "./day.ts";

/**
 * The day that a date as Americans write it means, month first: "11/20/2026". Undefined where it is no such date, or where
 * the month and the day could be taken for one another, as in "3/4/2026".
 */
export function dayFromUs(text: string): Day | undefined {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  if (Number(day) <= 12 && Number(day) !== Number(month)) return undefined;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
