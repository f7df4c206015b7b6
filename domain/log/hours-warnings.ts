import { type Day, dayNumber, longDay } from "../calendar/day.ts";
import { boundsOf } from "../eligibility/work/job.ts";
import { type HoursLine, lastDayCovered } from "./hours-line.ts";
import { datedMinutes } from "./portfolio.ts";
import { dataOf, type LogRecord, ofKind } from "./records.ts";
import type { Warning } from "./view-parts.ts";

/**
 * What to look at again among the lines of dated hours. Times of the clock serve only to point out what overlaps: sums
 * are made of minutes, so a night on which the clocks change counts what was worked.
 */
export function hoursWarnings(
  records: readonly LogRecord[],
  lines: readonly HoursLine[],
  on: Day,
): Warning[] {
  const dated = lines.flatMap((line): Dated[] => {
    const { date, employment } = line.data;
    return date === undefined ? [] : [{ ...line, date, job: employment ?? null }];
  });
  return [
    ...twice(dated),
    ...overlappingShifts(dated),
    ...overlappingWeeks(dated),
    ...longDays(dated),
    ...outsideOrGone(records, dated),
    ...dated
      .filter(({ date }) => date > on)
      .map((line) => warn("in-the-future", [line], "This is still to come. It counts from that day on.")),
  ];
}

/** A line whose day was told, and the job it belongs to. */
interface Dated extends HoursLine {
  readonly date: Day;
  readonly job: string | null;
}

/** A warning names no more records than this: it is enough to find the place. */
const MOST_RECORDS = 20;

function warn(code: Warning["code"], about: readonly Dated[], message: string): Warning {
  const jobs = new Set(about.map(({ job }) => job));
  return {
    code,
    message,
    records: about.slice(0, MOST_RECORDS).map(({ id }) => id),
    job: jobs.size === 1 ? (about[0]?.job ?? null) : null,
    date: about[0]?.date ?? null,
  };
}

/** The same day, job, span and minutes more than once. Two shifts that begin at different times are two. */
function twice(lines: readonly Dated[]): Warning[] {
  const alike = Map.groupBy(
    lines.filter(({ data }) => data.minutes !== undefined && data.minutes > 0),
    ({ job, date, data }) => `${job} ${date} ${data.span ?? "day"} ${data.minutes}`,
  );
  return [...alike.values()].flatMap((same) => {
    const begins = same.flatMap(({ data }) => (data.from === undefined ? [] : [data.from]));
    const allApart = new Set(begins).size === same.length;
    return same.length < 2 || allApart
      ? []
      : [
          warn(
            "hours-twice",
            same,
            "The same hours stand here more than once. Each of them counts; remove what is too much.",
          ),
        ];
  });
}

const MINUTES_A_DAY = 1_440;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Shifts whose times of the clock overlap, in one job or in two. One that ends when the next begins does not. */
function overlappingShifts(lines: readonly Dated[]): Warning[] {
  const shifts = lines
    .flatMap((line) => {
      const { from, to, span } = line.data;
      if (span === "week" || from === undefined || to === undefined) return [];
      const start = dayNumber(line.date) * MINUTES_A_DAY + minuteOf(from);
      const length = minuteOf(to) - minuteOf(from);
      return [{ line, start, end: start + (length > 0 ? length : length + MINUTES_A_DAY) }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const found: Warning[] = [];
  let longest = shifts[0];
  for (const shift of shifts.slice(1)) {
    if (longest !== undefined && shift.start < longest.end)
      found.push(
        warn(
          "shifts-overlap",
          [longest.line, shift.line],
          "These two shifts overlap by the clock. Both count as told; check the times.",
        ),
      );
    if (longest === undefined || shift.end > longest.end) longest = shift;
  }
  return found;
}

/** In one job, a week over a day that was recorded apart, or over another week. */
function overlappingWeeks(lines: readonly Dated[]): Warning[] {
  return [...Map.groupBy(lines, ({ job }) => job).values()].flatMap((ofJob) => {
    const sorted = ofJob.toSorted(weeksFirst);
    return sorted.flatMap((week, index) => {
      if (week.data.span !== "week") return [];
      const last = lastDayCovered(week.date, "week");
      const next = sorted[index + 1];
      if (next === undefined || next.date > last) return [];
      const others = sorted.slice(index + 1, index + MOST_RECORDS).filter(({ date }) => date <= last);
      return [
        warn(
          "week-overlaps",
          [week, ...others],
          `The week from ${longDay(week.date)} covers days that are recorded apart as well. Both count; remove what is too much.`,
        ),
      ];
    });
  });
}

/** By day; of lines with the same first day the weeks first, so that what a week covers always follows it. */
function weeksFirst(a: Dated, b: Dated): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const rank = ({ data }: Dated): number => (data.span === "week" ? 0 : 1);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

/** More than 24 hours on one day in all jobs. A week is spread evenly over its days. */
function longDays(lines: readonly Dated[]): Warning[] {
  const byDay = new Map<Day, { minutes: number; lines: Dated[] }>();
  for (const line of lines)
    for (const { date, minutes } of datedMinutes(line.data)) {
      const day = byDay.get(date) ?? { minutes: 0, lines: [] };
      day.minutes += minutes;
      day.lines.push(line);
      byDay.set(date, day);
    }
  return [...byDay].flatMap(([date, day]) =>
    day.minutes <= MINUTES_A_DAY
      ? []
      : [
          {
            ...warn(
              "day-too-long",
              day.lines,
              `${longDay(date)} has more than 24 hours. All of them count as told; check the lines of this day.`,
            ),
            date,
          },
        ],
  );
}

/** Lines wholly outside the dates of their job, and lines whose job is not in the log. */
function outsideOrGone(records: readonly LogRecord[], lines: readonly Dated[]): Warning[] {
  const jobs = new Map(ofKind(records, "employment").map((record) => [record.id, dataOf(record)]));
  return lines.flatMap((line) => {
    const job = line.job === null ? undefined : jobs.get(line.job);
    if (job === undefined)
      return [warn("job-gone", [line], "Its job is not in your log. It counts once it belongs to a job.")];
    const before =
      job.start !== undefined && lastDayCovered(line.date, line.data.span) < boundsOf(job.start).first;
    const after = job.end != null && line.date > boundsOf(job.end).last;
    return before || after
      ? [warn("outside-job", [line], "This lies outside the dates of its job. It counts by its own date.")]
      : [];
  });
}
