import { useEffect, useRef, useState } from "preact/hooks";
import type { Log, LogState } from "../../log/log.ts";
import type { Asked } from "../answers.ts";
import { hasLog } from "../has-log.ts";
import { hasOldAnswers } from "../old-answers.ts";
import type { OpenQuestion } from "../open-question.ts";
import type { SavedWith } from "../use-kept-in.ts";

/** Loads what reads and writes the log. Undefined without a network: the questions work all the same. */
export const loadAnswers = () => import("../answers.ts").catch(() => undefined);

/** True where this browser has opened a log before, or has answers from before there was one. */
function mayHaveAnswers(): boolean {
  try {
    return hasLog() || hasOldAnswers();
  } catch {
    // It does not say: the log will.
    return true;
  }
}

type Answers = typeof import("../answers.ts");

export interface PageLog {
  /** Undefined until there is a reason to open it. */
  readonly log: Log | undefined;
  readonly state: LogState | undefined;
  /** What is kept with a question. */
  readonly savedWith: (asked: Pick<Asked, "scenario" | "item">) => SavedWith;
  /** The address of the open exam that asks this version too. */
  readonly examWith: (version: string) => string | undefined;
  /** What was begun on this page before, by version. Known once the log is open. */
  readonly drafts: ReadonlyMap<string, OpenQuestion> | undefined;
  /** Opens it, for something to be kept; undefined where that cannot be. */
  readonly open: () => Promise<Log | undefined>;
}

/** The log behind a page of questions. A page that is only read does without it. */
export function usePageLog(asked: readonly Asked[]): PageLog {
  const [opened, setOpened] = useState<{ readonly log: Log; readonly answers: Answers }>();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, OpenQuestion>>();
  /** Read once, before anything is written here: what was begun on an earlier visit. */
  const reading = useRef<Promise<unknown>>();
  const [, redraw] = useState(0);
  const open = async (): Promise<Log | undefined> => {
    try {
      const answers = await loadAnswers();
      const log = await answers?.practiceLog();
      if (answers === undefined || log === undefined) return undefined;
      reading.current ??= answers
        .draftsIn(
          log,
          asked.map(({ version }) => version),
        )
        .then(setDrafts, () => undefined);
      await reading.current;
      setOpened((before) => (before?.log === log ? before : { log, answers }));
      return log;
    } catch {
      return undefined;
    }
  };
  useEffect(() => {
    if (!mayHaveAnswers()) return;
    void loadAnswers()
      .then((answers) => answers?.takeOverOldAnswers(asked))
      .catch(() => undefined)
      .then(open);
  }, []);
  const log = opened?.log;
  useEffect(() => {
    const again = () => redraw((before) => before + 1);
    // What was written between the drawing and this effect would not be shown.
    again();
    return log?.subscribe(again);
  }, [log]);
  const savedWith = (one: Pick<Asked, "scenario" | "item">): SavedWith =>
    opened?.answers.savedWith(opened.log, one) ?? { flagged: false, note: "" };
  const examWith = (version: string) => opened?.answers.examWith(opened.log, version);
  return { log, state: log?.state, savedWith, examWith, drafts, open };
}
