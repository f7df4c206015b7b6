import { globSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { LOG_PAGES } from "../../site/src/log/app/pages.ts";
import { attributeValues, builtPages, FOLDER } from "../support/built-site.ts";
import { importedBy } from "../support/page-scripts.ts";

/** What a reader downloads to read a page: itself, its styles, and the scripts that it loads at once. */
const MOST_BYTES = 50 * 1024;
const MOST_FONT_BYTES = 40 * 1024;

/** Programs more than pages. Budgets of their own hold them (docs/performance.md). */
const PROGRAMS = [
  "/educators/",
  "/plan/check/",
  "/plan/result/",
  "/practice/exam/",
  "/practice/study/",
  "/search/",
  "/signed-in/",
  ...LOG_PAGES.map(({ path }) => path),
];

const pages = builtPages().filter(({ path }) => !PROGRAMS.includes(path));

const weights = new Map<string, number>();
/** A file as brotli, in bytes; files that many pages share are pressed once. */
function weightOfFile(path: string): number {
  const known = weights.get(path);
  if (known !== undefined) return known;
  const weight = brotliCompressSync(readFileSync(FOLDER + path)).length;
  weights.set(path, weight);
  return weight;
}

/** A page as brotli of a middle quality, which is quick: what a server sends has fewer bytes, never more. */
const weightOfHtml = (html: string): number =>
  brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

function bytesOf(html: string): number {
  const styles = attributeValues(html, "href").filter((file) => /^\/.+\.css$/.test(file));
  const scripts = attributeValues(html, "src")
    .filter((file) => /^\/.+\.js$/.test(file))
    .flatMap((file) => importedBy(file));
  return [...new Set([...styles, ...scripts])].reduce(
    (sum, file) => sum + weightOfFile(file),
    weightOfHtml(html),
  );
}

test("every page for reading has at most 50 KB as brotli, with its styles and scripts", () => {
  const sizes = pages.map(({ path, html }) => ({ path, bytes: bytesOf(html) }));
  expect(sizes.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  // A guard on the guard: far below this, styles or scripts were not counted.
  expect(Math.min(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(5 * 1024);
});

test("all fonts together have at most 40 KB", () => {
  const fonts = globSync("**/*.{woff2,woff,ttf,otf}", { cwd: FOLDER }).map(
    (file) => statSync(`${FOLDER}/${file}`).size,
  );
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_FONT_BYTES);
});
