import { useLayoutEffect, useRef } from "preact/hooks";
import type { Pace } from "../../../../domain/projection/pace.ts";
import type { Draft } from "../draft.ts";

/** Answers and a pace that others took the place of: a file or a link was opened, or she started over. */
export interface Replaced {
  readonly words: string;
  /** The words of the way back; undefined when there was nothing before. */
  readonly undo: string | undefined;
  readonly before: { readonly draft: Draft; readonly pace: Pace };
}

interface Props {
  readonly replaced: Replaced | undefined;
  readonly onUndo: (before: Replaced["before"]) => void;
}

/** Says at the top of the page what happened to her answers, where she is taken to read it, and offers the way back. */
export function ReplacedNotice({ replaced, onUndo }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const began = useRef(false);
  useLayoutEffect(() => {
    // What was pressed is gone with the old answers: the focus goes where it is said.
    if (began.current) {
      scrollTo(0, 0);
      place.current?.focus();
    }
    began.current = true;
  }, [replaced]);
  return (
    <div role="status" tabIndex={-1} ref={place}>
      {replaced !== undefined && (
        <p class="replaced cluster">
          <span>{replaced.words}</span>
          {replaced.undo !== undefined && (
            <button type="button" class="button text" onClick={() => onUndo(replaced.before)}>
              {replaced.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
