import type { Exam } from "../../../../domain/practice/exam.ts";
import type { ExamResult, QuestionResult } from "../../../../domain/practice/result.ts";
import { Icon } from "../../components/icon.tsx";
import { useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { CaseText } from "../question/case-text.tsx";
import { Question } from "../question/question.tsx";
import type { QuestionData } from "../question-data.ts";
import { flagsOf } from "../question-records.ts";
import { useKept } from "../use-kept.ts";
import { useQuestion } from "../use-question.ts";
import { letterOf } from "../verdict.ts";
import { examAddress, reasonsIn } from "./addresses.ts";
import { useHeadingFocus } from "./focus.ts";
import { NoText } from "./no-text.tsx";
import { Outcome } from "./question-list.tsx";
import { StepLink } from "./step-link.tsx";
import { examName } from "./words.ts";

interface Props {
  readonly exam: Exam;
  /** From 1. */
  readonly number: number;
  readonly result: ExamResult;
}

/** One question of an exam that has ended: her answer, the best one, every reason, and what came too late. */
export function Reviewed({ exam, number, result }: Props) {
  const { attempt, versions } = exam;
  const version = versions[number - 1] ?? "";
  const asked = result.questions[number - 1];
  const { question, again } = useQuestion(version);
  usePageTitle(`Question ${number} of ${versions.length}, with its reasons: short exam`);
  useHeadingFocus(question === undefined || asked === undefined ? "" : `${version} ${typeof question}`);
  if (question === undefined || asked === undefined) return <p class="page-wait">One moment.</p>;
  return (
    <div class="exam-question">
      <p>
        <a class="back" href={examAddress(attempt)}>
          <Icon name="prev" />
          The result
        </a>
      </p>
      {typeof question === "string" ? (
        <NoText
          why={question}
          caption={`Question ${number} of ${versions.length}`}
          answered={asked.answer !== undefined}
          again={again}
        >
          <p>
            <Outcome question={asked} />
          </p>
          <Choice asked={asked} />
          <Steps exam={exam} number={number} />
        </NoText>
      ) : (
        <WithReasons exam={exam} number={number} asked={asked} data={question} />
      )}
    </div>
  );
}

interface WithReasonsProps extends Omit<Props, "result"> {
  readonly asked: QuestionResult;
  readonly data: QuestionData;
}

function WithReasons({ exam, number, asked, data }: WithReasonsProps) {
  const { log, state } = useLog();
  // From here on a flag is the question's own: for study, and no more for this exam.
  const kept = useKept(log, state, data);
  const flagged = flagsOf(state.records).has(`${exam.attempt}.${data.version}`);
  return (
    <CaseText data={data}>
      <Question
        data={data}
        mode="review"
        caption={`${examName(exam)}. Question ${number} of ${exam.versions.length}`}
        chosen={asked.answer?.chosen ?? []}
        sure={asked.answer?.sure}
        kept={kept}
      >
        {asked.late !== undefined && (
          <p class="callout">
            After the end you chose {asked.late.chosen.map(letterOf).join(", ")}. That answer is kept, and it
            is not scored.
          </p>
        )}
        {asked.item?.current === false && (
          <p class="callout">
            This question has been changed since. You see it as it was, with the reasons of today.
          </p>
        )}
        {flagged && (
          <p class="small muted">You flagged it in this exam, so it is among your flagged questions.</p>
        )}
        <Steps exam={exam} number={number} />
      </Question>
    </CaseText>
  );
}

/** What she chose, where the text of the question is not to be had. */
const Choice = ({ asked: { answer, item } }: { readonly asked: QuestionResult }) =>
  answer === undefined ? null : (
    <p>
      You chose {answer.chosen.map(letterOf).join(", ")}.
      {item !== undefined && ` The best answer was ${item.key.map(letterOf).join(", ")}.`}
    </p>
  );

function Steps({ exam: { attempt, versions }, number }: Pick<Props, "exam" | "number">) {
  return (
    <nav class="exam-nav" aria-label="Questions">
      {number > 1 && <StepLink way="back" href={reasonsIn(attempt, number - 1)} number={number - 1} />}
      {number < versions.length ? (
        <StepLink way="next" href={reasonsIn(attempt, number + 1)} number={number + 1} />
      ) : (
        <a class="button" href={examAddress(attempt)}>
          The result
        </a>
      )}
    </nav>
  );
}
