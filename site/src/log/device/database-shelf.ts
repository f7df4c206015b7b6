import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { type Line, lineSchema, type Shelf, ShelfError } from "./shelf.ts";

/** The browser's own database, one for each account and one for the guest. */
interface LogDatabase extends DBSchema {
  lines: { key: string; value: Line };
  values: { key: string; value: unknown };
}
const FORM = 1;
/** A database that neither opens nor fails is treated as blocked: no page waits for ever. */
const OPEN_WITHIN_MS = 5_000;

const databaseName = (owner: string): string => `caseway-log-${owner}`;

/** Opens the log of an owner: `guest`, or an account's subject. Rejects with ShelfError where the browser blocks it. */
export async function databaseShelf(owner: string): Promise<Shelf> {
  const name = databaseName(owner);
  const database = await withinTime(
    openDB<LogDatabase>(name, FORM, {
      upgrade(opened) {
        opened.createObjectStore("lines", { keyPath: "key" });
        opened.createObjectStore("values");
      },
      // Another tab wants to delete it (sign-out): let go.
      blocking: (_from, _to, event) => (event.target as IDBDatabase | null)?.close(),
    }),
  );
  return {
    lasting: true,
    load: () => tried(() => load(database)),
    write: ({ lines = [], values = {} }) =>
      tried(async () => {
        const transaction = database.transaction(["lines", "values"], "readwrite", { durability: "strict" });
        const writes = [
          ...lines.map((line) => transaction.objectStore("lines").put(line)),
          ...Object.entries(values).map(([key, value]) =>
            value === undefined
              ? transaction.objectStore("values").delete(key)
              : transaction.objectStore("values").put(value, key),
          ),
        ];
        await Promise.all([...writes, transaction.done]);
      }),
    value: (key) => tried(() => database.get("values", key)),
    empty: () =>
      tried(async () => {
        const transaction = database.transaction(["lines", "values"], "readwrite", { durability: "strict" });
        await Promise.all([
          transaction.objectStore("lines").clear(),
          transaction.objectStore("values").clear(),
          transaction.done,
        ]);
      }),
    destroy: async () => {
      database.close();
      await deleteDB(name);
    },
    close: () => database.close(),
  };
}

async function load(database: IDBPDatabase<LogDatabase>) {
  const stored: unknown[] = await database.getAll("lines");
  const lines = stored.flatMap((value) => {
    const parsed = lineSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return { lines, unreadable: stored.length - lines.length };
}

async function withinTime<T extends { close(): void }>(opening: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ShelfError("blocked"));
      void opening.then((database) => database.close()).catch(() => undefined);
    }, OPEN_WITHIN_MS);
  });
  try {
    return await tried(() => Promise.race([opening, late]));
  } finally {
    clearTimeout(timer);
  }
}

async function tried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ShelfError) throw error;
    const name = (error as { name?: string } | null)?.name;
    throw new ShelfError(name === "QuotaExceededError" ? "full" : "blocked", error);
  }
}
