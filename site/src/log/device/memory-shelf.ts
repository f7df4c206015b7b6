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
    load: async () => ({ lines: [...lines.values()], unreadable: 0 }),
    write: async (change) => {
      for (const line of change.lines ?? []) lines.set(line.key, line);
      for (const [name, value] of Object.entries(change.values ?? {})) values.set(name, value);
    },
    value: async (name) => values.get(name),
    empty,
    destroy: empty,
    close: () => undefined,
  };
}
