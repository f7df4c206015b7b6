import type { Raw } from "../../../checker/draft.ts";
import { durationText } from "../../form/to-raw.ts";

const MINUTES_A_DAY = 24 * 60;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

const minuteOf = (time: string): number | undefined => {
  const match = TIME.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
};

/**
 * Minutes from a start to an end on the wall clock, less the break. An end at or before the start is on the next day.
 * Undefined where a time cannot be read; below 0 where the break is longer than the shift. On a night on which the
 * clocks change this is an hour off: then she writes the hours as the time sheet has them.
 */
export function minutesByClock(from: string, to: string, breakMinutes: number): number | undefined {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === undefined || end === undefined) return undefined;
  return (end > start ? end - start : end - start + MINUTES_A_DAY) - breakMinutes;
}

const CLOCK = ["from", "to", "breakMinutes"];

/** Fills in the hours when a start, an end or a break was typed; hours that are typed are left as they are. */
export function fillHours(raw: Raw, changed: string): Raw {
  if (!CLOCK.includes(changed)) return raw;
  const typedBreak = (raw.breakMinutes ?? "").trim();
  const minutes = minutesByClock(raw.from ?? "", raw.to ?? "", typedBreak === "" ? 0 : Number(typedBreak));
  return minutes === undefined || !(minutes >= 0) ? raw : { ...raw, minutes: durationText(minutes) };
}
