import { dayNumber } from "../../calendar/day.ts";
import { overlap, type Run } from "../../calendar/run.ts";
import type { Doubt, Granted } from "../doubt.ts";
import type { Counting } from "./measure.ts";

/** A day from which work counts, if its doubts are granted: the day after a degree was completed. */
export interface Since {
  /** A day number; below every other one where the day of completion was not told. */
  readonly from: number;
  readonly doubts: readonly Doubt[];
}

/** A day number before every other one: where the day was not told, nothing limits the work that may lie after it. */
export const ANY_DAY = Number.NEGATIVE_INFINITY;

/** The first day that counts by any of them: the earliest whose doubts are granted. Infinity where there is none. */
export const firstSince = (since: readonly Since[], granted: Granted): number =>
  since.reduce(
    (first, { from, doubts }) => (doubts.every(({ id }) => granted.has(id)) ? Math.min(first, from) : first),
    Number.POSITIVE_INFINITY,
  );

/** The days that count in one evaluation: those of the window that lie after the degree. Undefined where nothing limits them. */
export function countedDays(
  { window, since, on }: Pick<Counting, "window" | "since" | "on">,
  granted: Granted,
): Run | "none" | undefined {
  const first = since === undefined ? ANY_DAY : firstSince(since, granted);
  if (first === ANY_DAY) return window;
  const run = { from: Math.max(first, window?.from ?? first), to: dayNumber(on) };
  return run.from <= run.to ? run : "none";
}

/** What of a spell lies in the days that count. */
export const within = (run: Run, days: Run | undefined): Run | undefined =>
  days === undefined ? run : overlap(run, days);

/** True where neither a start nor a day from which work counts limits what there may be. */
export const isUnlimited = (run: Run): boolean => run.from === ANY_DAY;
