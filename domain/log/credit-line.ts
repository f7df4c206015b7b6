import { allToldSetting, type Section } from "./portfolio.ts";
import type { RecordData } from "./record-data.ts";
import { dataOf, type LogRecord, present } from "./records.ts";

/** A credit of the log with the id of its record. */
export interface CreditLine {
  readonly id: string;
  readonly data: RecordData<"credit">;
}

/** The credits of a log; undefined when none was told and the learner has not said that there is none. */
export function creditLines(records: readonly LogRecord[]): CreditLine[] | undefined {
  const lines = present(records, "credit").flatMap((record) => {
    const data = dataOf(record);
    return data === undefined ? [] : [{ id: record.id, data }];
  });
  return lines.length > 0 || saidToBeAll(records, "credits") ? lines : undefined;
}

const saidToBeAll = (records: readonly LogRecord[], section: Section): boolean =>
  present(records, "setting").some(
    (record) => record.id === allToldSetting(section) && dataOf(record)?.value === true,
  );
