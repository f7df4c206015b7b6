import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { attributeValues } from "../support/built-site.ts";

/** What a guest downloads to be asked and answered, from the first question to the result. */
const PAGES = ["/plan/check/", "/plan/result/"] as const;
const MOST_BYTES = 60 * 1024;
const FOLDER = "dist/site";

/** Both ways of naming a file that a module needs at once: `import "./a.js"` and `import {b} from "./a.js"`. */
const STATIC_IMPORT = /(?:^|[;}\s])import\s*(?:[\w*{}$,\s]+?from\s*)?["']([^"']+)["']/g;

/** The scripts of a page, by path, with all that they import. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(`${FOLDER}${page}index.html`, "utf8");
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name = ""] of readFileSync(FOLDER + path, "utf8").matchAll(STATIC_IMPORT))
      follow(name.startsWith("/") ? name : posix.join(posix.dirname(path), name));
  };
  for (const path of attributeValues(html, "src").filter((path) => path.endsWith(".js"))) follow(path);
  return [...found];
}

test("the checker, its questions and its result together, loads at most 60 KB of JavaScript", () => {
  if (!PAGES.every((page) => existsSync(`${FOLDER}${page}index.html`)))
    throw new Error("dist/site has no checker yet: run npm run build.");
  const perPage = PAGES.map(scriptsOf);
  for (const scripts of perPage) expect(scripts.length).toBeGreaterThan(0);
  const bytes = [...new Set(perPage.flat())].map(
    (path) => brotliCompressSync(readFileSync(FOLDER + path)).byteLength,
  );
  const total = bytes.reduce((sum, one) => sum + one, 0);
  // Fewer than this would mean that the imports were not followed: the rules alone are more.
  expect(total).toBeGreaterThan(20 * 1024);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});
