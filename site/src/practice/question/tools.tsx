import type { FunctionComponent } from "preact";
import { useRef, useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import type { QuestionData } from "../question-data.ts";

/** What a learner keeps with a question. All of it is the caller's: nothing is stored here. */
export interface Kept {
  readonly flagged: boolean;
  readonly onFlag: (flagged: boolean) => void;
  /** The note as it is shown: what is being typed, else what was saved. "" where there is none. */
  readonly note: string;
  /** True while what is typed differs from what was saved. */
  readonly noteOpen: boolean;
  /** With every key, so that a reload loses nothing. */
  readonly onNoteTyped: (text: string) => void;
  readonly onNoteSaved: () => void;
  /** True when the device did not take the last flag or note. */
  readonly unkept: boolean;
}

/** The longest note that the log takes, in letters. */
const LONGEST_NOTE = 5_000;

/** Flag, note and report, under a question in every mode. */
export function Tools({ data, kept }: { readonly data: QuestionData; readonly kept: Kept }) {
  const { flagged, onFlag, note, noteOpen, onNoteTyped, onNoteSaved, unkept } = kept;
  const [shown, setShown] = useState<"note" | "report">();
  const noteButton = useRef<HTMLButtonElement>(null);
  /** Loaded with the first report: hardly anybody writes one. `null` where it cannot be had. */
  const [Report, setReport] = useState<FunctionComponent<{ readonly data: QuestionData }> | null>();
  const report = (): void => {
    toggle("report");
    import("./report.tsx").then(
      (loaded) => setReport(() => loaded.Report),
      () => setReport(null),
    );
  };
  const toggle = (part: "note" | "report") => setShown(shown === part ? undefined : part);
  const noteId = `note-${data.version}`;
  const noteShown = shown === "note" || noteOpen;
  return (
    <div class="tools flow">
      <p class="cluster">
        <button type="button" class="tool" aria-pressed={flagged} onClick={() => onFlag(!flagged)}>
          <Icon name="flag" />
          {flagged ? "Flagged" : "Flag"}
        </button>
        <button
          type="button"
          class="tool"
          ref={noteButton}
          aria-expanded={noteShown}
          onClick={() => toggle("note")}
        >
          {note === "" ? "Add a note" : "Your note"}
        </button>
        <button type="button" class="tool" aria-expanded={shown === "report"} onClick={report}>
          Report this question
        </button>
      </p>
      {noteShown && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onNoteSaved();
            setShown(undefined);
            // The form goes, and the focus must not go with it.
            noteButton.current?.focus();
          }}
        >
          <label class="label" for={noteId}>
            Your note on this question
          </label>
          <textarea
            class="input"
            id={noteId}
            rows={4}
            maxLength={LONGEST_NOTE}
            value={note}
            onInput={(event) => onNoteTyped(event.currentTarget.value)}
          />
          <p class="actions">
            <button type="submit" class="button quiet">
              Save the note
            </button>
          </p>
        </form>
      )}
      {unkept && (
        <p class="callout small" role="alert">
          This device did not keep it: it has no room, or the browser does not allow it.
        </p>
      )}
      {shown === "report" && Report && <Report data={data} />}
      {shown === "report" && Report === null && (
        <p class="small" role="alert">
          Try again when you are connected.
        </p>
      )}
    </div>
  );
}
