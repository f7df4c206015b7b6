import type { RefObject } from "preact";
import { useEffect, useImperativeHandle, useRef, useState } from "preact/hooks";
import type { Position } from "../../../../domain/authoring/fault.ts";
import { placeOf, positionOf } from "../place.ts";

/** What others may ask of the field. */
export interface TextFieldHandle {
  /** Moves the caret to a place, marks its line and brings both into view. */
  goTo(position: Position): void;
  focus(): void;
}

interface Props {
  label: string;
  text: string;
  /** Changes when another text is laid here, to be read from its beginning. */
  sheet: number;
  error: string | undefined;
  /** Whether the text is still here after the page is reloaded. */
  kept: boolean;
  handle: RefObject<TextFieldHandle>;
  onText(text: string): void;
  onFocus(): void;
}

/**
 * The text, to write or paste into. A copy of it lies behind the field, unseen and wrapped in the same way: it tells how
 * far down a line is, which a text field itself does not, and carries the band that marks the line.
 */
export function TextField({ label, text, sheet, error, kept, handle, onText, onFocus }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<{ before: string; line: string; after: string }>();
  const [caret, setCaret] = useState<Position>({ line: 1, column: 1 });

  useEffect(() => {
    field.current?.setSelectionRange(0, 0);
    field.current?.scrollTo(0, 0);
    setMarked(undefined);
    setCaret({ line: 1, column: 1 });
  }, [sheet]);

  useImperativeHandle(handle, () => ({
    focus: () => field.current?.focus(),
    goTo(position) {
      const area = field.current;
      const behind = copy.current;
      if (area === null || behind === null) return;
      const { lineStart, lineEnd, offset } = placeOf(text, position);
      setMarked({
        before: text.slice(0, lineStart),
        line: text.slice(lineStart, lineEnd),
        after: text.slice(lineEnd),
      });
      area.setSelectionRange(offset, offset);
      area.focus({ preventScroll: true });
      area.scrollIntoView({ block: "nearest" });
      setCaret(positionOf(text, offset));
      // The band has to be drawn before it can be measured.
      requestAnimationFrame(() => {
        const band = behind.querySelector("mark");
        if (band === null) return;
        area.scrollTop = band.offsetTop - area.clientHeight / 3;
        behind.scrollTop = area.scrollTop;
      });
    },
  }));

  const tellCaret = () => {
    if (field.current !== null) setCaret(positionOf(field.current.value, field.current.selectionStart));
  };

  return (
    <div class="text-field">
      <label class="label" for="scenario-text">
        {label}
      </label>
      {error !== undefined && (
        <p class="error-text" id="scenario-text-error">
          <span class="hidden-visually">Error: </span>
          {error}
        </p>
      )}
      <div class="text-stack">
        <div class="text-copy" ref={copy} aria-hidden="true">
          {marked !== undefined && (
            <>
              {marked.before}
              <mark>{marked.line === "" ? " " : marked.line}</mark>
              {marked.after}
              {/* A text field shows an empty last line; the copy does so only with one more after it. */}
              {"\n"}
            </>
          )}
        </div>
        <textarea
          class="input"
          id="scenario-text"
          ref={field}
          value={text}
          spellcheck={true}
          autocapitalize="off"
          autocomplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? "scenario-text-hint" : "scenario-text-error"}
          onFocus={onFocus}
          onInput={({ currentTarget }) => {
            setMarked(undefined);
            onText(currentTarget.value);
          }}
          onScroll={({ currentTarget }) => {
            if (copy.current !== null) copy.current.scrollTop = currentTarget.scrollTop;
          }}
          onKeyUp={tellCaret}
          onClick={tellCaret}
        />
      </div>
      <p class="small muted text-foot">
        <span id="scenario-text-hint">
          {kept
            ? "Nothing is uploaded. Your text stays in this tab."
            : "Nothing is uploaded. Reloading the page loses your text."}
        </span>
        <span>
          Line {caret.line}, column {caret.column}
        </span>
      </p>
    </div>
  );
}
