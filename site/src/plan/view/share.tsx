import { useEffect, useRef, useState } from "preact/hooks";
import { downloadText } from "../../checker/download.ts";
import { type Shared, sharedLink } from "../link.ts";
import type { Outlook } from "../outlook.ts";
import { planFile } from "../plan-file.ts";

interface Props {
  readonly shared: Shared;
  readonly outlooks: readonly Outlook[];
}

interface Said {
  readonly words: string;
  readonly link?: string;
  /** What it is a link to: with other answers, pace or day it is an old one. */
  readonly of: readonly Outlook[];
}

/** Ways to hand the plan on: a link with the answers in it, and a file. */
export function Share({ shared, outlooks }: Props) {
  const [said, setSaid] = useState<Said | undefined>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [said]);
  const copy = async (): Promise<void> => {
    const made = await sharedLink(`${location.origin}/plan/result/`, shared);
    if (!made.ok) {
      setSaid({ words: made.message, of: outlooks });
      return;
    }
    const copied = await navigator.clipboard?.writeText(made.link).then(
      () => true,
      () => false,
    );
    setSaid({
      words: copied ? "The link is copied." : "Your browser did not let us copy it. Copy the link from here.",
      link: made.link,
      of: outlooks,
    });
  };
  const current = said?.of === outlooks ? said : undefined;
  return (
    <section class="flow gap no-print" id="share">
      <h2>Hand it on</h2>
      <p class="read">
        <strong>Whoever has the link sees your answers:</strong> your licenses, jobs, degrees and dates. They
        are in the link itself; nothing is sent to us. Send it only to somebody you trust with them.
      </p>
      <p class="cluster">
        <button type="button" class="button quiet" onClick={() => void copy()}>
          Copy a link to this result
        </button>
        <button
          type="button"
          class="button text"
          onClick={() => downloadText("caseway-plan.json", planFile(shared, outlooks), "application/json")}
        >
          Download the plan as JSON
        </button>
      </p>
      <div role="status">{current !== undefined && <p>{current.words}</p>}</div>
      {current?.link !== undefined && (
        <div>
          <label class="label" for="shared-link">
            The link
          </label>
          <input class="input" id="shared-link" readOnly value={current.link} ref={field} />
        </div>
      )}
    </section>
  );
}
