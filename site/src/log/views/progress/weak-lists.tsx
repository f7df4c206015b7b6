import type { Progress } from "../../../../../domain/practice/progress-view.ts";
import { counted, STUDY_SURE_BUT_WRONG, STUDY_WEAK, theseQuestions } from "./words.ts";

/** Longer lists would hide what is below them; the set that is studied has all. */
const SHOWN = 5;

/** What to look at again: the weak spots, and of those the ones that she was sure of. */
export const WeakLists = ({ progress }: { readonly progress: Progress }) => (
  <>
    <h2 class="rule-top">Look at again</h2>
    {progress.weak.length === 0 ? (
      <p>Nothing now. A question comes here when your answer is not the best one, or you were not sure.</p>
    ) : (
      <>
        <p>
          {counted(progress.weak.length, "question")}: not the best answer, or you were not sure. The oldest
          answer comes first.
        </p>
        <Titles of={progress.weak} progress={progress} />
        <p>
          <a class="inline-target" href={STUDY_WEAK}>
            Study {theseQuestions(progress.weak.length)}
          </a>
        </p>
      </>
    )}
    {progress.sureButWrong.length > 0 && (
      <>
        <h3>Sure, but not the best answer</h3>
        <Titles of={progress.sureButWrong} progress={progress} />
        <p>
          <a class="inline-target" href={STUDY_SURE_BUT_WRONG}>
            Study {theseQuestions(progress.sureButWrong.length)} you were sure of
          </a>
        </p>
      </>
    )}
  </>
);

interface TitlesProps {
  readonly of: Progress["weak"];
  readonly progress: Progress;
}

/** The cases and questions of these items, each once, with how many of its questions they are. */
function Titles({ of, progress }: TitlesProps) {
  const files = [...Map.groupBy(of, ({ scenario }) => scenario)].map(([scenario, items]) => {
    const file = progress.scenarios.find((one) => one.scenario === scenario);
    return { scenario, title: file?.title ?? scenario, items: items.length, all: file?.items ?? 1 };
  });
  return (
    <ul class="links">
      {files.slice(0, SHOWN).map(({ scenario, title, items, all }) => (
        <li key={scenario}>
          <a href={`/practice/${scenario}/`}>
            <span>
              {title}
              {all > 1 && (
                <small>
                  {items} of {all} questions
                </small>
              )}
            </span>
          </a>
        </li>
      ))}
      {files.length > SHOWN && <li class="small">and {files.length - SHOWN} more</li>}
    </ul>
  );
}
