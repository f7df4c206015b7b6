import { useEffect, useMemo } from "preact/hooks";
import { outlines } from "../../../../dist/content/outlines.ts";
import { present } from "../../../../domain/log/records.ts";
import { examsOf } from "../../../../domain/practice/exam.ts";
import { CONFIDENCE } from "../../../../domain/practice/interval.ts";
import { FEWEST_ANSWERS, progressOf } from "../../../../domain/practice/progress.ts";
import type { Progress } from "../../../../domain/practice/progress-view.ts";
import { hasOldAnswers } from "../../practice/old-answers.ts";
import { useLog } from "../app/context.ts";
import { Exams } from "./progress/exams.tsx";
import { NextStudy } from "./progress/next-study.tsx";
import { NotCounted } from "./progress/not-counted.tsx";
import { OutlineTable } from "./progress/outline-table.tsx";
import { WeakLists } from "./progress/weak-lists.tsx";
import { byGoals } from "./progress/words.ts";

// Apart from this page's program: the list grows with every question, and the other programs of the practice share it.
const { items } = await import("../../../../dist/content/items.ts");

/** Where she stands in each exam's domains, as far as her answers tell, and what to study next. */
export default function View() {
  const { state } = useLog();
  const [progress, exams] = useMemo(() => {
    const now = new Date().toISOString();
    return [progressOf(state.entries, items, outlines, now), examsOf(state.entries, now)] as const;
  }, [state.entries]);
  useOldAnswers();
  return (
    <div class="flow">
      <h1 tabIndex={-1}>Your practice</h1>
      {progress.answers === 0 && exams.length === 0 ? (
        <NothingYet />
      ) : (
        <Standing progress={progress} newestExam={exams[0]?.outline} />
      )}
      {exams.length > 0 && (
        <section class="flow read" aria-labelledby="exams">
          <h2 class="rule-top" id="exams">
            Short exams
          </h2>
          <Exams exams={exams} items={items} outlines={outlines} />
        </section>
      )}
    </div>
  );
}

const NothingYet = () => (
  <section class="empty">
    <h2>No answers yet</h2>
    <p>
      When you answer a question, it is kept here. From {FEWEST_ANSWERS} answers in an exam domain on, you see
      what they say, and always what to study next.
    </p>
    <a class="button" href="/practice/">
      Go to practice
    </a>
  </section>
);

interface StandingProps {
  readonly progress: Progress;
  /** The outline of her newest short exam; undefined where she has taken none. */
  readonly newestExam: string | undefined;
}

function Standing({ progress, newestExam }: StandingProps) {
  const { state } = useLog();
  const goals = present(state.records, "goal").map(({ id }) => id);
  const { first, others } = byGoals(progress.blueprints, outlines, goals, newestExam);
  const table = (one: Progress["blueprints"][number]) => (
    <OutlineTable
      key={one.blueprint}
      progress={one}
      outline={outlines.find(({ id }) => id === one.blueprint)}
    />
  );
  return (
    <>
      <p class="lede read">
        You have answered {progress.answered} of {progress.items} questions.
      </p>
      {goals.length === 0 && (
        <p class="small read">
          You have not set a goal, so this page begins with the {first.map(({ name }) => name).join(" and ")}{" "}
          exam. <a href="/log/record/?add=goal">Set a goal</a>
        </p>
      )}
      <NotCounted progress={progress} />
      <div class="split">
        <div class="flow">
          <NextStudy blueprints={first} />
          <h2 class="rule-top">By exam domain</h2>
          <p class="small read">
            The last column is a range: over many questions like these, your share of best answers would
            likely lie inside it. About {CONFIDENCE * 10} of 10 such ranges hold. The bar runs from 0% to
            100%, with a line at the half. It tells nothing about how an exam will go.
          </p>
          {first.map(table)}
          {others.map((one) => (
            <details class="panel" key={one.blueprint}>
              <summary>The {one.name} exam</summary>
              {table(one)}
            </details>
          ))}
        </div>
        <aside class="flow">
          <WeakLists progress={progress} />
        </aside>
      </div>
    </>
  );
}

/** Answers from before there was a log come in here too, and not only on the page of their case. */
function useOldAnswers(): void {
  useEffect(() => {
    if (!hasOldAnswers()) return;
    // An entry may choose among a hundred options; whether they fit is seen when it is scored.
    const asked = items.map(({ scenario, item, version }) => ({ scenario, item, version, options: 100 }));
    void import("../../practice/answers.ts").then(({ takeOverOldAnswers }) => takeOverOldAnswers(asked));
  }, []);
}
