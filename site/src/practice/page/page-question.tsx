import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../../../../domain/log/entry.ts";
import { readOldAnswer } from "../old-answers.ts";
import type { OpenQuestion } from "../open-question.ts";
import { InOpenExam } from "../question/in-open-exam.tsx";
import { moveTo, Question } from "../question/question.tsx";
import type { QuestionData } from "../question-data.ts";
import { useKeptIn } from "../use-kept-in.ts";
import { loadAnswers, type PageLog } from "./use-page-log.ts";

interface Props {
  readonly data: QuestionData;
  /** Where it is among the questions of the page; undefined for the only one. */
  readonly caption: string | undefined;
  readonly page: PageLog;
  /** The newest answer of study in the log. */
  readonly answer: Answer | undefined;
  /** What she had chosen before this program was there. */
  readonly begun: readonly number[];
  /** Where to go on, once the reasons are shown. */
  readonly children: ComponentChildren;
}

const UNTOUCHED: OpenQuestion = { chosen: [], struck: [] };
/** The longest time on one question that an entry can say, in seconds. */
const MOST_SECONDS = 86_400;
/** When she could begin with the question in front of her. */
let since = performance.now();

/** One question on the page of its file: an answer from before is shown again, unless she has begun anew. */
export function PageQuestion({ data, caption, page, answer, begun, children }: Props) {
  const { log, drafts, open: openLog } = page;
  const { scenario, item, version } = data;
  const [open, setOpen] = useState<OpenQuestion>({ ...UNTOUCHED, chosen: [...begun] });
  /** She is at it: what she answered before is not shown. */
  const [fresh, setFresh] = useState(begun.length > 0);
  const [missing, setMissing] = useState(false);
  /** Given on this page, and in no log: what goes wrong with keeping takes no reason away from her. */
  const [unkept, setUnkept] = useState<Pick<Answer, "chosen" | "sure">>();
  const busy = useRef(false);
  /** She has done something here: what was begun on an earlier visit does not come over it. */
  const touched = useRef(begun.length > 0);
  const kept = useKeptIn(log, page.savedWith(data), openLog, data);
  const old = readOldAnswer(scenario, version, data.options.length);
  const given = unkept ?? (fresh ? undefined : (answer ?? (old && { chosen: old, sure: undefined })));
  const told = given !== undefined;

  useEffect(() => {
    const draft = drafts?.get(version);
    if (draft === undefined || touched.current) return;
    setOpen(draft);
    setFresh(true);
  }, [drafts]);

  const keepDraft = async (draft: OpenQuestion | undefined): Promise<void> => {
    const answers = await loadAnswers();
    const opened = await openLog();
    if (opened !== undefined) await answers?.keepDraft(opened, version, draft);
  };
  const begin = (part: Partial<OpenQuestion>): void => {
    const now = { ...open, ...part };
    touched.current = true;
    setFresh(true);
    setMissing(false);
    setOpen(now);
    void keepDraft(now);
  };
  const check = async (): Promise<void> => {
    if (busy.current) return;
    const { chosen, sure } = open;
    setMissing(chosen.length === 0);
    if (chosen.length === 0) return;
    busy.current = true;
    const seconds = Math.min(MOST_SECONDS, Math.round((performance.now() - since) / 1000));
    since = performance.now();
    // In the log before the screen moves on.
    const saved = await openLog()
      .then((opened) => opened?.add([{ kind: "answer", scenario, item, version, chosen, sure, seconds }]))
      .catch(() => undefined);
    busy.current = false;
    if (saved?.ok) setFresh(false);
    else setUnkept({ chosen, sure });
    setOpen(UNTOUCHED);
    void keepDraft(undefined);
  };
  const again = (): void => {
    since = performance.now();
    setUnkept(undefined);
    setFresh(true);
    setOpen(UNTOUCHED);
    moveTo(data);
  };
  return (
    <>
      {!told && <InOpenExam exam={page.examWith(version)} />}
      <Question
        data={data}
        mode="study"
        heading="h2"
        caption={caption}
        chosen={given?.chosen ?? open.chosen}
        onChoose={(chosen) => begin({ chosen: [...chosen] })}
        sure={given === undefined ? open.sure : given.sure}
        onSure={(sure) => begin({ sure })}
        struck={open.struck}
        onStrike={(struck) => begin({ struck: [...struck] })}
        answered={told}
        onCheck={() => void check()}
        missing={missing}
        kept={kept}
      >
        {told && (
          <div class="cluster actions">
            {children}
            <button class="button quiet" type="button" onClick={again}>
              Try again
            </button>
            <KeptLine page={page} kept={unkept === undefined && answer !== undefined} />
          </div>
        )}
      </Question>
    </>
  );
}

/** Where the answer is. Nothing where it is nowhere. */
function KeptLine({ page: { log }, kept }: { readonly page: PageLog; readonly kept: boolean }) {
  if (!kept || log === undefined || !log.shelf.lasting) return null;
  return (
    <span class="small muted">
      Kept in <a href="/log/progress/">your log</a>
      {log.owner === "guest"
        ? ", on this device only."
        : ". It goes into your account when you next open the log."}
    </span>
  );
}
