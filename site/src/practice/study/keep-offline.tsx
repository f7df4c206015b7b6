import { useEffect, useRef, useState } from "preact/hooks";
import { currentVersions } from "./current-versions.ts";
import type { Known } from "./draw-set.ts";
import { type KeepTrouble, keepAll, keptCount, letAllGo } from "./keep-questions.ts";

/** What one question weighs on the device, in bytes: 210 of them had 520 KB. */
const ABOUT_BYTES = 2_500;

type State =
  | { readonly kind: "asking" }
  /** The browser keeps nothing. */
  | { readonly kind: "blocked" }
  | { readonly kind: "kept"; readonly count: number; readonly trouble?: KeepTrouble | undefined }
  | { readonly kind: "bringing"; readonly count: number };

/** All questions for study and exams without a network: brought only when she asks, and taken away when she says so. */
export function KeepOffline({ items }: Pick<Known, "items">) {
  const versions = [...currentVersions(items)];
  const all = versions.length;
  const [state, setState] = useState<State>({ kind: "asking" });
  const status = useRef<HTMLParagraphElement>(null);
  const look = async (trouble?: KeepTrouble): Promise<void> => {
    const count = await keptCount(versions);
    setState(count === undefined ? { kind: "blocked" } : { kind: "kept", count, trouble });
  };
  useEffect(() => void look(), []);
  const bring = async (): Promise<void> => {
    // The button goes while they come, and the focus must not go with it.
    status.current?.focus();
    setState({ kind: "bringing", count: 0 });
    await look(await keepAll(versions, (count) => setState({ kind: "bringing", count })));
  };
  const remove = async (): Promise<void> => {
    status.current?.focus();
    await letAllGo().catch(() => undefined);
    await look();
  };
  if (state.kind === "asking") return null;
  if (state.kind === "blocked")
    return <p class="small">This browser does not let us keep questions on this device.</p>;
  return (
    <div class="flow small">
      <p role="status" tabIndex={-1} ref={status}>
        {words(state, all)}
      </p>
      {state.kind === "bringing" ? (
        <progress value={state.count} max={all} aria-label={`${state.count} of ${all} questions`} />
      ) : (
        <p class="cluster">
          {state.count < all && (
            <button type="button" class="button quiet" onClick={() => void bring()}>
              {state.count === 0 ? "Keep all questions" : "Bring the others"}
            </button>
          )}
          {state.count > 0 && (
            <button type="button" class="tool" onClick={() => void remove()}>
              Remove them
            </button>
          )}
        </p>
      )}
    </div>
  );
}

const TROUBLE: Readonly<Record<KeepTrouble, string>> = {
  offline: " We could not reach the others. Try again when you are connected.",
  full: " This device has no room for the others.",
};

function words(state: State & { readonly count: number }, all: number): string {
  const { count } = state;
  if (state.kind === "bringing") return "The questions are being brought to this device.";
  const trouble = state.kind === "kept" && state.trouble !== undefined ? TROUBLE[state.trouble] : "";
  if (count === all)
    return `All ${all} questions are on this device. You can study and take short exams without a network.`;
  if (count > 0) return `${count} of ${all} questions are on this device.${trouble}`;
  return `Without a network, questions that are not on this device cannot be shown. All ${all} take about ${((all * ABOUT_BYTES) / 1e6).toFixed(1)} MB.${trouble}`;
}
