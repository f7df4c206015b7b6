import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb";

/** The part of dynalite that is used here. The package has no types of its own. */

type Item = Record<string, unknown>;
type Done = (error?: unknown) => void;
export type Table = CreateTableCommandInput & { TableName: string; TableStatus?: string };

export type LevelOperation =
  | { readonly type: "put"; readonly key: string; readonly value: unknown }
  | { readonly type: "del"; readonly key: string };

interface SubDb {
  put(key: string, value: unknown, done: Done): void;
  del(key: string, done: Done): void;
  get(key: string, done: (error: unknown, value?: Table) => void): void;
}
/** What LevelDB reads with, one after the other. */
export interface LevelIterator {
  next(): Promise<unknown>;
  close(): Promise<void>;
  /** What dynalite calls when it has read enough. */
  return?: () => Promise<void>;
}
export interface DynaliteStore {
  /** The LevelDB underneath. `open` rejects with a `cause` that says why. */
  readonly db: {
    open(): Promise<void>;
    close(): Promise<void>;
    batch(operations: readonly LevelOperation[], done: Done): void;
    keys(options: unknown): LevelIterator;
    values(options: unknown): LevelIterator;
  };
  readonly tableDb: SubDb;
  getItemDb(table: string): SubDb;
}
interface IndexActions {
  readonly puts: readonly { readonly index: string; readonly key: string; readonly item: Item }[];
  readonly deletes: readonly { readonly index: string; readonly key: string }[];
}
export interface DynaliteDb {
  create(options: DynaliteOptions): DynaliteStore;
  createKey(item: Item, table: Table): string;
  getIndexActions(
    indexes: readonly unknown[],
    before: Item | null | undefined,
    after: Item | null | undefined,
    table: Table,
  ): IndexActions;
  updateIndexes(
    store: DynaliteStore,
    table: Table,
    before: Item | null | undefined,
    after: Item | null | undefined,
    done: Done,
  ): void;
}
interface DynaliteOptions {
  /** The folder of the LevelDB. */
  readonly path: string;
  /** How long a new table is not ready. */
  readonly createTableMs: number;
}

const require = createRequire(import.meta.url);
export const dynalite = require("dynalite") as (options: DynaliteOptions) => Server;
export const dynaliteDb = require("dynalite/db") as DynaliteDb;
