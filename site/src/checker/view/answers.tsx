import type { Draft } from "../draft.ts";
import type { Question } from "../question.ts";
import { answerInWords } from "../words.ts";

interface Props {
  readonly draft: Draft;
  readonly questions: readonly Question[];
  readonly href: (id: string) => string;
  readonly onChange: (id: string) => void;
}

/** What was answered, each with the way back to its question. */
export const Answers = ({ draft, questions, href, onChange }: Props) => (
  <dl class="answers">
    {questions.map((question) => (
      <div key={question.id}>
        <dt>
          {question.control.kind === "choice" && question.section === "Statements"
            ? question.hint
            : question.title}
        </dt>
        <dd>{answerInWords(question, draft.answers[question.id])}</dd>
        <dd class="act">
          <a
            href={href(question.id)}
            onClick={(event) => {
              event.preventDefault();
              onChange(question.id);
            }}
          >
            {draft.answers[question.id] === undefined ? "Answer" : "Change"}
            <span class="hidden-visually">: {question.title}</span>
          </a>
        </dd>
      </div>
    ))}
  </dl>
);
