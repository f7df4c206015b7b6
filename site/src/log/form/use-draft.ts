import { useEffect, useRef, useState } from "preact/hooks";
import * as z from "zod";
import type { Raw } from "../../checker/draft.ts";
import { useLog } from "../app/context.ts";

const rawSchema = z.record(z.string(), z.string());

interface DraftState {
  /** Undefined until it is known whether something was kept. */
  readonly raw: Raw | undefined;
  /** True when the fields show what was typed here before and not saved. */
  readonly restored: boolean;
  readonly type: (raw: Raw) => void;
  /** Forgets what was typed: it was saved, or she starts over. */
  readonly clear: (next?: Raw) => Promise<void>;
}

/** What is typed in a form, kept with the log after every key: a reload, an ended sign-in or a closed tab loses none of it. */
export function useDraft(name: string, initial: Raw): DraftState {
  const { log } = useLog();
  const key = `draft:${name}`;
  const [state, setState] = useState<{ raw: Raw; restored: boolean }>();
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let gone = false;
    log.shelf.value(key).then(
      (value) => {
        const kept = rawSchema.safeParse(value);
        if (!gone)
          setState(kept.success ? { raw: kept.data, restored: true } : { raw: initial, restored: false });
      },
      () => {
        if (!gone) setState({ raw: initial, restored: false });
      },
    );
    return () => {
      gone = true;
    };
  }, [log, key]);

  const write = (value: Raw | undefined): Promise<unknown> => {
    // In order; a device that has no room for a draft says so when the form is saved.
    writing.current = writing.current
      .then(() => log.shelf.write({ values: { [key]: value } }))
      .catch(() => undefined);
    return writing.current;
  };
  return {
    raw: state?.raw,
    restored: state?.restored ?? false,
    type: (raw) => {
      setState({ raw, restored: state?.restored ?? false });
      void write(raw);
    },
    clear: async (next = initial) => {
      setState({ raw: next, restored: false });
      await write(undefined);
    },
  };
}
