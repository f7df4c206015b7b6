import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { filesToPutAside } from "./files.ts";

/** Writes /sw.js when the site is built: the worker with its list of files, and a version that changes when any of them does. */
export function offlineWorker(): AstroIntegration {
  return {
    name: "offline-worker",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        const built = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            `${entry.parentPath.slice(folder.length - 1)}/${entry.name}`
              .replaceAll("\\", "/")
              .replace("//", "/"),
          );
        const files = filesToPutAside(built);
        const worker = readFileSync(new URL("worker.js", import.meta.url), "utf8");
        const version = createHash("sha256").update(worker);
        for (const { file } of files) version.update(readFileSync(`${folder}${file}`));
        writeFileSync(
          `${folder}sw.js`,
          worker
            .replace("__VERSION__", () => version.digest("hex").slice(0, 12))
            .replace("__FILES__", () => JSON.stringify(files.map(({ address }) => address))),
        );
      },
    },
  };
}
