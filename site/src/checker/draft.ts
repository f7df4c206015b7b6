/**
 * What a guest has typed so far: the raw text of every field, by question, so that nothing is lost on a mistake, and the
 * order of her licenses, degrees, jobs and classes. The portfolio is made from it; it is never the other way round while
 * she types.
 */
export const LISTS = ["licenses", "degrees", "employment", "credits"] as const;
export type ListName = (typeof LISTS)[number];

/** The fields of one question by name: { value: "RN" }, { month: "3", day: "", year: "2025" }, or { unsure: "yes" }. */
export type Raw = Record<string, string>;

export interface Draft {
  readonly v: 1;
  readonly answers: Record<string, Raw>;
  readonly lists: Record<ListName, string[]>;
  /** What is typed on the page in front of her and not yet sent with Continue: a reload brings it back. */
  readonly pending?: { readonly id: string; readonly raw: Raw };
}

export const EMPTY: Draft = {
  v: 1,
  answers: {},
  lists: { licenses: [], degrees: [], employment: [], credits: [] },
};

export const isEmpty = (draft: Draft): boolean =>
  Object.keys(draft.answers).length === 0 && draft.pending === undefined;
export const rawOf = (draft: Draft, id: string): Raw | undefined => draft.answers[id];
/** The chosen value of a question; undefined when it was not answered or she is not sure. */
export const chosen = (draft: Draft, id: string): string | undefined => draft.answers[id]?.value;

export const withAnswer = (draft: Draft, id: string, raw: Raw): Draft => ({
  ...draft,
  answers: { ...draft.answers, [id]: raw },
});

/** An answer takes the place of what was typed on its page. */
export function withoutPending({ pending: _, ...draft }: Draft): Draft {
  return draft;
}

/** A key for a new item: one above the highest, so that a removed item's answers are never taken over. */
function newKey(draft: Draft, list: ListName): string {
  const used = [
    ...draft.lists[list],
    ...Object.keys(draft.answers).flatMap((id) =>
      id.startsWith(`${list}/`) ? [id.split("/")[1] ?? ""] : [],
    ),
  ];
  return String(Math.max(0, ...used.map(Number).filter(Number.isFinite)) + 1);
}

export function withItem(draft: Draft, list: ListName): { draft: Draft; key: string } {
  const key = newKey(draft, list);
  return { draft: { ...draft, lists: { ...draft.lists, [list]: [...draft.lists[list], key] } }, key };
}

/** Takes an item out of its list. Its answers stay in the draft, so that putting it back brings all of it back. */
export const withoutItem = (draft: Draft, list: ListName, key: string): Draft => ({
  ...draft,
  lists: { ...draft.lists, [list]: draft.lists[list].filter((other) => other !== key) },
});
