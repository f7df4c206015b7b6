import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** A statement that is only about types leaves nothing behind in a program. */
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)(?:[^"'`;]*?\sfrom\s)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Of a page, only what stands in its scripts runs in the browser; the head between the dashes runs when it is built. */
const inBrowser = (file: string, text: string): string =>
  file.endsWith(".astro")
    ? [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join("\n")
    : text;

/** zod/mini is of the package zod, @aws-sdk/lib-dynamodb of itself. */
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** The packages that files import, themselves or through files of ours; sorted, without Node's own modules. */
export function packagesOf(root: string, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const place = join(root, file);
    if (seen.has(file) || !/\.(ts|tsx|js|mjs|astro)$/.test(file) || !existsSync(place)) continue;
    seen.add(file);
    for (const match of inBrowser(file, readFileSync(place, "utf8")).matchAll(IMPORT)) {
      const specifier = match[1] ?? match[2] ?? "";
      if (specifier.startsWith(".")) waiting.push(normalize(join(dirname(file), specifier)));
      else if (!specifier.startsWith("node:")) packages.add(packageOf(specifier));
    }
  }
  return [...packages].sort();
}

/** Where each of the two kinds of program begins. */
export const entriesOf = (root: string) => ({
  browser: globSync("site/src/**/*.astro", { cwd: root }).sort(),
  functions: globSync("functions/*/handler.ts", { cwd: root }).sort(),
});
