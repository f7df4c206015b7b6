import { type Month, parseMonth } from "../../domain/calendar/day.ts";

/** A month that is known to be real. Throws RangeError when it is not. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new RangeError(`There is no month ${text}.`);
  return parsed;
}
