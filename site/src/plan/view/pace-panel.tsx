import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Day, longDay } from "../../../../domain/calendar/day.ts";
import type { Portfolio } from "../../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../../domain/projection/pace.ts";
import { ASSUMPTIONS, hasWorkAhead, paceWords } from "../pace-words.ts";
import { NotThere } from "./not-there.tsx";
import { useLater } from "./use-later.ts";

interface Props {
  readonly pace: Pace;
  readonly portfolio: Portfolio;
  readonly on: Day;
  /** Undefined where the result is only shown: it came from a link. */
  readonly onPace: ((pace: Pace) => void) | undefined;
  /** What the last change of the pace moved, in one line. */
  readonly moved: string | undefined;
}

export const PACE = "pace";
const FORM = "pace-form";
/** Loaded when it is opened: the dates stand without it. */
const loadForm = () => import("./forms.ts");

/** Opens the form of the pace, where a link leads to it. */
export function openPaceForm(): void {
  const form = document.getElementById(FORM);
  if (form instanceof HTMLDetailsElement) form.open = true;
}

/** The pace that every date rests on, the way to change it, and what else the dates take for granted. */
export function PacePanel({ pace, portfolio, on, onPace, moved }: Props) {
  const [said, setSaid] = useState<{ words: string; before?: Pace } | undefined>();
  const [open, setOpen] = useState(false);
  const later = useLater(loadForm, open);
  const form = useRef<HTMLDetailsElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The form folds up: the focus goes to where it is said what came of it.
    if (said !== undefined) notice.current?.focus();
  }, [said]);
  const undo = (before: Pace | undefined): void => {
    if (before !== undefined) onPace?.(before);
    setSaid({ words: "The pace is as it was before." });
  };
  const { work } = pace;
  return (
    <section class="pace split" id={PACE}>
      <div class="flow">
        <h2>At what pace?</h2>
        {paceWords(pace, portfolio, on).map((sentence) => (
          <p class="read" key={sentence}>
            {sentence}
          </p>
        ))}
        {!hasWorkAhead(pace, portfolio, on) && (
          <p class="read">
            <strong>Dates need work to count.</strong> Without it no months and no hours are added: tell us
            about a job that goes on, or plan a new one here.
          </p>
        )}
        {work.is === "new-job" && work.job.start <= on && (
          <p class="read">
            <strong>Take note:</strong> you planned a job that was to begin on {longDay(work.job.start)}. It
            counts no longer as a plan: if it began, tell it in your answers; if not, choose another day.
          </p>
        )}
        {onPace !== undefined && (
          <>
            <div role="status" tabIndex={-1} ref={notice} class="no-print">
              {said !== undefined && (
                <p class="replaced cluster">
                  <span>
                    {said.words} {moved}
                  </span>
                  {said.before !== undefined && (
                    <button type="button" class="button text" onClick={() => undo(said.before)}>
                      Undo: back to the pace before
                    </button>
                  )}
                </p>
              )}
            </div>
            <details
              class="panel no-print"
              id={FORM}
              ref={form}
              onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
            >
              <summary>Change the pace</summary>
              {later.is === "there" ? (
                <later.part.PaceForm
                  key={JSON.stringify(pace)}
                  pace={pace}
                  portfolio={portfolio}
                  on={on}
                  onPace={(next) => {
                    setSaid({ words: "The dates below are at this pace now.", before: pace });
                    onPace(next);
                    if (form.current !== null) form.current.open = false;
                  }}
                />
              ) : (
                <NotThere is={later.is} />
              )}
            </details>
          </>
        )}
      </div>
      <div>
        <h3>What every date rests on</h3>
        <ul class="plain-list small read">
          {ASSUMPTIONS.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
