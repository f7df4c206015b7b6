import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { sweepBeside } from "./beside.ts";
import { holdOpen } from "./in-use.ts";
import { type Line, lineSchema, type Shelf, type ShelfChange, ShelfError } from "./shelf.ts";

/** The browser's own database, one for each account and one for the guest. */
interface LogDatabase extends DBSchema {
  lines: { key: string; value: Line };
  values: { key: string; value: unknown };
}
type Database = IDBPDatabase<LogDatabase>;
const FORM = 1;
/** Another tab lets go of a database within moments; one that does not, lets go when it is closed. */
const DELETED_WITHIN_MS = 3_000;

const databaseName = (owner: string): string => `caseway-log-${owner}`;

/**
 * Opens the log of an owner: `guest`, or an account's subject. Rejects with ShelfError where the browser blocks it. It
 * takes as long as the browser takes: some never answer.
 */
export async function databaseShelf(owner: string): Promise<Shelf> {
  const name = databaseName(owner);
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const database = await tried(() =>
    openDB<LogDatabase>(name, FORM, {
      upgrade(opened) {
        opened.createObjectStore("lines", { keyPath: "key" });
        opened.createObjectStore("values");
      },
      // Another tab wants to delete it (sign-out), or to bring it into a newer form: let go.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase | null)?.close();
        lose();
      },
      terminated: lose,
    }),
  );
  const release = holdOpen(owner);
  const close = (): void => {
    database.close();
    release();
  };
  return {
    lasting: true,
    lost,
    load: () => tried(() => load(database)),
    keys: () => tried(() => database.getAllKeys("lines")),
    write: (change) => tried(() => write(database, change)),
    value: (key) => tried(() => database.get("values", key)),
    values: () => tried(() => allValues(database)),
    empty: () => {
      sweepBeside(owner);
      return tried(() => empty(database));
    },
    destroy: async () => {
      // First: a tab that is killed in the middle of it leaves nothing beside a log that is gone.
      sweepBeside(owner);
      // What is in it goes at once, even where another tab keeps the database itself from going.
      const emptied = await empty(database).then(
        () => true,
        () => false,
      );
      close();
      const deleted = await deletedInTime(name);
      if (!emptied && !deleted) throw new ShelfError("blocked");
    },
    close,
  };
}

async function load(database: Database) {
  const stored: unknown[] = await database.getAll("lines");
  const lines = stored.flatMap((value) => {
    const parsed = lineSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return { lines, unreadable: stored.length - lines.length };
}

async function allValues(database: Database): Promise<Record<string, unknown>> {
  const transaction = database.transaction("values");
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
}

const write = (database: Database, { lines = [], without = [], values = {} }: ShelfChange): Promise<void> =>
  inOneStep(database, ({ kept, remembered }) => [
    ...without.map((key) => () => kept.delete(key)),
    ...lines.map((line) => () => kept.put(line)),
    ...Object.entries(values).map(
      ([key, value]) =>
        () =>
          value === undefined ? remembered.delete(key) : remembered.put(value, key),
    ),
  ]);

const empty = (database: Database): Promise<void> =>
  inOneStep(database, ({ kept, remembered }) => [() => kept.clear(), () => remembered.clear()]);

const begin = (database: Database) =>
  database.transaction(["lines", "values"], "readwrite", { durability: "strict" });
const storesOf = (transaction: ReturnType<typeof begin>) => ({
  kept: transaction.objectStore("lines"),
  remembered: transaction.objectStore("values"),
});

/** Everything that is asked for is on the device when the promise resolves; when it rejects, nothing is. */
async function inOneStep(
  database: Database,
  requests: (stores: ReturnType<typeof storesOf>) => readonly (() => Promise<unknown>)[],
): Promise<void> {
  const transaction = begin(database);
  const asked: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests(storesOf(transaction))) asked.push(request());
    await Promise.all(asked);
  } catch (error) {
    // Every one of them fails with the step; it is told once.
    for (const one of asked) one.catch(() => undefined);
    abort(transaction);
    throw transaction.error ?? error;
  }
}

/** A browser that throws at one request would keep the others. */
function abort(transaction: ReturnType<typeof begin>): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** Whether the database is gone in time. If not, the browser deletes it when the last tab that holds it lets go. */
async function deletedInTime(name: string): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), DELETED_WITHIN_MS);
  });
  const gone = deleteDB(name).then(
    () => true,
    () => false,
  );
  const result = await Promise.race([gone, late]);
  clearTimeout(timer);
  return result;
}

async function tried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = (error as { name?: string } | null)?.name;
    throw new ShelfError(name === "QuotaExceededError" ? "full" : "blocked", error);
  }
}
