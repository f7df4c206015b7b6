import { useMemo } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import type { DomainResult, ExamResult, QuestionResult } from "../../../../domain/practice/result.ts";
import { useLog } from "../../log/app/context.ts";
import { Status } from "../../log/app/status.tsx";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { instantText } from "../../log/app/words.ts";
import { percent } from "../../log/views/progress/words.ts";
import { flagsOf } from "../question-records.ts";
import { setAddress } from "../study/set-choice.ts";
import { AllQuestions } from "./all-questions.tsx";
import { usedText } from "./end-words.ts";
import { useHeadingFocus } from "./focus.ts";
import { QuestionList } from "./question-list.tsx";
import { WaysOn } from "./ways-on.tsx";
import { wholeRange } from "./whole-range.ts";
import { examName } from "./words.ts";

/** What came of it: counts by domain, and a way to every question with its reasons. */
export function Result({ exam, result }: { readonly exam: Exam; readonly result: ExamResult }) {
  const { state } = useLog();
  const expired = exam.state === "expired";
  usePageTitle(expired ? "The time is up: short exam" : "Result: short exam");
  useHeadingFocus(`result ${exam.attempt}`);
  const flags = useMemo(() => flagsOf(state.records), [state.records]);
  const { questions } = result;
  const missed = questions.filter(isMissed);
  const sureButWrong = missed.filter(({ answer }) => answer?.sure === "sure");
  const whole = wholeRange(questions);
  const someDomain = result.domains.some(({ interval }) => interval !== null);
  const remembered = questions.filter((question) => question.remembered).length;
  return (
    <div class="flow">
      <h1 tabIndex={-1}>
        <span class="caption">{examName(exam)}</span>
        {expired ? "The time is up" : "Your result"}
      </h1>
      <p class="lede read">{countText(result)}</p>
      <p class="small muted read">
        Begun {instantText(exam.startedAt)}
        {exam.endedAt !== null &&
          `, ${expired ? "ended by the clock" : "handed in"} ${instantText(exam.endedAt)}`}
        . {usedText(exam)} A count of practice questions: it does not say how an exam will go.
      </p>
      {exam.late.length > 0 && (
        <p class="callout read">
          {exam.late.length === 1 ? "1 answer came" : `${exam.late.length} answers came`} after the end. It is
          kept and marked as late, and it is not scored.
        </p>
      )}
      <h2 class="rule-top">By domain</h2>
      <DomainTable domains={result.domains} />
      <p class="small muted read">
        {whole !== undefined &&
          `Over many questions like these, your share of best answers would be between ${percent(whole.low)}% and ${percent(whole.high)}%, as far as one exam tells. About 9 of 10 such ranges hold. `}
        {whole === undefined && "These are too few answers to say more than that. "}
        {(whole !== undefined || someDomain) &&
          questions.some(({ answer }) => answer === undefined) &&
          "Questions without an answer are in no range."}
        {remembered > 0 &&
          ` ${remembered === 1 ? "1 question is" : `${remembered} questions are`} in no range because you had seen the reasons within the day before: that tells what you remember.`}
      </p>
      <Study missed={missed} exam={exam} />
      {sureButWrong.length > 0 && (
        <>
          <h2 class="rule-top">Sure, and not the best answer</h2>
          <QuestionList exam={exam} questions={sureButWrong} flags={flags} />
        </>
      )}
      <AllQuestions exam={exam} questions={questions} flags={flags} />
      <WaysOn />
      <Status />
    </div>
  );
}

const isMissed = ({ best, item }: QuestionResult): boolean => !best && item !== undefined;

function countText({ best, asked, answered, questions }: ExamResult): string {
  const unknown = questions.filter(({ item }) => item === undefined).length;
  const open = asked - answered - unknown;
  return [
    `You gave the best answer to ${best} of ${asked} questions.`,
    ...(open > 0 ? [`${open} ${open === 1 ? "has" : "have"} no answer.`] : []),
    ...(unknown > 0 ? [`${unknown} cannot be scored any more: nothing is known of that wording.`] : []),
  ].join(" ");
}

const TOO_FEW = "Too few answers to say";

/** Her counts by domain; ranges only where at least one domain has enough answers for one. */
function DomainTable({ domains }: { readonly domains: readonly DomainResult[] }) {
  const ranges = domains.some(({ interval }) => interval !== null);
  return (
    <table class="table stack">
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col" class="n">
            Answered
          </th>
          <th scope="col" class="n">
            Best answer
          </th>
          {ranges && (
            <th scope="col" class="n">
              Range
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {domains.map(({ domain, title, asked, answered, best, interval }) => (
          <tr key={domain}>
            <th scope="row">{title}</th>
            <td class="n" data-label="Answered">
              {answered} of {asked}
            </td>
            <td class="n" data-label="Best answer">
              {best} of {asked}
            </td>
            {ranges && (
              <td class="n" data-label="Range">
                {interval === null ? TOO_FEW : `${percent(interval.low)}% to ${percent(interval.high)}%`}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was missed and what was not answered, as one set. A changed question is asked as it is now. */
function Study({ missed, exam }: { readonly missed: readonly QuestionResult[]; readonly exam: Exam }) {
  if (missed.length === 0) return null;
  const { attempt, outline } = exam;
  return (
    <>
      <h2 class="rule-top">Study what you missed</h2>
      <p>
        <a class="button" href={setAddress({ kind: "exam", attempt, outline })}>
          {missed.length === 1 ? "Study this question" : `Study these ${missed.length} questions`}
        </a>
      </p>
    </>
  );
}
