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
import { NoText } from "./no-text.tsx";
import { StepLink } from "./step-link.tsx";
import { layDown } from "./tapped-answer.ts";
import { examName } from "./words.ts";

/** What belongs to answering and is no entry: it lives as long as the exam is on the page. */
export interface Answering {
  /** By version: what is struck out, and how sure she is before she has chosen. */
  readonly marks: Map<string, { readonly struck: readonly number[]; readonly sure?: Sure | undefined }>;
  /** Whether the latest answer is on the device: nothing moves on before it is. */
  saving: Promise<boolean>;
  busy: boolean;
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
}

/** The longest time that an entry tells. */
const MOST_SECONDS = 86_400;

/** One question of an open exam. Give it a `key` of the version. */
export function Asked(props: Props) {
  const { exam, number } = props;
  const version = exam.versions[number - 1] ?? "";
  const { question, again } = useQuestion(version);
  usePageTitle(`Question ${number} of ${exam.versions.length}: short exam`);
  useHeadingFocus(question === undefined ? "" : `${version} ${typeof question}`);
  if (question === undefined) return <p class="page-wait">One moment.</p>;
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
        <Answerable {...props} data={question} />
      )}
    </div>
  );
}

function Answerable({ exam, number, flag, answering, data }: Props & { readonly data: QuestionData }) {
  const { log, state } = useLog();
  const { attempt, answers, versions } = exam;
  const { version } = data;
  const kept = useKept(log, state, data, flag);
  const answer = answers.get(version);
  const marked = answering.marks.get(version);
  /** What is on the way to the device. */
  const [choosing, setChoosing] = useState<readonly number[]>();
  const [sureness, setSureness] = useState<Sure | undefined>(marked?.sure);
  const [struck, setStruck] = useState<readonly number[]>(marked?.struck ?? []);
  const [said, setSaid] = useState<"one-stays" | "not-kept" | "dated-before">();
  const [known] = useState(() => answering.read.has(data.scenario));
  const since = useRef(performance.now());
  const sure = sureness ?? answer?.sure;
  useEffect(() => void answering.read.add(data.scenario), []);
  useEffect(() => {
    answering.marks.set(version, { struck, sure: sureness });
  }, [struck, sureness]);

  const keep = (chosen: readonly number[], nowSure: Sure | undefined): void => {
    setSaid(undefined);
    setChoosing(chosen);
    const seconds = Math.min(MOST_SECONDS, Math.round((performance.now() - since.current) / 1000));
    const { scenario, item } = data;
    const given = { attempt, scenario, item, version, chosen, sure: nowSure, seconds };
    const takeUp = log.shelf.lasting
      ? layDown(log.owner, { ...given, chosen: [...chosen], at: new Date().toISOString() })
      : () => undefined;
    const saving = log
      .add([{ kind: "answer", ...given }])
      .finally(takeUp)
      .then(
        (saved) => {
          // By a clock that was set back, it is older than what it was meant to take the place of.
          if (saved.ok && answer !== undefined && (saved.ids[0] ?? "") < answer.id) setSaid("dated-before");
          return saved.ok;
        },
        () => false,
      );
    answering.saving = saving;
    answering.busy = true;
    void saving.then((ok) => {
      if (answering.saving !== saving) return;
      answering.busy = false;
      setChoosing(undefined);
      if (!ok) setSaid("not-kept");
    });
  };

  const chosen = choosing ?? answer?.chosen ?? [];
  return (
    <CaseText data={data} known={known}>
      <Question
        data={data}
        mode="exam"
        caption={`${examName(exam)}. Question ${number} of ${versions.length}`}
        chosen={chosen}
        onChoose={(next) => {
          // A log holds no empty answer: one that was given can be changed, not taken back.
          if (next.length === 0) setSaid("one-stays");
          else keep(next, sure);
        }}
        sure={sure}
        onSure={(next) => {
          setSureness(next);
          if (chosen.length > 0) keep(chosen, next);
        }}
        struck={struck}
        onStrike={setStruck}
        kept={kept}
      >
        <div role="alert">
          {said === "not-kept" && (
            <p class="callout">
              This device did not let us keep that answer. What you see is the last one that is kept. Choose
              again; if it fails again, make room on the device.
            </p>
          )}
          {said === "dated-before" && <p class="callout">{DATED_BEFORE}</p>}
        </div>
        <p role="status" class="sync">
          {said === "one-stays" ? (
            "One option stays chosen: you can change an answer, and not take it back."
          ) : choosing === undefined && answer !== undefined ? (
            <>
              <Icon name="device" />
              <span>{log.shelf.lasting ? "Answer kept" : "Answer kept until you close this page"}</span>
            </>
          ) : undefined}
        </p>
        <Steps exam={exam} number={number} />
      </Question>
    </CaseText>
  );
}

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
