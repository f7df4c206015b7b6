import { readdirSync } from "node:fs";
import { extname } from "node:path";

/** How the site's files are served: what the deployment sets on each object, and what the local gateway answers. */

/** Files here carry a hash of their content in their name. */
const HASHED = "/_astro/";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** The content type of a file by its name; undefined when we do not serve such files. */
export const contentTypeOf = (path: string): string | undefined => TYPES[extname(path).toLowerCase()];

/** The offline worker. It names what belongs together, so it comes last in a deployment and is never older than its files. */
export const WORKER = "/sw.js";

/** Hashed files never change; every other file is asked for again each time, and answered 304 when it is the same. */
export function cacheControlOf(path: string): string {
  if (path === WORKER) return "no-cache";
  return path.startsWith(HASHED)
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}

/** Every file under a folder as an address path: /guide/index.html. Sorted. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`.replaceAll("\\", "/"))
    .map((path) => (path.startsWith("/") ? path : `/${path}`))
    .sort();
}

/** What the edge functions must know to tell a page from a missing one: every file but the hashed ones. */
export const fileListOf = (paths: readonly string[]): string[] =>
  paths.filter((path) => !path.startsWith(HASHED));
