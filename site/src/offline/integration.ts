import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { writeWorker } from "./write-worker.ts";

/** Writes /sw.js when the site is built. */
export function offlineWorker(): AstroIntegration {
  return {
    name: "offline-worker",
    hooks: { "astro:build:done": ({ dir }) => writeWorker(fileURLToPath(dir)) },
  };
}
