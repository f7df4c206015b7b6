import type { RecordData, RecordKind } from "../../../../domain/log/record-data.ts";
import type { Trouble } from "../device/shelf.ts";
import type { Log } from "../log.ts";
import { useApp, useLog } from "./context.ts";
import { keepFocus } from "./focus.ts";

/** A record as it is to be: what it holds, or null for removed. */
export interface Change<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly record: string;
  readonly data: RecordData<K> | null;
  readonly reason?: string | undefined;
  /** The ids of the versions that it takes the place of; every current one where that is not told. */
  readonly replaces?: readonly string[] | undefined;
}
export type Changed =
  | {
      readonly ok: true;
      /** Gives every record what it held before. Rejects when the device does not keep it. */
      readonly undo: () => Promise<void>;
    }
  | { readonly ok: false; readonly trouble: Trouble };

/** Why something was not kept, where nothing was typed that could be lost. */
export const TROUBLE: Record<Trouble, string> = {
  full: "This device has no room left, so nothing was changed. Make room on the device and try again.",
  blocked: "This browser did not let us save it, so nothing was changed. Try again.",
  "too-long": "This is too long to keep, so nothing was changed. Shorten it and try again.",
};

/** Writes changes together: all of them are on the device, or none. */
export async function changeRecords(log: Log, changes: readonly Change[]): Promise<Changed> {
  const before = changes.map(({ kind, record }): Change => {
    const known = log.state.records.find((other) => other.kind === kind && other.id === record);
    return { kind, record, data: known?.head.data ?? null };
  });
  const write = (all: readonly Change[]) =>
    log.add(() =>
      all.map(({ kind, record, data, reason, replaces }) =>
        log.revision(kind, record, data, reason, replaces),
      ),
    );
  const saved = await write(changes);
  if (!saved.ok) return saved;
  return {
    ok: true,
    undo: async () => {
      const undone = await write(before);
      if (!undone.ok) throw new Error(`The undo was not kept: ${undone.trouble}`);
    },
  };
}

/** Changes records and says so with an undo, or says why it could not be kept. Resolves to whether it was. */
export function useChange(): (text: string, changes: readonly Change[]) => Promise<boolean> {
  const { log } = useLog();
  const { say } = useApp();
  return async (text, changes) => {
    const changed = await changeRecords(log, changes);
    say(changed.ok ? { text, undo: changed.undo } : { text: TROUBLE[changed.trouble] });
    keepFocus();
    return changed.ok;
  };
}
