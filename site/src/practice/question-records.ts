import { dataOf, type LogRecord, present } from "../../../domain/log/records.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";

/** What a learner keeps with a question whatever its wording: the name of the record of its flag and of its note. */
export const questionRecord = ({ scenario, item }: Pick<PracticeItem, "scenario" | "item">): string =>
  `${scenario}:${item}`;

/** The names of all records that are flags now: of questions, and of questions in exams. */
export const flagsOf = (records: readonly LogRecord[]): ReadonlySet<string> =>
  new Set(present(records, "flag").map(({ id }) => id));

/** The text of a note; "" where there is none. */
export function noteOf(records: readonly LogRecord[], record: string): string {
  const note = present(records, "note").find(({ id }) => id === record);
  return (note && dataOf(note)?.text) ?? "";
}
