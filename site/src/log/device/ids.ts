import { monotonicFactory } from "ulid";

/** New ids, and the name of this device. The domain makes no ids: it is handed them. */
const next = monotonicFactory();
export const newId = (now = Date.now()): string => next(now);

const KEY = "caseway.device";
let unkept: string | undefined;

/** A random name that says only which entries came from the same browser. Where it cannot be kept, it lasts for this page. */
export function deviceName(storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage): string {
  try {
    const kept = storage().getItem(KEY);
    if (kept !== null && /^[A-Za-z0-9-]{1,40}$/.test(kept)) return kept;
    const fresh = newId();
    storage().setItem(KEY, fresh);
    return fresh;
  } catch {
    unkept ??= newId();
    return unkept;
  }
}
