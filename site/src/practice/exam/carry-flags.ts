import { type LogRecord, ofKind, present } from "../../../../domain/log/records.ts";
import type { PracticeItem } from "../../../../domain/practice/item.ts";
import type { Log } from "../../log/log.ts";
import { questionRecord } from "../question-record.ts";

type Asked = { readonly version: string; readonly item: PracticeItem | undefined };

/**
 * The flags of questions that an exam's own flags become when it has ended: so they stand among the flagged questions of
 * study. One that was set or taken away after the exam's flag is left as it is.
 */
export function flagsToCarry(
  records: readonly LogRecord[],
  attempt: string,
  questions: readonly Asked[],
): string[] {
  const inExam = new Map(present(records, "flag").map((flag) => [flag.id, flag]));
  const own = new Map(ofKind(records, "flag").map((flag) => [flag.id, flag]));
  return questions.flatMap(({ version, item }) => {
    const flag = inExam.get(`${attempt}.${version}`);
    if (flag === undefined || item === undefined) return [];
    const record = questionRecord(item);
    const before = own.get(record);
    return before === undefined || before.head.id < flag.head.id ? [record] : [];
  });
}

/** Carries the flags of an exam that has ended over. What the device does not keep is tried again the next time. */
export async function carryFlags(log: Log, attempt: string, questions: readonly Asked[]): Promise<void> {
  await log.add(() =>
    flagsToCarry(log.state.records, attempt, questions).map((record) => log.revision("flag", record, {})),
  );
}
