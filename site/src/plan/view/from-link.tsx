import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Draft } from "../../checker/draft.ts";
import type { Shared } from "../link.ts";
import { SharedResult } from "./shared-result.tsx";

/** What a link held, as answers of the checker too. */
export interface Received {
  readonly shared: Shared;
  readonly draft: Draft;
  /** What the checker does not ask about. */
  readonly leftOut: readonly string[];
}

interface Props {
  /** What stands in the fragment of the link. */
  readonly text: string;
  /** Takes it in place of her own; undefined where that cannot be. */
  readonly onUse: ((received: Received) => void) | undefined;
  readonly onLeave: () => void;
}

type State =
  | { readonly is: "loading" }
  | { readonly is: "bad"; readonly message: string }
  | { readonly is: "read"; readonly received: Received };

/** Reads a link and shows its result, or says what is wrong with it. What reads it is loaded only here. */
export function FromLink({ text, onUse, onLeave }: Props) {
  const [state, setState] = useState<State>({ is: "loading" });
  useEffect(() => {
    let left = false;
    Promise.all([import("../read-link.ts"), import("../../checker/from-portfolio.ts")])
      .then(async ([{ readLink }, { fromPortfolio }]): Promise<State> => {
        const read = await readLink(text);
        if (!read.ok) return { is: "bad", message: read.message };
        const { shared } = read;
        return { is: "read", received: { shared, ...fromPortfolio(shared.portfolio) } };
      })
      .catch(
        (): State => ({
          is: "bad",
          message:
            "The part of this page that opens links could not be loaded. Try again when you are connected.",
        }),
      )
      .then((next) => {
        if (!left) setState(next);
      });
    return () => {
      left = true;
    };
  }, [text]);
  if (state.is === "loading") return <p role="status">One moment. The result is being opened.</p>;
  if (state.is === "bad") return <BadLink message={state.message} onLeave={onLeave} />;
  const { received } = state;
  return <SharedResult shared={received.shared} onUse={onUse && (() => onUse(received))} onLeave={onLeave} />;
}

function BadLink({ message, onLeave }: { message: string; onLeave: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = "This link cannot be opened - Caseway";
    heading.current?.focus();
  }, []);
  return (
    <div class="flow read">
      <h1 tabIndex={-1} ref={heading}>
        This link cannot be opened
      </h1>
      <p>{message}</p>
      <p>Your own answers on this device are as they were.</p>
      <p>
        <button type="button" class="button" onClick={onLeave}>
          See mine
        </button>
      </p>
    </div>
  );
}
