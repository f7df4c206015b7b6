import { type Opened, OpenFile } from "./open-file.tsx";

interface Props {
  readonly kept: boolean;
  readonly onOpened: (opened: Opened) => void;
}

/** The result before any answer: what it is for, and one thing to do. */
export const EmptyResult = ({ kept, onOpened }: Props) => (
  <div class="flow read">
    <h1>Where you stand</h1>
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
    <OpenFile onOpened={onOpened} />
  </div>
);
