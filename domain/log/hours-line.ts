import { addDays, type Day } from "../calendar/day.ts";
import type { RecordData } from "./record-data.ts";
import { dataOf, type LogRecord, present } from "./records.ts";

/** A line of dated hours with the id of its record. */
export interface HoursLine {
  readonly id: string;
  readonly data: RecordData<"hours">;
}

/** Every line of dated hours that was not removed. */
export const hoursLines = (records: readonly LogRecord[]): HoursLine[] =>
  present(records, "hours").flatMap((record) => {
    const data = dataOf(record);
    return data === undefined ? [] : [{ id: record.id, data }];
  });

/** The last day that a line covers: its own day, or the seventh of its week. */
export const lastDayCovered = (date: Day, span: RecordData<"hours">["span"]): Day =>
  span === "week" ? addDays(date, 6) : date;
