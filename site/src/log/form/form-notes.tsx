import { useLayoutEffect, useRef } from "preact/hooks";
import type { Trouble } from "../device/shelf.ts";

const TROUBLE: Record<Trouble, string> = {
  full: "This device has no room left, so it was not saved. What you typed is still here. Make room on the device, or sign in on another one, and save again.",
  blocked:
    "This browser did not let us save it. What you typed is still here. Try again; if it happens again, copy it or close other tabs of this site first.",
  "too-long":
    "This is too long to keep, so it was not saved. What you typed is still here. Shorten the longest text and save again.",
};

interface Props {
  readonly warnings: readonly string[];
  readonly trouble: Trouble | undefined;
}

/** What is worth a second look before it is saved, or why it was not. It takes the focus when it appears. */
export function FormNotes({ warnings, trouble }: Props) {
  const notes = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (warnings.length > 0 || trouble !== undefined) notes.current?.focus();
  }, [warnings, trouble]);
  if (warnings.length === 0 && trouble === undefined) return null;
  return (
    <div class="callout" role="alert" tabIndex={-1} ref={notes}>
      <h2>{trouble === undefined ? "Please check" : "Not saved"}</h2>
      {trouble === undefined ? (
        <>
          {warnings.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>If it is right, save again. We keep it as you told us.</p>
        </>
      ) : (
        <p>{TROUBLE[trouble]}</p>
      )}
    </div>
  );
}
