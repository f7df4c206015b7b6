import type { Day, Month } from "../../../../../domain/calendar/day.ts";
import { addDays } from "../../../../../domain/calendar/day.ts";
import { type HoursLine, hoursLines } from "../../../../../domain/log/hours-line.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";

/** The lines of each job, by the job's record id, the newest day first. */
export function linesByJob(records: readonly LogRecord[]): ReadonlyMap<string, readonly HoursLine[]> {
  const byJob = Map.groupBy(hoursLines(records), ({ data }) => data.employment ?? "");
  return new Map([...byJob].map(([job, lines]) => [job, lines.toSorted(newestFirst)]));
}

/** By day, then by when they were recorded. Lines without a day come first: they wait for one. */
export function newestFirst(a: HoursLine, b: HoursLine): number {
  const [day, other] = [a.data.date ?? "9999", b.data.date ?? "9999"];
  return day === other ? (a.id < b.id ? 1 : -1) : day < other ? 1 : -1;
}

/** The lines of a month, and their minutes. A week belongs to the month of its first day. */
export interface MonthOfLines {
  /** Undefined for lines without a day. */
  readonly month: Month | undefined;
  readonly minutes: number;
  readonly lines: readonly HoursLine[];
}

/** The months of lines that are sorted newest first, in the same order. */
export function monthsOf(lines: readonly HoursLine[]): MonthOfLines[] {
  const byMonth = Map.groupBy(lines, ({ data }) => data.date?.slice(0, 7) as Month | undefined);
  return [...byMonth].map(([month, own]) => ({
    month,
    minutes: own.reduce((sum, { data }) => sum + (data.minutes ?? 0), 0),
    lines: own,
  }));
}

/** The same hours again: today, or in the week after. The remark stays with the line that it was written for. */
export function again({ data }: HoursLine, on: Day): RecordData<"hours"> {
  const { note: _, ...same } = data;
  const next = data.span === "week" && data.date !== undefined ? addDays(data.date, 7) : on;
  return { ...same, date: next };
}
