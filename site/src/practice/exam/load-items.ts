import { useEffect, useState } from "preact/hooks";
import type { PracticeItem } from "../../../../domain/practice/item.ts";

/** What is known of all items, without their texts: loaded when a form is drawn or a result is worked out. */
export const loadItems = (): Promise<readonly PracticeItem[]> =>
  import("../../../../dist/content/items.ts").then(({ items }) => items);

/** The same for a view; undefined until it is here, `failed` where it could not be loaded. */
export function useItems(): readonly PracticeItem[] | "failed" | undefined {
  const [items, setItems] = useState<readonly PracticeItem[] | "failed">();
  useEffect(() => {
    loadItems().then(setItems, () => setItems("failed"));
  }, []);
  return items;
}
