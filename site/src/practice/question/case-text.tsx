import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { QuestionData } from "../question-data.ts";
import { CaseButton } from "./case-button.tsx";

/** A case longer than this, in letters of HTML, does not fit beside the questions on a small desktop; it scrolls with the page. */
const BESIDE = 1_000;

interface Props {
  readonly data: QuestionData;
  /** On a phone: shown at once, or behind one tap, for a case that she has read with an earlier question. */
  readonly known?: boolean;
  /** Beside it on a wide screen, below it on a phone. */
  readonly children: ComponentChildren;
}

/**
 * The situation of a question, always in reach: beside the question on a wide screen; above it on a phone, with a button
 * that stays in sight and shows it over the page. A single question has its situation above it everywhere: the two are read together once. Give it a `key` of the version.
 */
export function CaseText({ data, known = false, children }: Props) {
  const [open, setOpen] = useState(!known);
  if (data.of === 1)
    return (
      <div class="single flow">
        {data.case !== "" && <div class="case flow read" dangerouslySetInnerHTML={{ __html: data.case }} />}
        {children}
      </div>
    );
  return (
    <div class="beside">
      <section
        class="case-side"
        id="case"
        aria-labelledby="case-title"
        data-long={data.case.length > BESIDE ? "" : undefined}
        data-open={open ? "" : undefined}
      >
        <h2 id="case-title" class="rule-top">
          {data.title}
        </h2>
        <p class="case-toggle">
          <button
            type="button"
            class="tool"
            aria-expanded={open}
            aria-controls="case-text"
            onClick={() => setOpen(!open)}
          >
            {open ? "Fold the case" : "Read the case again"}
          </button>
        </p>
        <div id="case-text" class="flow" dangerouslySetInnerHTML={{ __html: data.case }} />
      </section>
      <div class="questions">
        <div class="case-bar">
          <CaseButton data={data} />
        </div>
        {children}
      </div>
    </div>
  );
}
