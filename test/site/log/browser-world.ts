import "fake-indexeddb/auto";
import { vi } from "vitest";

/** The little of a browser that the log's keeper touches, for tests in Node. Tabs share `local`; each has its own `session`. */
export class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  [name: string]: unknown;
  get length(): number {
    return this.items.size;
  }
  clear = (): void => this.items.clear();
  key = (index: number): string | null => [...this.items.keys()][index] ?? null;
  getItem = (name: string): string | null => this.items.get(name) ?? null;
  /** As in a browser, what is kept shows among the names of the object. */
  setItem = (name: string, value: string): void => {
    this.items.set(name, value);
    this[name] = value;
  };
  removeItem = (name: string): void => {
    this.items.delete(name);
    delete this[name];
  };
}

export interface World {
  readonly local: MemoryStorage;
  readonly session: MemoryStorage;
  /** Lets the page hear an event of the window: `online`, `storage`, `pageshow`. True when the page objects to it. */
  readonly happen: (name: string) => boolean;
  /** Shows or hides the page. */
  readonly show: (visible: boolean) => void;
  /** Closes the page: no timer of it goes off any more. */
  readonly close: () => void;
}

/** A fresh browser with empty storages. */
export function openWorld(): World {
  const local = new MemoryStorage();
  const session = new MemoryStorage();
  const target = new EventTarget();
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("localStorage", local);
  vi.stubGlobal("sessionStorage", session);
  vi.stubGlobal("document", page);
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const start = globalThis.setTimeout;
  const later = (...args: Parameters<typeof setTimeout>) => {
    const timer = start(...args);
    timers.add(timer);
    return timer;
  };
  vi.stubGlobal("setTimeout", later);
  vi.stubGlobal("location", { origin: "http://localhost", assign: vi.fn() });
  return {
    local,
    session,
    happen: (name) => !target.dispatchEvent(new Event(name, { cancelable: true })),
    show: (visible) => {
      page.visibilityState = visible ? "visible" : "hidden";
      page.dispatchEvent(new Event("visibilitychange"));
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      vi.unstubAllGlobals();
    },
  };
}
