import { dataOf, type LogRecord, present } from "../../../domain/log/records.ts";

/** The names of all records that are flags now: of questions, and of questions in exams. */
export const flagsOf = (records: readonly LogRecord[]): ReadonlySet<string> =>
  new Set(present(records, "flag").map(({ id }) => id));

/** The text of a note; "" where there is none. */
export function noteOf(records: readonly LogRecord[], record: string): string {
  const note = present(records, "note").find(({ id }) => id === record);
  return (note && dataOf(note)?.text) ?? "";
}
