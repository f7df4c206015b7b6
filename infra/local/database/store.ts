import type { Server } from "node:http";
import { makeWritesAtomic } from "./atomic-writes.ts";
import { closeIterators } from "./closed-iterators.ts";
import { type DynaliteStore, dynalite, dynaliteDb } from "./dynalite.ts";

export interface Store {
  /** Answers requests that are handed to it. It does not listen by itself. */
  readonly server: Server;
  readonly store: DynaliteStore;
}

/** dynalite over the files in a folder, with what we mend of it. Rejects when the files cannot be opened. */
export async function openStore(folder: string): Promise<Store> {
  makeWritesAtomic(dynaliteDb);
  let store: DynaliteStore | undefined;
  const { create } = dynaliteDb;
  dynaliteDb.create = (options) => {
    store = create(options);
    return store;
  };
  const server = dynalite({ path: folder, createTableMs: 0 });
  dynaliteDb.create = create;
  if (store === undefined) throw new Error("dynalite made no store.");
  await store.db.open();
  closeIterators(store);
  return { server, store };
}
