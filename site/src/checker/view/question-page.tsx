import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import type { Raw } from "../draft.ts";
import type { Question } from "../question.ts";
import { type FieldFault, read } from "../read.ts";
import { Fields, fieldId } from "./fields.tsx";

interface Props {
  readonly question: Question;
  readonly place: { readonly number: number; readonly of: number };
  /** What was typed or answered before. */
  readonly raw: Raw;
  /** True when `raw` was answered: where another answer has made it unfit since, that is said at once. */
  readonly answered: boolean;
  /** Answers that do not fit this one: pointed out, kept, and counted as told. */
  readonly notes: readonly string[];
  readonly saved: boolean;
  readonly onTyped: (raw: Raw) => void;
  /** Accepts an answer. Says what does not fit; then the page stays once, and a second Continue keeps the answer. */
  readonly onAnswer: (raw: Raw) => void;
  readonly onBack: (() => void) | undefined;
}

/** One question on one page. Nothing typed is lost on a mistake: the fields keep it, the summary leads to the field. */
export function QuestionPage({
  question,
  place,
  raw: before,
  answered,
  notes,
  saved,
  onTyped,
  onAnswer,
  onBack,
}: Props) {
  const [raw, setRaw] = useState<Raw>(before.unsure === "yes" ? {} : before);
  const [faults, setFaults] = useState<readonly FieldFault[]>(() => {
    const result = read(question, before);
    return answered && !result.ok ? result.faults : [];
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    document.title = `${faults.length > 0 ? "Error: " : ""}${question.title} - Caseway`;
    if (faults.length > 0) summary.current?.focus();
  }, [question, faults]);
  useLayoutEffect(() => {
    if (faults.length === 0) heading.current?.focus();
  }, []);

  const send = (event: Event): void => {
    event.preventDefault();
    const result = read(question, raw);
    setFaults(result.ok ? [] : result.faults);
    if (result.ok) onAnswer(raw);
  };
  const type = (name: string, value: string): void => {
    const { unsure: _, ...rest } = raw;
    const next = { ...rest, [name]: value };
    setRaw(next);
    onTyped(next);
  };
  const described = [
    question.hint === undefined ? [] : "hint",
    faults.length > 0 ? "error" : [],
    notes.length > 0 ? "notes" : [],
  ]
    .flat()
    .join(" ");
  const optional = question.control.kind === "text" && question.control.optional;

  return (
    <div>
      {onBack !== undefined && (
        <button type="button" class="back as-link" onClick={onBack}>
          <Icon name="prev" />
          Back
        </button>
      )}
      {faults.length > 0 && (
        <div class="error-summary" role="alert" aria-labelledby="error-title" tabIndex={-1} ref={summary}>
          <h2 id="error-title">There is a problem</h2>
          <ul>
            {faults.map(({ field, message }) => (
              <li key={message}>
                <a
                  href={`#${fieldId(field)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(fieldId(field))?.focus();
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form class="flow" noValidate onSubmit={send}>
        <fieldset
          class={faults.length > 0 ? "field-error" : undefined}
          aria-describedby={described === "" ? undefined : described}
        >
          <legend class="legend">
            <span class="caption">
              {[question.about ?? question.section, `question ${place.number} of about ${place.of}`].join(
                ", ",
              )}
            </span>
            <h1 tabIndex={-1} ref={heading}>
              {question.title}
            </h1>
          </legend>
          {question.hint !== undefined && (
            <p class="hint" id="hint">
              {question.hint}
            </p>
          )}
          {faults.length > 0 && (
            <div id="error">
              {faults.map(({ message }) => (
                <p class="error-text" key={message}>
                  <Icon name="alert" />
                  <span>
                    <span class="hidden-visually">Error: </span>
                    {message}
                  </span>
                </p>
              ))}
            </div>
          )}
          {notes.length > 0 && (
            <div class="callout" id="notes" role="status">
              <h2>Please check</h2>
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
              <p>If it is right, continue. We keep it as you told us.</p>
            </div>
          )}
          <Fields
            control={question.control}
            raw={raw}
            faults={faults}
            onInput={type}
            describedBy={described}
          />
        </fieldset>
        {question.why !== undefined && (
          <details class="read">
            <summary>Why we ask</summary>
            <p>{question.why}</p>
          </details>
        )}
        <p class="cluster">
          <button type="submit" class="button">
            Continue
          </button>
          {question.unsure !== undefined && (
            <button type="button" class="button text" onClick={() => onAnswer({ unsure: "yes" })}>
              {question.unsure}
            </button>
          )}
          {optional && (
            <button type="button" class="button text" onClick={() => onAnswer({ value: "" })}>
              Leave it out
            </button>
          )}
        </p>
        <p class="small muted" role="status">
          {saved
            ? "Saved on this device as you go. Nothing is sent."
            : "Your browser does not let us keep your answers. They last until you close this page. Nothing is sent."}
        </p>
      </form>
    </div>
  );
}
