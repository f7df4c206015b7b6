import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import { studyAnswers } from "../given-answers.ts";
import { readOldAnswer } from "../old-answers.ts";
import { moveTo } from "../question/question.tsx";
import type { QuestionData } from "../question-data.ts";
import { PageQuestion } from "./page-question.tsx";
import { usePageLog } from "./use-page-log.ts";

interface Props {
  readonly questions: readonly QuestionData[];
  /** What was chosen in the page before this program was there, by version. */
  readonly begun: ReadonlyMap<string, readonly number[]>;
}

/** The questions of one file, unfolding one after the other: the next one is shown when its turn has come. */
export function QuestionsPage({ questions, begun }: Props) {
  const page = usePageLog(
    questions.map(({ scenario, item, version, options }) => ({
      scenario,
      item,
      version,
      options: options.length,
    })),
  );
  const answers = studyAnswers(
    page.state?.entries ?? [],
    questions.map(({ version }) => version),
  );
  const [shown, setShown] = useState(1);
  const [moved, setMoved] = useState(false);
  const isAnswered = ({ scenario, version, options }: QuestionData): boolean =>
    answers.has(version) || readOldAnswer(scenario, version, options.length) !== undefined;
  const open = questions.findIndex((question) => !isAnswered(question));
  const inTurn = open === -1 ? questions.length : open;

  useEffect(() => {
    // What she answered on an earlier visit is there at once, as far as it goes in turn.
    if (!moved) setShown((now) => Math.max(now, inTurn));
  }, [inTurn]);
  useEffect(() => {
    const last = questions[shown - 1];
    if (moved && last !== undefined) moveTo(last);
  }, [shown]);

  return (
    <>
      {questions.slice(0, shown).map((data, index) => (
        <PageQuestion
          key={data.version}
          data={data}
          caption={questions.length === 1 ? undefined : `Question ${index + 1} of ${questions.length}`}
          page={page}
          answer={answers.get(data.version)}
          begun={begun.get(data.version) ?? []}
        >
          {index === shown - 1 && shown < questions.length && (
            <button
              class="button"
              type="button"
              onClick={() => {
                setMoved(true);
                setShown(shown + 1);
              }}
            >
              Next question
              <Icon name="next" />
            </button>
          )}
        </PageQuestion>
      ))}
    </>
  );
}
