import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Log, LogState } from "../log.ts";
import type { Keeper, Kept } from "./keeper.ts";

/** What every view of the log can ask for. */
interface AppContext {
  readonly keeper: Keeper;
  /** The address within the site: path, query and fragment of the page that is shown. */
  readonly url: URL;
  /** Goes to another page of the log without leaving this one, so that a log that cannot be kept is not lost. */
  readonly go: (href: string, options?: { readonly replace?: boolean }) => void;
  /** Says quietly what just happened, with a way to undo it. It stays until the next one, or until a link leads elsewhere. */
  readonly say: (notice: Notice | undefined) => void;
  readonly notice: Notice | undefined;
}
export interface Notice {
  readonly text: string;
  readonly undo?: () => Promise<void>;
}

export const Context = createContext<AppContext | undefined>(undefined);

export function useApp(): AppContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error("A view of the log is shown outside the log.");
  return context;
}

export function useKept(): Kept {
  const { keeper } = useApp();
  return useChanging(keeper, () => keeper.state);
}

/** The open log and what it comes to now. Only inside a view: views are shown when a log is open. */
export function useLog(): { readonly log: Log; readonly state: LogState } {
  const { log } = useKept();
  if (log === undefined) throw new Error("There is no open log.");
  return { log, state: useChanging(log, () => log.state) };
}

function useChanging<T>(source: { subscribe(listener: () => void): () => void }, read: () => T): T {
  const [, count] = useState(0);
  const shown = read();
  useEffect(() => {
    const again = () => count((before) => before + 1);
    // The effect comes after the first drawing: a log that opened in between would never be shown.
    if (read() !== shown) again();
    return source.subscribe(again);
  }, [source]);
  return shown;
}
