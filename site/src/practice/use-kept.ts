import { useEffect, useRef, useState } from "preact/hooks";
import type { Log, LogState } from "../log/log.ts";
import type { Kept } from "./question/tools.tsx";
import type { QuestionData } from "./question-data.ts";
import { flagsOf, noteOf, questionRecord } from "./question-records.ts";

/**
 * The flag and the note of a question, kept in the log. What is typed is kept beside it with every key, and becomes a
 * note when it is saved. `flag` names another record for the flag: inside an exam it is the exam's own.
 */
export function useKept(
  log: Log,
  { records }: LogState,
  data: Pick<QuestionData, "scenario" | "item">,
  flag = questionRecord(data),
): Kept {
  const record = questionRecord(data);
  const key = `draft:note:${record}`;
  const saved = noteOf(records, record);
  const [typed, setTyped] = useState<string>();
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let gone = false;
    setTyped(undefined);
    log.shelf.value(key).then(
      (value) => {
        if (!gone && typeof value === "string") setTyped((now) => now ?? value);
      },
      // A device that does not give it back: the field begins with what was saved.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [log, key]);

  const keepTyped = (text: string | undefined): void => {
    setTyped(text);
    // One after the other, so that the last key is the last to be written.
    writing.current = writing.current
      .then(() => log.shelf.write({ values: { [key]: text } }))
      .catch(() => undefined);
  };
  const flagged = flagsOf(records).has(flag);
  return {
    flagged,
    onFlag: (on) => void log.write("flag", flag, on ? {} : null),
    note: typed ?? saved,
    noteOpen: typed !== undefined && typed !== saved,
    onNoteTyped: keepTyped,
    onNoteSaved: () => {
      const text = (typed ?? saved).trim();
      const same = text === saved;
      void (
        same ? Promise.resolve({ ok: true }) : log.write("note", record, text === "" ? null : { text })
      ).then(({ ok }) => {
        if (ok) keepTyped(undefined);
      });
    },
  };
}
