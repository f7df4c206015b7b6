import type { DynaliteDb, DynaliteStore, LevelOperation } from "./dynalite.ts";

/**
 * Makes dynalite write an item and its rows in the indexes in one step, as DynamoDB does. By itself it writes the index
 * first and the item after: a process that is killed in between leaves an index with a row that is not in the table, or
 * a table with an item that no index lists.
 */
export function makeWritesAtomic(db: DynaliteDb): void {
  db.updateIndexes = (store, table, before, after, done) => {
    const item = after ?? before;
    if (item != null) {
      const operations = (["Local", "Global"] as const).flatMap((type) => {
        const indexes = table[`${type}SecondaryIndexes`] ?? [];
        const { puts, deletes } = db.getIndexActions(indexes, before, after, table);
        const at = (index: string, key: string) =>
          `index-${type.toLowerCase()}~${table.TableName}~${index}~${key}`;
        return [
          ...deletes.map(({ index, key }) => ({ type: "del" as const, key: at(index, key) })),
          ...puts.map(({ index, key, item }) => ({ type: "put" as const, key: at(index, key), value: item })),
        ];
      });
      // dynalite holds a lock on the key until the item itself is written, so nothing can come in between.
      pendingOf(store, table.TableName).set(db.createKey(item, table), operations);
    }
    done();
  };
}

type Pending = Map<string, LevelOperation[]>;
const pendings = new WeakMap<object, Pending>();

/** What waits to be written together with each item of a table. */
function pendingOf(store: DynaliteStore, table: string): Pending {
  const items = store.getItemDb(table);
  const known = pendings.get(items);
  if (known !== undefined) return known;
  const pending: Pending = new Map();
  pendings.set(items, pending);
  const take = (key: string): LevelOperation[] => {
    const operations = pending.get(key) ?? [];
    pending.delete(key);
    return operations;
  };
  const at = (key: string) => `item-${table}~${key}`;
  items.put = (key, value, done) =>
    store.db.batch([...take(key), { type: "put", key: at(key), value }], done);
  items.del = (key, done) => store.db.batch([...take(key), { type: "del", key: at(key) }], done);
  return pending;
}
