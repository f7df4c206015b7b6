import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesToPutAside, type PutAside } from "./files.ts";

/** Figures of a file's hash that are written down: enough that no two files of ours are taken for one another. */
const HASH_FIGURES = 16;

/**
 * Writes sw.js into the folder of the built site: the worker with the lists of what it puts aside, each file with its hash,
 * and a version that changes when the worker or any of the files does.
 */
export function writeWorker(folder: string): void {
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/")}`);
  const { core, library } = filesToPutAside(built, (file) => readFileSync(`${folder}/${file}`, "utf8"));
  const listOf = (files: readonly PutAside[]): string =>
    JSON.stringify(
      files.map(({ file, address }) => [
        address,
        sha256(readFileSync(`${folder}/${file}`)).slice(0, HASH_FIGURES),
      ]),
    );
  const lists = { core: listOf(core), library: listOf(library) };
  const worker = readFileSync(new URL("worker.js", import.meta.url), "utf8");
  writeFileSync(
    `${folder}/sw.js`,
    worker
      .replace("__VERSION__", () => sha256(worker + lists.core + lists.library).slice(0, HASH_FIGURES))
      .replace("__CORE__", () => lists.core)
      .replace("__LIBRARY__", () => lists.library),
  );
}

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");
