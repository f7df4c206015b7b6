import { useRef, useState } from "preact/hooks";
import type { Answer } from "../../../../domain/log/entry.ts";
import type { PracticeItem } from "../../../../domain/practice/item.ts";
import { useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { newId } from "../../log/device/ids.ts";
import { MissingQuestion } from "../missing-question.tsx";
import { CaseText } from "../question/case-text.tsx";
import { InOpenExam } from "../question/in-open-exam.tsx";
import { Question, questionId } from "../question/question.tsx";
import type { QuestionData } from "../question-data.ts";
import { useKept } from "../use-kept.ts";
import { useQuestion } from "../use-question.ts";
import type { SetChoice } from "./set-choice.ts";
import { idsAhead } from "./shown-in-set.ts";
import type { OpenInSet } from "./study-place.ts";
import { useHeading } from "./use-heading.ts";
import { WayOn } from "./way-on.tsx";

interface Props {
  readonly choice: SetChoice;
  /** What the set is called. */
  readonly title: string;
  readonly item: PracticeItem;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** How many of the set are answered. */
  readonly done: number;
  /** The question before was of the same case. */
  readonly known: boolean;
  /** The answer that was given in this set. */
  readonly answer: Answer | undefined;
  /** Where the exam is that is still open and asks it too: the reasons would tell its answer. */
  readonly exam: string | undefined;
  readonly open: OpenInSet;
  /** Keeps what has changed of it. */
  readonly onOpen: (part: Partial<OpenInSet>) => void;
}

/** One question of a set with its place, its ways on, and whatever is in the way of showing it. */
export function SetQuestion(props: Props) {
  const { choice, title, item, number, of, done } = props;
  const { question, again } = useQuestion(item.version);
  const caption = `${title}, question ${number} of ${of}`;
  usePageTitle(caption);
  // The question comes after its case, so a move goes to the top of both.
  const heading = useHeading();
  const retry = (): void => {
    heading.current?.focus();
    again();
  };
  return (
    <div class="flow">
      <h1 class="place" tabIndex={-1} ref={heading}>
        {caption}
      </h1>
      <progress value={done} max={of} aria-label={`${done} of ${of} questions answered`} />
      {question === undefined ? (
        <p class="page-wait">One moment. The question is being loaded.</p>
      ) : typeof question === "string" ? (
        <MissingQuestion why={question} onAgain={retry}>
          <WayOn choice={choice} number={number} of={of} />
        </MissingQuestion>
      ) : (
        <Asked {...props} data={question} />
      )}
    </div>
  );
}

/** The longest time on one question that an entry can say, in seconds. */
const MOST_SECONDS = 86_400;

function Asked({
  data,
  choice,
  number,
  of,
  known,
  answer,
  exam,
  open,
  onOpen,
}: Props & { readonly data: QuestionData }) {
  const { log, state } = useLog();
  const kept = useKept(log, state, data);
  const [missing, setMissing] = useState(false);
  /** Told, though the device did not keep it: what goes wrong with keeping takes no reason away from her. */
  const [unkept, setUnkept] = useState(false);
  const busy = useRef(false);
  const since = useRef(performance.now());

  const check = async (): Promise<void> => {
    if (busy.current) return;
    setMissing(open.chosen.length === 0);
    if (open.chosen.length === 0) return;
    busy.current = true;
    const seconds = Math.min(MOST_SECONDS, Math.round((performance.now() - since.current) / 1000));
    const { scenario, item, version } = data;
    const { chosen, sure } = open;
    const saved = await log
      .add([{ kind: "answer", scenario, item, version, chosen, sure, seconds }])
      .catch(() => undefined);
    busy.current = false;
    if (saved?.ok) onOpen({ given: saved.ids[0] });
    setUnkept(saved?.ok !== true);
  };
  const answered = answer !== undefined || unkept;
  const retry = (): void => {
    since.current = performance.now();
    setUnkept(false);
    const again = newId();
    const ahead = idsAhead(state.entries, [data.version], again);
    onOpen({ chosen: [], struck: [], sure: undefined, given: undefined, again, ahead });
    document.getElementById(questionId(data))?.focus();
  };
  return (
    <CaseText data={data} known={known}>
      {!answered && <InOpenExam exam={exam} />}
      <Question
        data={data}
        mode="study"
        heading="h2"
        chosen={answer?.chosen ?? open.chosen}
        onChoose={(chosen) => {
          setMissing(false);
          onOpen({ chosen: [...chosen] });
        }}
        sure={answer === undefined ? open.sure : answer.sure}
        onSure={(sure) => onOpen({ sure })}
        struck={open.struck}
        onStrike={(struck) => onOpen({ struck: [...struck] })}
        answered={answered}
        onCheck={() => void check()}
        missing={missing}
        kept={kept}
      >
        {unkept && (
          <p class="callout" role="alert">
            This answer could not be kept: the device has no room for it, or the browser does not allow it.
          </p>
        )}
        <WayOn choice={choice} number={number} of={of} answered={answered}>
          {answered && (
            <button type="button" class="button quiet" onClick={retry}>
              Try again
            </button>
          )}
        </WayOn>
      </Question>
    </CaseText>
  );
}
