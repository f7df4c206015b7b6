import { useState } from "preact/hooks";
import type { Fault } from "../../../../domain/contract/faults.ts";
import type { Draft } from "../draft.ts";

const MOST_BYTES = 1_000_000;

export interface Opened {
  readonly name: string;
  readonly draft: Draft;
  /** What the file tells and the checker does not ask about. */
  readonly leftOut: readonly string[];
}

/** Opens a portfolio that was downloaded here or written by another program. Every fault is shown; nothing is replaced until it is whole. */
export function OpenFile({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const open = async (file: File | undefined): Promise<void> => {
    setFaults([]);
    if (file === undefined) return;
    if (file.size > MOST_BYTES) {
      setFaults([
        {
          path: "",
          message:
            "This file is larger than 1 MB. A portfolio is a few kilobytes; check that it is the right file.",
        },
      ]);
      return;
    }
    const reader = await import("../read-portfolio-file.ts").catch(() => undefined);
    if (reader === undefined) {
      setFaults([
        {
          path: "",
          message:
            "The part of this page that reads files could not be loaded. Try again when you are connected.",
        },
      ]);
      return;
    }
    const read = reader.readPortfolioFile(await file.text());
    if (!read.ok) {
      setFaults(read.faults);
      return;
    }
    onOpened({ name: file.name, draft: read.draft, leftOut: read.leftOut });
  };
  return (
    <details>
      <summary>Open a file of answers</summary>
      <div class="flow">
        <label class="label" for="file">
          A portfolio in JSON, as this page downloads it
        </label>
        <input
          class="input"
          id="file"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
        <div role="status">
          {faults.length > 0 && (
            <div class="field-error">
              <p class="error-text">The file was not opened. Your answers are as they were.</p>
              <ul class="plain-list">
                {faults.map(({ path, message }) => (
                  <li key={path + message}>
                    {path !== "" && <strong>{path}: </strong>}
                    {message}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
    </details>
  );
}
