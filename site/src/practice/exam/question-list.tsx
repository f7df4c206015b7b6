import type { QuestionResult } from "../../../../domain/practice/result.ts";
import { Icon } from "../../components/icon.tsx";
import { reasonsIn } from "./addresses.ts";

interface Props {
  readonly attempt: string;
  readonly questions: readonly QuestionResult[];
  /** The names of all records that are flags. */
  readonly flags: ReadonlySet<string>;
}

/** Questions of an exam that has ended, each with what came of it and a way to its reasons. */
export const QuestionList = ({ attempt, questions, flags }: Props) => (
  <ol class="exam-questions">
    {questions.map((question) => (
      <li key={question.version} class="exam-question-row">
        <Outcome question={question} />
        <span>
          <a href={reasonsIn(attempt, question.number)}>
            Question {question.number}: {question.item?.title ?? "no longer known"}
          </a>
          <small>{remarks(question, flags.has(`${attempt}.${question.version}`)).join(" ")}</small>
        </span>
      </li>
    ))}
  </ol>
);

/** A shape, a word, and then a color. */
export const Outcome = ({ question: { answer, item, best } }: { readonly question: QuestionResult }) => {
  const [is, words] =
    answer === undefined
      ? (["unknown", "No answer"] as const)
      : item === undefined
        ? (["unknown", "Not scored"] as const)
        : best
          ? (["met", "Best answer"] as const)
          : (["unmet", "Not the best"] as const);
  return (
    <span class="mark" data-verdict={is}>
      <Icon name={is} />
      <span>{words}</span>
    </span>
  );
};

/** What else there is to say of it, as sentences. */
export const remarks = ({ answer, item, best, late }: QuestionResult, flagged: boolean): string[] => [
  ...(answer?.sure === "sure" ? [item !== undefined && !best ? "You were sure." : "Sure."] : []),
  ...(answer?.sure === "unsure" ? ["Not sure."] : []),
  ...(flagged ? ["Flagged."] : []),
  ...(late !== undefined ? ["A late answer is kept, and not scored."] : []),
  ...(item?.current === false ? ["It has changed since."] : []),
];
