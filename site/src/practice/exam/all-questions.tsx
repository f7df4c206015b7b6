import { useState } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import type { QuestionResult } from "../../../../domain/practice/result.ts";
import { listed, ONLY, ONLY_WORDS, type Only } from "./only.ts";
import { QuestionList } from "./question-list.tsx";

/** What was listed last, by attempt: she comes back to it from the reasons of a question. */
const lastListed = new Map<string, Only>();

interface Props {
  readonly exam: Exam;
  readonly questions: readonly QuestionResult[];
  /** The names of all records that are flags. */
  readonly flags: ReadonlySet<string>;
}

/** Every question with what came of it, or those of one sort alone. */
export function AllQuestions({ exam, questions, flags }: Props) {
  const { attempt } = exam;
  const [only, setOnly] = useState<Only>(() => lastListed.get(attempt) ?? "all");
  const flagged = new Set(exam.versions.filter((version) => flags.has(`${attempt}.${version}`)));
  const shown = listed(only, questions, flagged);
  return (
    <section class="flow gap" aria-labelledby="all-questions">
      <h2 class="rule-top" id="all-questions">
        All questions, with their reasons
      </h2>
      <fieldset class="cluster exam-only">
        <legend class="hidden-visually">Which questions to list</legend>
        {ONLY.map((one) => (
          <button
            key={one}
            type="button"
            class="button quiet small"
            aria-pressed={one === only}
            onClick={() => {
              lastListed.set(attempt, one);
              setOnly(one);
            }}
          >
            {ONLY_WORDS[one]} ({listed(one, questions, flagged).length})
          </button>
        ))}
      </fieldset>
      <p class="hidden-visually" role="status">
        {shown.length} listed
      </p>
      {shown.length === 0 ? <p>None.</p> : <QuestionList exam={exam} questions={shown} flags={flags} />}
    </section>
  );
}
