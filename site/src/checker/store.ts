import { type Draft, isEmpty } from "./draft.ts";
import { readDraft } from "./read-draft.ts";

/** The draft on this device. What is found there may be old, cut off or written by something else: it is parsed. */
const KEY = "caseway.checker";

export type Loaded =
  | { readonly kind: "none" }
  | { readonly kind: "draft"; readonly draft: Draft }
  /** There is something that this version cannot read: it is kept and offered, never thrown away silently. */
  | { readonly kind: "unreadable"; readonly text: string }
  /** The browser does not let the page keep anything (private mode, settings). */
  | { readonly kind: "blocked" };

/** What the store needs of the browser; a test brings its own. */
export type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

export function load(storage: () => Storage): Loaded {
  let text: string | null;
  try {
    text = storage().getItem(KEY);
  } catch {
    return { kind: "blocked" };
  }
  if (text === null) return { kind: "none" };
  try {
    const draft = readDraft(JSON.parse(text));
    return draft === undefined ? { kind: "unreadable", text } : { kind: "draft", draft };
  } catch {
    return { kind: "unreadable", text };
  }
}

/** True when the draft is on the device now. */
export function save(storage: () => Storage, draft: Draft): boolean {
  try {
    if (isEmpty(draft)) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
