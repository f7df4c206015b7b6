import { mostBytesOf, type OpenedFile, openFile, unreadable } from "./open-file.ts";

/** The most files that are opened at once. */
export const MOST_FILES = 20;

/** Opens files that were dropped or chosen, and reads no more of each than the check would. */
export const takeFiles = (files: readonly File[]): Promise<OpenedFile[]> =>
  Promise.all(files.slice(0, MOST_FILES).map(takeFile));

async function takeFile(file: File): Promise<OpenedFile> {
  try {
    const bytes = await file.slice(0, mostBytesOf(file.name) + 1).arrayBuffer();
    return openFile(file.name, new Uint8Array(bytes));
  } catch {
    return unreadable(file.name);
  }
}
