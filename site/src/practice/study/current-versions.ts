import type { PracticeItem } from "../../../../domain/practice/item.ts";

/** The versions that are asked now. */
export const currentVersions = (items: readonly PracticeItem[]): ReadonlySet<string> =>
  new Set(items.filter(({ current }) => current).map(({ version }) => version));
