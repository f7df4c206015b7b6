import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { StartError } from "./start-error.ts";

/** Fails with a clear message when one of the folders that we build into cannot be written to. */
export function requireWritable(root: string, folders: readonly string[]): void {
  for (const folder of folders) {
    const full = join(root, folder);
    const probe = join(full, `.write-test-${process.pid}`);
    try {
      makeFolder(full);
      writeFileSync(probe, "");
      rmSync(probe);
    } catch (error) {
      const { code = "unknown error" } = error as NodeJS.ErrnoException;
      throw new StartError(
        `Caseway cannot write to ${full} (${code}). ${MEND[code] ?? "Make that folder writable, or copy the project to a folder of your own."}`,
      );
    }
  }
}

/** Not `recursive`: where a parent takes no folders at all, Node would try without end. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

const MEND: Record<string, string> = {
  ENOSPC: "The disk is full. Make room and start again.",
  EEXIST: "There is a file where a folder must be. Move it away and start again.",
  ENOTDIR: "There is a file where a folder must be. Move it away and start again.",
};
