import { useEffect, useMemo } from "preact/hooks";
import { items } from "../../../../dist/content/items.ts";
import { outlines } from "../../../../dist/content/outlines.ts";
import { present } from "../../../../domain/log/records.ts";
import { progressOf } from "../../../../domain/practice/progress.ts";
import type { Progress } from "../../../../domain/practice/progress-view.ts";
import { Icon } from "../../components/icon.tsx";
import { hasOldAnswers } from "../../practice/old-answers.ts";
import { useLog } from "../app/context.ts";
import { type NextCases, nextCases, shownOutlines } from "./progress/next-cases.ts";
import { OutlineTable } from "./progress/outline-table.tsx";

/** What she practiced, by exam domain, and what to practice next. Counts, and nothing that they do not say. */
export default function View() {
  const { state } = useLog();
  const progress = useMemo(
    () => progressOf(state.entries, items, outlines, new Date().toISOString()),
    [state.entries],
  );
  useOldAnswers();
  return (
    <div class="flow">
      <h1 tabIndex={-1}>Your practice</h1>
      {progress.answers === 0 ? <NothingYet /> : <Practiced progress={progress} />}
    </div>
  );
}

const NothingYet = () => (
  <section class="empty">
    <h2>No answers yet</h2>
    <p>
      When you answer a question of a case, it is kept here: how many you have answered in each exam domain,
      and which cases to take next.
    </p>
    <a class="button" href="/practice/">
      Choose a case
    </a>
  </section>
);

function Practiced({ progress }: { readonly progress: Progress }) {
  const { state } = useLog();
  const goals = present(state.records, "goal").map(({ id }) => id);
  const outlines = shownOutlines(progress, goals);
  const next = nextCases(progress, outlines, items);
  const { answers, answered, items: questions, best, notScored } = progress;
  return (
    <>
      <p class="lede read">
        You have answered {answered} of {questions} questions. On your latest try, {best} of {answered} had
        the best answer.
      </p>
      <p class="small muted read">
        A count of practice questions, {answers === 1 ? "one answer" : `${answers} answers`} in all. It says
        nothing about how an exam will go.
      </p>
      {notScored > 0 && (
        <p class="small">
          {notScored === 1 ? "1 answer is" : `${notScored} answers are`} not scored: the question was worded
          differently then, or is gone. {notScored === 1 ? "It stays" : "They stay"} in your log.
        </p>
      )}
      <div class="split">
        <div class="flow">
          <Next next={next} />
          <h2 class="rule-top">By exam domain</h2>
          {outlines.map((outline) => (
            <OutlineTable key={outline.blueprint} outline={outline} />
          ))}
          {goals.length === 0 && (
            <p class="small">
              You have not set a goal, so every exam outline is here.{" "}
              <a href="/log/record/?add=goal">Set a goal</a>
            </p>
          )}
        </div>
        <aside class="flow">
          <h2 class="rule-top">All cases</h2>
          <CaseList cases={progress.scenarios} />
        </aside>
      </div>
    </>
  );
}

const Next = ({ next }: { readonly next: NextCases | undefined }) => (
  <>
    <h2 class="rule-top">What to practice next</h2>
    {next === undefined ? (
      <p>You have given the best answer to every question there is. New cases are added from time to time.</p>
    ) : (
      <>
        <p>
          {next.why === "new"
            ? `You have answered the fewest questions in ${next.domain} (${next.exam}).`
            : `Every question is answered. In ${next.domain} (${next.exam}) the fewest had the best answer.`}
        </p>
        <CaseList cases={next.cases} />
      </>
    )}
  </>
);

const CaseList = ({ cases }: { readonly cases: NextCases["cases"] }) => (
  <ul class="links">
    {cases.map(({ scenario, title, items: questions, answered, best }) => (
      <li key={scenario}>
        <a href={`/practice/${scenario}/`}>
          <span>
            {title}
            <small>
              {answered === 0
                ? "Not answered yet"
                : `${answered} of ${questions} answered, ${best} with the best answer`}
            </small>
          </span>
          <Icon name="next" />
        </a>
      </li>
    ))}
  </ul>
);

/** Answers from before there was a log come in here too, and not only on the page of their case. */
function useOldAnswers(): void {
  useEffect(() => {
    if (!hasOldAnswers()) return;
    // An entry may choose among a hundred options; whether they fit is seen when it is scored.
    const asked = items.map(({ scenario, item, version }) => ({ scenario, item, version, options: 100 }));
    void import("../../practice/answers.ts").then(({ takeOverOldAnswers }) => takeOverOldAnswers(asked));
  }, []);
}
