import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../components/icon.tsx";
import type { QuestionData } from "../question-data.ts";

/**
 * Shows the case over the page, with all that has become known up to this question, and goes back to the very same place.
 * Nothing for a single question: its situation stands right above it.
 */
export function CaseButton({ data }: { readonly data: QuestionData }) {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (data.of === 1) return null;
  const id = `case-over-${data.version}`;
  return (
    <>
      <button type="button" class="tool case-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="log" />
        Case
      </button>
      {/* The browser gives the focus back to the button, also after Escape. */}
      <dialog class="case-over" aria-labelledby={id} ref={dialog} onClose={() => setOpen(false)}>
        {open && (
          <>
            <form method="dialog" class="case-over-top">
              <button type="submit" class="button quiet">
                Back to the question
              </button>
            </form>
            <h2 id={id}>{data.title}</h2>
            <div class="flow" dangerouslySetInnerHTML={{ __html: data.case + (data.preamble ?? "") }} />
          </>
        )}
      </dialog>
    </>
  );
}
