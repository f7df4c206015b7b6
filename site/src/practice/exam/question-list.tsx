import type { Exam } from "../../../../domain/practice/exam.ts";
import type { QuestionResult } from "../../../../domain/practice/result.ts";
import { Icon } from "../../components/icon.tsx";
import { reasonsIn } from "./addresses.ts";
import { useWords } from "./use-words.ts";
import { outlineOf } from "./words.ts";

interface Props {
  readonly exam: Pick<Exam, "attempt" | "outline">;
  readonly questions: readonly QuestionResult[];
  /** The names of all records that are flags. */
  readonly flags: ReadonlySet<string>;
}

/** Questions of an exam that has ended, each with what it asks, what came of it, and a way to its reasons. */
export function QuestionList({ exam, questions, flags }: Props) {
  const words = useWords(questions.map(({ version }) => version));
  const { domains } = outlineOf(exam);
  return (
    <ol class="exam-questions">
      {questions.map((question) => {
        const { number, version, item } = question;
        const domain = domains.find(({ id }) => id === item?.blueprint[exam.outline]);
        return (
          <li key={version} class="exam-question-row">
            <Outcome question={question} />
            <span>
              <a href={reasonsIn(exam.attempt, number)}>
                Question {number}: {item?.title ?? "no longer known"}
              </a>
              {words.has(version) && <small class="exam-asks">{words.get(version)}</small>}
              <small>
                {[
                  ...(domain === undefined ? [] : [`${domain.name}.`]),
                  ...remarks(question, flags.has(`${exam.attempt}.${version}`)),
                ].join(" ")}
              </small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

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
