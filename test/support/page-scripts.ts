import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { attributeValues } from "./built-site.ts";

/** The build; another place, to measure a build of one's own. */
const FOLDER = process.env.CASEWAY_SITE ?? "dist/site";

/** The ways of naming a file that a module needs at once: `import "./a.js"`, `import {b} from "./a.js"`, `export {b} from "./a.js"`. */
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}$,\s]+?from\s*)?["']([^"']+)["']/g;
/** A file that a module may load later: import("./a.js"). */
const LATER_IMPORT = /\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g;

/** The scripts of a built page, by path, with all that they import; `later`: with what they may load later too. */
export function scriptsOf(page: string, { later = false } = {}): string[] {
  if (!existsSync(`${FOLDER}${page}index.html`))
    throw new Error(`dist/site has no ${page} yet: run npm run build.`);
  const html = readFileSync(`${FOLDER}${page}index.html`, "utf8");
  return [
    ...new Set(
      attributeValues(html, "src")
        .filter((path) => path.endsWith(".js"))
        .flatMap((path) => importedBy(path, { later })),
    ),
  ];
}

/** A script by its path, with all that it imports; `later`: with what it may load later too. */
export function importedBy(script: string, { later = false } = {}): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(FOLDER + path, "utf8");
    for (const pattern of later ? [STATIC_IMPORT, LATER_IMPORT] : [STATIC_IMPORT])
      for (const [, name = ""] of text.matchAll(pattern))
        follow(name.startsWith("/") ? name : posix.join(posix.dirname(path), name));
  };
  follow(script);
  return [...found];
}

/** What these scripts weigh as brotli, in bytes, each once. */
export const weightOf = (scripts: readonly string[]): number =>
  [...new Set(scripts)]
    .map((path) => brotliCompressSync(readFileSync(FOLDER + path)).byteLength)
    .reduce((sum, one) => sum + one, 0);
