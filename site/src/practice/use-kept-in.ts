import { useEffect, useRef, useState } from "preact/hooks";
import type { RecordData } from "../../../domain/log/record-data.ts";
import type { Log } from "../log/log.ts";
import type { Kept } from "./question/tools.tsx";
import type { QuestionData } from "./question-data.ts";
import { questionRecord } from "./question-record.ts";

/** What the log says of a question now. */
export interface SavedWith {
  readonly flagged: boolean;
  /** "" where there is none. */
  readonly note: string;
}

/**
 * As `useKept`, where the log is opened only when there is something to keep. `open` gives undefined where it cannot be.
 */
export function useKeptIn(
  log: Log | undefined,
  saved: SavedWith,
  open: () => Promise<Log | undefined>,
  data: Pick<QuestionData, "scenario" | "item">,
  flag = questionRecord(data),
): Kept {
  const record = questionRecord(data);
  const key = `draft:note:${record}`;
  const [typed, setTyped] = useState<string>();
  const [unkept, setUnkept] = useState(false);
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let gone = false;
    log?.shelf.value(key).then(
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
      .then(open)
      .then((opened) => opened?.shelf.write({ values: { [key]: text } }))
      .catch(() => undefined);
  };
  /** True when it is on the device. */
  const write = async <K extends "flag" | "note">(
    kind: K,
    name: string,
    data: RecordData<K> | null,
  ): Promise<boolean> => {
    const opened = await open();
    const ok = (await opened?.write(kind, name, data).catch(() => undefined))?.ok ?? false;
    setUnkept(!ok);
    return ok;
  };
  const save = async (text: string): Promise<void> => {
    if (text === saved.note || (await write("note", record, text === "" ? null : { text })))
      keepTyped(undefined);
  };
  return {
    flagged: saved.flagged,
    onFlag: (on) => void write("flag", flag, on ? {} : null),
    note: typed ?? saved.note,
    noteOpen: typed !== undefined && typed !== saved.note,
    onNoteTyped: keepTyped,
    unkept,
    onNoteSaved: () => void save((typed ?? saved.note).trim()),
  };
}
