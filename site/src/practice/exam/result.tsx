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
import { EXAM_PAGE } from "./addresses.ts";
import { useHeadingFocus } from "./focus.ts";
import { QuestionList } from "./question-list.tsx";
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
        . A count of practice questions: it does not say how an exam will go.
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
        The range says to what share of such questions you would give the best answer: nine of ten times, the
        true share is in between. Questions without an answer are not in it.
        {remembered > 0 &&
          ` Nor ${remembered === 1 ? "is 1 question whose reasons" : `are ${remembered} questions whose reasons`} you had seen within the day before: that tells what you remember.`}
      </p>
      <Study missed={missed} outline={exam.outline} />
      {sureButWrong.length > 0 && (
        <>
          <h2 class="rule-top">Sure, and not the best answer</h2>
          <QuestionList attempt={exam.attempt} questions={sureButWrong} flags={flags} />
        </>
      )}
      <h2 class="rule-top">All questions, with their reasons</h2>
      <QuestionList attempt={exam.attempt} questions={questions} flags={flags} />
      <p class="cluster">
        <a class="inline-target" href={EXAM_PAGE}>
          Your short exams
        </a>
        <a class="inline-target" href="/log/progress/">
          Where you stand
        </a>
      </p>
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

const DomainTable = ({ domains }: { readonly domains: readonly DomainResult[] }) => (
  <table class="table stack">
    <thead>
      <tr>
        <th scope="col">Domain</th>
        <th scope="col" class="n">
          Asked
        </th>
        <th scope="col" class="n">
          Answered
        </th>
        <th scope="col" class="n">
          Best answer
        </th>
        <th scope="col" class="n">
          Range
        </th>
      </tr>
    </thead>
    <tbody>
      {domains.map(({ domain, title, asked, answered, best, interval }) => (
        <tr key={domain}>
          <th scope="row">{title}</th>
          <td class="n" data-label="Asked">
            {asked}
          </td>
          <td class="n" data-label="Answered">
            {answered}
          </td>
          <td class="n" data-label="Best answer">
            {best}
          </td>
          <td class="n" data-label="Range">
            {interval === null ? TOO_FEW : `${percent(interval.low)}% to ${percent(interval.high)}%`}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A way to what was missed: all that is weak, and each file of it once. */
function Study({
  missed,
  outline,
}: {
  readonly missed: readonly QuestionResult[];
  readonly outline: string;
}) {
  const files = new Map(
    missed.flatMap(({ item }) => (item?.current ? [[item.scenario, item.title] as const] : [])),
  );
  if (files.size === 0) return null;
  return (
    <>
      <h2 class="rule-top">Study what you missed</h2>
      <p>
        <a class="button" href={setAddress({ kind: "weak", outline })}>
          Study your weak spots
        </a>
      </p>
      <ul class="cluster number-links">
        {[...files].map(([scenario, title]) => (
          <li key={scenario}>
            <a class="inline-target" href={setAddress({ kind: "case", scenario })}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
