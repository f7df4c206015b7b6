import { useEffect, useRef, useState } from "preact/hooks";
import * as z from "zod";
import type { Raw } from "../../checker/draft.ts";
import { useLog } from "../app/context.ts";

const draftSchema = z.object({
  raw: z.record(z.string(), z.string()),
  /** The ids of the versions that were on the screen when she began to type. */
  seen: z.array(z.string()),
});
type Draft = z.output<typeof draftSchema>;

interface DraftState {
  /** Undefined until it is known whether something was kept. */
  readonly raw: Raw | undefined;
  /** The versions of the record that what is typed comes from: those that she saw, not those that came since. */
  readonly seen: readonly string[];
  /** True when the fields show what was typed here before and not saved. */
  readonly restored: boolean;
  readonly type: (raw: Raw) => void;
  /** Forgets what was typed: it was saved, or she starts over. */
  readonly clear: (next?: Raw) => Promise<void>;
}

/**
 * What is typed in a form, kept with the log after every key: a reload, an ended sign-in or a closed tab loses none of it.
 * `versions` are the ids of the record's versions as it stands now.
 */
export function useDraft(name: string, initial: Raw, versions: readonly string[]): DraftState {
  const { log } = useLog();
  const key = `draft:${name}`;
  const [state, setState] = useState<Draft & { restored: boolean }>();
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const fresh = (raw: Raw): Draft => ({ raw, seen: [...versions] });

  useEffect(() => {
    let gone = false;
    const show = (value: unknown): void => {
      const kept = draftSchema.safeParse(value).data;
      if (!gone) setState({ ...(kept ?? fresh(initial)), restored: kept !== undefined });
    };
    log.shelf.value(key).then(show, () => show(undefined));
    return () => {
      gone = true;
    };
  }, [log, key]);

  const write = (value: Draft | undefined): Promise<unknown> => {
    // In order; a device that has no room for a draft says so when the form is saved.
    writing.current = writing.current
      .then(() => log.shelf.write({ values: { [key]: value } }))
      .catch(() => undefined);
    return writing.current;
  };
  return {
    raw: state?.raw,
    seen: state?.seen ?? [],
    restored: state?.restored ?? false,
    type: (raw) => {
      const typed = { raw, seen: state?.seen ?? [] };
      setState({ ...typed, restored: state?.restored ?? false });
      void write(typed);
    },
    clear: async (next = initial) => {
      setState({ ...fresh(next), restored: false });
      await write(undefined);
    },
  };
}
