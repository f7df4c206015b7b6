import type { Exam } from "../../../../domain/practice/exam.ts";
import { useApp } from "../../log/app/context.ts";
import { usePageTitle } from "../../log/app/use-page-title.ts";
import { examAddress } from "./addresses.ts";
import { useHeadingFocus } from "./focus.ts";
import { NotEnded, useEnd } from "./hand-in.tsx";

/** Asks once, on a page of its own: it cannot be undone. */
export function GiveUp({ exam }: { readonly exam: Exam }) {
  const { go } = useApp();
  const { attempt, answers } = exam;
  const { end, failed } = useEnd(exam);
  usePageTitle("Give this exam up? Short exam");
  useHeadingFocus("give-up");
  return (
    <div class="flow read">
      <h1 tabIndex={-1}>Give this exam up?</h1>
      <p>
        It ends then, without a result and without the reasons, and it cannot be opened again.{" "}
        {answers.size > 0 &&
          `${answers.size === 1 ? "Your answer stays" : `Your ${answers.size} answers stay`} in your log and ${answers.size === 1 ? "counts" : "count"} in where you stand.`}
      </p>
      <p>To stop for now, just leave: you can come back. To see the reasons, hand it in as it is.</p>
      <NotEnded failed={failed} />
      <p class="actions cluster">
        <a class="button" href={examAddress(attempt)}>
          Go on with it
        </a>
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            void end("abandoned").then((ok) => ok && go(examAddress(attempt), { replace: true }))
          }
        >
          Give it up
        </button>
      </p>
    </div>
  );
}
