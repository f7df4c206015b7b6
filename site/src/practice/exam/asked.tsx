import { useEffect, useRef, useState } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { Icon } from "../../components/icon.tsx";
import { useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { CaseText } from "../question/case-text.tsx";
import { Question } from "../question/question.tsx";
import type { Sure } from "../question/sureness.tsx";
import type { QuestionData } from "../question-data.ts";
import { useKept } from "../use-kept.ts";
import { useQuestion } from "../use-question.ts";
import { handInAddress, questionIn } from "./addresses.ts";
import { useHeadingFocus } from "./focus.ts";
import type { Marks } from "./marks.ts";
import { NoText } from "./no-text.tsx";
import { RESTS_MS, useResting } from "./resting.ts";
import { StepLink } from "./step-link.tsx";
import { layDown, type Tapped } from "./tapped-answer.ts";
import { examName } from "./words.ts";

/** What belongs to answering and is no entry: it lives as long as the exam is on the page. */
export interface Answering {
  /** Whether the latest answer is on the device: nothing moves on before it is. */
  saving: Promise<boolean>;
  busy: boolean;
  /** Gives the answer that the arrow keys came to and that has not rested yet. */
  settle: () => void;
  /** The cases that were on the page with an earlier question. */
  readonly read: Set<string>;
}

interface Props {
  readonly exam: Exam;
  /** From 1. */
  readonly number: number;
  /** The record that is the question's flag in this exam. */
  readonly flag: string;
  readonly answering: Answering;
  /** Undefined until they are known. */
  readonly marks: Marks | undefined;
}
interface AnswerableProps extends Props {
  readonly marks: Marks;
  readonly data: QuestionData;
}

/** The longest time that an entry tells. */
const MOST_SECONDS = 86_400;

/** One question of an open exam. Give it a `key` of the version. */
export function Asked(props: Props) {
  const { exam, number, marks } = props;
  const version = exam.versions[number - 1] ?? "";
  const { question, again } = useQuestion(version);
  usePageTitle(`Question ${number} of ${exam.versions.length}: short exam`);
  const here = question !== undefined && marks !== undefined;
  useHeadingFocus(here ? `${version} ${typeof question}` : "");
  if (!here) return <p class="page-wait">One moment.</p>;
  return (
    <div class="exam-question">
      {typeof question === "string" ? (
        <NoText
          why={question}
          caption={`Question ${number} of ${exam.versions.length}`}
          answered={exam.answers.has(version)}
          again={again}
        >
          <Steps exam={exam} number={number} />
        </NoText>
      ) : (
        <Answerable {...props} marks={marks} data={question} />
      )}
    </div>
  );
}

function Answerable({ exam, number, flag, answering, marks, data }: AnswerableProps) {
  const { log, state } = useLog();
  const { attempt, answers, versions, deadline } = exam;
  const { scenario, item, version } = data;
  const kept = useKept(log, state, data, flag);
  const answer = answers.get(version);
  const mark = marks.of(version);
  /** What is on the way to the device, or may still be passed over. */
  const [pending, setPending] = useState<Pick<Tapped, "chosen" | "sure">>();
  const [said, setSaid] = useState<"taken-back" | "not-kept" | "dated-before">();
  const [known] = useState(() => answering.read.has(data.scenario));
  const since = useRef(performance.now());
  const line = useRef<HTMLParagraphElement>(null);
  const { chosen, sure } = pending ?? answer ?? { chosen: [], sure: mark.sure };
  useEffect(() => void answering.read.add(data.scenario), []);

  const layIn = (tapped: Tapped): (() => void) => {
    setSaid(undefined);
    setPending(tapped);
    return log.shelf.lasting ? layDown(log.owner, tapped) : () => undefined;
  };
  const keep = (tapped: Tapped): void => {
    const takeUp = layIn(tapped);
    const saving = log
      .add([{ kind: "answer", ...tapped }])
      .finally(takeUp)
      .then(
        (saved) => {
          // By a clock that was set back, it is older than what it was meant to take the place of.
          if (saved.ok && answer !== undefined && (saved.ids[0] ?? "") < answer.id) setSaid("dated-before");
          else if (saved.ok && tapped.chosen.length === 0) setSaid("taken-back");
          return saved.ok;
        },
        () => false,
      );
    answering.saving = saving;
    answering.busy = true;
    void saving.then((ok) => {
      if (answering.saving !== saving) return;
      answering.busy = false;
      // Another one may have been come to by now, and rests.
      setPending((now) => (now === tapped ? undefined : now));
      if (!ok) setSaid("not-kept");
    });
  };
  const { choose, settle } = useResting(keep, layIn, () => isAlmostOver(deadline));
  useEffect(() => {
    answering.settle = settle;
  }, []);
  const tap = (next: readonly number[], nowSure: Sure | undefined): void =>
    choose({
      attempt,
      scenario,
      item,
      version,
      chosen: [...next],
      sure: next.length === 0 ? undefined : nowSure,
      seconds: Math.min(MOST_SECONDS, Math.round((performance.now() - since.current) / 1000)),
      at: new Date().toISOString(),
    });
  const takeBack = (): void => {
    // How sure she was stays on the page, as before she chose.
    marks.change(version, { sure });
    tap([], undefined);
  };

  return (
    <CaseText data={data} known={known}>
      <Question
        data={data}
        mode="exam"
        caption={`${examName(exam)}. Question ${number} of ${versions.length}`}
        chosen={chosen}
        onChoose={(next) => (next.length === 0 ? takeBack() : tap(next, sure))}
        sure={sure}
        onSure={(next) => (chosen.length > 0 ? tap(chosen, next) : marks.change(version, { sure: next }))}
        struck={mark.struck}
        onStrike={(struck) => marks.change(version, { struck: [...struck] })}
        kept={kept}
      >
        <div role="alert">
          {said === "not-kept" && (
            <p class="callout">
              This device did not let us keep that. What you see is the last answer that is kept. Try again;
              if it fails again, make room on the device.
            </p>
          )}
          {said === "dated-before" && <p class="callout">{DATED_BEFORE}</p>}
        </div>
        <div class="cluster exam-kept">
          <p role="status" class="sync" tabIndex={-1} ref={line}>
            {pending !== undefined ? undefined : answer !== undefined ? (
              <>
                <Icon name="device" />
                <span>{log.shelf.lasting ? "Answer kept" : "Answer kept until you close this page"}</span>
              </>
            ) : (
              said === "taken-back" && "Your answer is taken back. This question is open again."
            )}
          </p>
          {chosen.length > 0 && (
            <button
              type="button"
              class="tool"
              onClick={() => {
                // The button goes, and the focus must not go with it.
                line.current?.focus({ preventScroll: true });
                takeBack();
              }}
            >
              <Icon name="undo" />
              Take it back
            </button>
          )}
        </div>
        <Steps exam={exam} number={number} />
      </Question>
    </CaseText>
  );
}

/** With so little time left a choice must not wait: it would come after the end. */
const isAlmostOver = (deadline: string | null): boolean =>
  deadline !== null && Date.parse(deadline) - Date.now() < 5 * RESTS_MS;

const DATED_BEFORE =
  "By the clock of this device, that answer is older than the one you gave before. Both are kept, and the one before counts. Set the clock right, and choose again.";

/** To the question before and after; after the last one to the page before handing in. */
function Steps({ exam: { attempt, versions }, number }: Pick<Props, "exam" | "number">) {
  const last = number === versions.length;
  return (
    <nav class="exam-nav" aria-label="Questions">
      {number > 1 && <StepLink way="back" href={questionIn(attempt, number - 1)} number={number - 1} />}
      {last ? (
        <a class="button" href={handInAddress(attempt)}>
          Look it over
          <Icon name="next" />
        </a>
      ) : (
        <StepLink way="next" href={questionIn(attempt, number + 1)} number={number + 1} />
      )}
      {!last && (
        <a class="inline-target exam-look-over" href={handInAddress(attempt)}>
          Look it over and hand in
        </a>
      )}
    </nav>
  );
}
