import type { Draft } from "../draft.ts";
import { OpenFile } from "./open-file.tsx";

interface Props {
  readonly kept: boolean;
  /** The answers that were cleared a moment ago. */
  readonly cleared: Draft | undefined;
  readonly onDraft: (draft: Draft) => void;
  readonly onUndo: () => void;
}

/** The result before any answer: what it is for, and one thing to do. */
export const EmptyResult = ({ kept, cleared, onDraft, onUndo }: Props) => (
  <div class="flow read">
    <h1>Where you stand</h1>
    <p role="status">
      {cleared !== undefined && (
        <span class="cluster">
          <span>Your answers are cleared.</span>
          <button type="button" class="button text" onClick={onUndo}>
            Undo: bring my answers back
          </button>
        </span>
      )}
    </p>
    <div class="empty">
      <h2>{kept ? "No answers yet" : "Your browser keeps no answers"}</h2>
      <p>
        {kept
          ? "Answer a few questions, and see here what you meet and what is missing."
          : "Private mode or a setting does not let us keep your answers between pages. You can still answer the questions: the result then comes up on the same page, and lasts until you close it."}
      </p>
      <p>
        <a class="button" href="/plan/check/">
          Begin
        </a>
      </p>
    </div>
    <OpenFile onDraft={onDraft} />
  </div>
);
