import { useEffect } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { instantText } from "../../log/app/words.ts";
import { NotLoaded } from "../not-loaded.tsx";
import type { ExamPlace } from "./addresses.ts";
import { carryFlags } from "./carry-flags.ts";
import { useHeadingFocus } from "./focus.ts";
import { rememberSeen } from "./ran-out.ts";
import { Result } from "./result.tsx";
import { Reviewed } from "./reviewed.tsx";
import { useResult } from "./use-result.ts";
import { WaysOn } from "./ways-on.tsx";
import { examName } from "./words.ts";

/** An exam that has ended: its result, or one of its questions with the reasons. */
export function EndedExam({ exam, place }: { readonly exam: Exam; readonly place: ExamPlace }) {
  const { log } = useLog();
  const result = useResult(exam);
  const questions = typeof result === "object" ? result.questions : undefined;
  useEffect(() => void rememberSeen(log, exam.attempt), [log]);
  useEffect(() => {
    if (questions !== undefined) void carryFlags(log, exam.attempt, questions).catch(() => undefined);
    // Once, when it is known what was asked: a flag that she takes away here stays away.
  }, [log, questions === undefined]);
  if (exam.state === "abandoned") return <GivenUp exam={exam} />;
  if (result === undefined) return <p class="page-wait">One moment.</p>;
  if (result === "failed") return <NotLoaded title="The exam has ended" text={NO_RESULT} />;
  if (place.at === "reasons" && place.number <= exam.versions.length)
    return (
      <Reviewed exam={exam} number={place.number} result={result} key={exam.versions[place.number - 1]} />
    );
  return <Result exam={exam} result={result} />;
}

const NO_RESULT =
  "What the result is worked out with could not be loaded. Your answers are kept. The result is here when you are connected again.";

function GivenUp({ exam }: { readonly exam: Exam }) {
  usePageTitle("An exam that was given up");
  useHeadingFocus("given-up");
  const { answers, startedAt, endedAt } = exam;
  return (
    <div class="flow read">
      <h1 tabIndex={-1}>
        <span class="caption">{examName(exam)}</span>
        You gave this exam up
      </h1>
      <p>
        Begun {instantText(startedAt)}
        {endedAt !== null && `, given up ${instantText(endedAt)}`}. It has no result.{" "}
        {answers.size === 0
          ? "No question was answered."
          : `What you answered (${answers.size} of ${exam.versions.length}) stays in your log.`}
      </p>
      <WaysOn first="button" />
    </div>
  );
}
