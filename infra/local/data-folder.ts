import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { IdentityStore } from "./identity/identity-store.ts";
import { requireWritable } from "./writable.ts";

/** Where things are in the folder that outlives a stop: the log, and who the learners are. */
export const databaseFolder = (folder: string): string => join(folder, "database");

/**
 * Opens the data folder for this process alone; makes it when it is not there. Throws StartError when it cannot be
 * written to, or when another process has it.
 */
export function openDataFolder(folder: string): IdentityStore {
  requireWritable(folder, ["."]);
  // For this account only: the key that signs tokens is in it.
  if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o700);
  return new IdentityStore(join(folder, "identity.sqlite"));
}

/** Fails now, and not after a minute of building, when the data folder cannot be had. */
export function requireDataFolder(folder: string): void {
  openDataFolder(folder).close();
}
