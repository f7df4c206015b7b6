import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import type { RecordData } from "../../../../../domain/log/record-data.ts";
import { dataOf, type LogRecord, present } from "../../../../../domain/log/records.ts";
import { className } from "../../app/record-name.ts";

type Credit = RecordData<"credit">;

/** What is worth a second look before a class is saved. `id` is its own record, when it is corrected. */
export function secondLook(
  credit: Credit,
  id: string | undefined,
  records: readonly LogRecord[],
  on: Day,
): string[] {
  const { date } = credit;
  const same = present(records, "credit").flatMap((record) => {
    const other = dataOf(record);
    return record.id !== id && other !== undefined && looksTheSame(credit, other) ? [other] : [];
  });
  return [
    ...same.map(
      (other) =>
        `Your log already has “${className(other)}”${date === undefined ? "" : ` on ${longDay(date)}`}. Is this the same class?`,
    ),
    ...(date !== undefined && date > on
      ? [`${longDay(date)} is still ahead. It counts from that day on.`]
      : []),
  ];
}

/** Finished on the same day, and of the same length or with the same title. */
function looksTheSame(a: Credit, b: Credit): boolean {
  if (a.date === undefined || a.date !== b.date) return false;
  const titles = [a.title, b.title].map((title) => title?.trim().toLowerCase() ?? "");
  const sameTitle = titles[0] !== "" && titles[0] === titles[1];
  return sameTitle || (a.minutes !== undefined && a.minutes === b.minutes);
}
