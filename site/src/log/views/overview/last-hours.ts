import { type HoursLine, hoursLines } from "../../../../../domain/log/hours-line.ts";
import { dataOf, type LogRecord, present } from "../../../../../domain/log/records.ts";
import { newestFirst } from "../work/lines.ts";

/**
 * The hours with the latest day, of a job that is there: what the page of work offers to repeat as well. Of one day, those
 * that were recorded last; the ids of records are in the order of recording.
 */
export function lastHours(records: readonly LogRecord[]): HoursLine | undefined {
  const jobs = new Set(present(records, "employment").map(({ id }) => id));
  return hoursLines(records)
    .filter(({ data }) => data.employment !== undefined && jobs.has(data.employment))
    .toSorted(newestFirst)[0];
}

/** The job that new hours most likely belong to: that of the last hours, else the newest one that goes on, else the newest. */
export function likelyJob(records: readonly LogRecord[]): LogRecord<"employment"> | undefined {
  const jobs = present(records, "employment");
  const last = lastHours(records);
  return (
    jobs.find(({ id }) => id === last?.data.employment) ??
    jobs.findLast((record) => dataOf(record)?.end === null) ??
    jobs.at(-1)
  );
}
