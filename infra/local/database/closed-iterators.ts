import type { DynaliteStore } from "./dynalite.ts";

/**
 * Makes dynalite close what it reads with. At the end of a query it calls `return` of LevelDB's iterator, which has none: its
 * name is `close`. Left open, each query of a running server keeps its rows in memory, and its view of the files with them.
 */
export function closeIterators({ db }: Pick<DynaliteStore, "db">): void {
  for (const name of ["keys", "values"] as const) {
    const open = db[name].bind(db);
    db[name] = (options) => {
      const iterator = open(options);
      iterator.return = () => iterator.close();
      return iterator;
    };
  }
}
