import { useRef, useState } from "preact/hooks";
import { type Desk, filesOf, isBlank, type Papers } from "./desk.ts";
import type { Pictures } from "./pictures.ts";
import type { Rendered, Report } from "./scenario-check.ts";

type Check = typeof import("./scenario-check.ts");

/** Where the check stands. */
export type CheckState =
  | { readonly at: "rest" }
  | { readonly at: "loading"; readonly slow: boolean }
  | { readonly at: "failed" }
  | {
      readonly at: "done";
      readonly reports: readonly Report[];
      /** Whether the list of our pages could not be loaded, so that links to them were not checked. */
      readonly ownUnknown: boolean;
      readonly of: Papers["papers"];
      readonly render: (report: Report) => Rendered;
    };

/** Loading that takes longer than this is said, in milliseconds. */
const SLOW = 400;

let loading: Promise<Check> | undefined;

/** The check, loaded once. After a failure the next call tries again. */
export function loadCheck(): Promise<Check> {
  loading ??= import("./scenario-check.ts").catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Begins to load the check before it is needed; a failure shows when it is. */
export const expectCheck = (): void => void loadCheck().catch(() => undefined);

/** The state of the check, and a function that checks a desk. Only the newest check is shown. */
export function useCheck(): [CheckState, (desk: Desk, pictures: Pictures) => Promise<void>] {
  const [state, setState] = useState<CheckState>({ at: "rest" });
  const newest = useRef(0);

  async function run(desk: Desk, pictures: Pictures): Promise<void> {
    newest.current += 1;
    const mine = newest.current;
    const set = (next: CheckState) => newest.current === mine && setState(next);
    if (isBlank(desk)) {
      set({ at: "rest" });
      return;
    }
    const slow = setTimeout(() => set({ at: "loading", slow: true }), SLOW);
    try {
      const { check, rendered } = await loadCheck();
      if (newest.current === mine) {
        const { reports, ownUnknown } = await check(filesOf(desk), pictures);
        set({ at: "done", reports, ownUnknown, of: desk.papers, render: rendered });
      }
    } catch {
      set({ at: "failed" });
    } finally {
      clearTimeout(slow);
    }
  }
  return [state, run];
}

/** The report on a paper, unless other papers lie on the desk by now. */
export function reportOn(state: CheckState, desk: Papers, index = desk.open): Report | undefined {
  if (state.at !== "done" || state.of.length !== desk.papers.length) return undefined;
  return state.of[index]?.name === desk.papers[index]?.name ? state.reports[index] : undefined;
}
