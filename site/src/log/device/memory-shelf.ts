import type { Line, Shelf } from "./shelf.ts";

/** For a browser that keeps nothing: everything is here until the page is closed, and the page says so. */
export function memoryShelf(): Shelf {
  const lines = new Map<string, Line>();
  const values = new Map<string, unknown>();
  const empty = async () => {
    lines.clear();
    values.clear();
  };
  return {
    lasting: false,
    lost: new Promise(() => undefined),
    load: async () => ({ lines: [...lines.values()], unreadable: 0 }),
    keys: async () => [...lines.keys()],
    write: async (change) => {
      for (const key of change.without ?? []) lines.delete(key);
      for (const line of change.lines ?? []) lines.set(line.key, line);
      for (const [name, value] of Object.entries(change.values ?? {})) {
        if (value === undefined) values.delete(name);
        else values.set(name, value);
      }
    },
    value: async (name) => values.get(name),
    values: async () => Object.fromEntries(values),
    empty,
    destroy: empty,
    close: () => undefined,
  };
}
