import { useState } from "preact/hooks";
import { type Exam, lastAnswers } from "../../../../domain/practice/exam.ts";
import { useApp, useLog } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { examAddress, giveUpAddress, questionIn } from "./addresses.ts";
import { useHeadingFocus } from "./focus.ts";
import { examName } from "./words.ts";

interface Props {
  readonly exam: Exam;
  readonly flagged: ReadonlySet<string>;
}

/** What is open and what is flagged, before she hands it in. */
export function HandIn({ exam, flagged }: Props) {
  const { go } = useApp();
  const { attempt, versions, answers } = exam;
  const { end, failed } = useEnd(exam);
  usePageTitle("Before you hand it in: short exam");
  useHeadingFocus("hand-in");
  const open = versions.flatMap((version, index) => (answers.has(version) ? [] : [index + 1]));
  const marked = versions.flatMap((version, index) => (flagged.has(version) ? [index + 1] : []));
  return (
    <div class="flow read">
      <h1 tabIndex={-1}>
        <span class="caption">{examName(exam)}</span>
        Before you hand it in
      </h1>
      <p>
        {open.length === 0
          ? `All ${versions.length} questions are answered.`
          : `${answers.size} of ${versions.length} questions are answered.`}{" "}
        After you hand it in, no answer can be changed, and you see the reasons.
      </p>
      <Numbers title="Without an answer" numbers={open} attempt={attempt} />
      <Numbers title="Flagged" numbers={marked} attempt={attempt} />
      <NotEnded failed={failed} />
      <p class="actions cluster">
        <button
          type="button"
          class="button"
          onClick={() =>
            void end("submitted").then((ok) => ok && go(examAddress(attempt), { replace: true }))
          }
        >
          Hand it in
        </button>
        <a class="button quiet" href={questionIn(attempt, open[0] ?? versions.length)}>
          Go on with question {open[0] ?? versions.length}
        </a>
      </p>
      <p>
        <a class="inline-target" href={giveUpAddress(attempt)}>
          Give this exam up
        </a>
      </p>
    </div>
  );
}

/** The exam could not be ended. */
export const NotEnded = ({ failed }: { readonly failed: boolean }) => (
  <div role="alert">
    {failed && (
      <p class="callout">This device did not let us keep that, so the exam is still open. Try again.</p>
    )}
  </div>
);

const Numbers = ({
  title,
  numbers,
  attempt,
}: {
  readonly title: string;
  readonly numbers: readonly number[];
  readonly attempt: string;
}) =>
  numbers.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="cluster number-links">
        {numbers.map((number) => (
          <li key={number}>
            <a class="inline-target" href={questionIn(attempt, number)}>
              Question {number}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

/** Ends an exam: true when that is on the device. */
export function useEnd({ attempt }: Pick<Exam, "attempt">) {
  const { log } = useLog();
  const [failed, setFailed] = useState(false);
  const end = async (step: "submitted" | "abandoned"): Promise<boolean> => {
    setFailed(false);
    // When all that was answered before is on the device: the end names it, so that no clock can leave it out.
    const { ok } = await log.add(() => [
      { kind: "attempt", attempt, step, answers: lastAnswers(log.state.entries, attempt) },
    ]);
    setFailed(!ok);
    return ok;
  };
  return { end, failed };
}
