import type { Log, LogState } from "../log/log.ts";
import type { Kept } from "./question/tools.tsx";
import type { QuestionData } from "./question-data.ts";
import { questionRecord } from "./question-record.ts";
import { flagsOf, noteOf } from "./question-records.ts";
import { useKeptIn } from "./use-kept-in.ts";

type Named = Pick<QuestionData, "scenario" | "item">;

/**
 * The flag and the note of a question, kept in the log. What is typed is kept beside it with every key, and becomes a
 * note when it is saved. `flag` names another record for the flag: inside an exam it is the exam's own.
 */
export const useKept = (log: Log, state: LogState, data: Named, flag = questionRecord(data)): Kept =>
  useKeptIn(
    log,
    { flagged: flagsOf(state.records).has(flag), note: noteOf(state.records, questionRecord(data)) },
    async () => log,
    data,
    flag,
  );
