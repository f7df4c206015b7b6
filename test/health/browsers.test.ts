import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * The page on accessibility says which browsers run the programs: Chrome and Edge 109, Firefox 115, Safari 16.4. The bundler
 * lowers syntax and not what a browser brings along, so what came later is not used where a browser runs it, but for what
 * `site/public/begin.js` lends (decision 205).
 */
const NEWER: Readonly<Record<string, RegExp>> = {
  "other copies of lists: Chrome 110": /\.(toReversed|toSpliced)\(|\w\.with\(\w/,
  "Object.groupBy: Chrome 117, Firefox 119, Safari 17.4": /\bObject\.groupBy\(/,
  "isWellFormed: Chrome 111, Firefox 119": /\.(isWellFormed|toWellFormed)\(/,
  "URL.canParse: Chrome 120, Safari 17": /\bURL\.canParse\(/,
  "methods of sets: Chrome 122, Firefox 127":
    /\.(symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(|\bnew Set\([^)]*\)\.(union|intersection|difference)\(/,
  "methods of iterators: Chrome 122, Firefox 131, Safari 18.4":
    /\bIterator\.from\(|\.(values|keys|entries)\(\)\s*\.(map|filter|some|every|find|flatMap|reduce|take|drop|toArray)\(/,
  "Promise.withResolvers: Chrome 119, Firefox 121": /\bPromise\.withResolvers\(/,
  "Promise.try: Chrome 128, Firefox 134, Safari 18.2": /\bPromise\.try\(/,
  "Array.fromAsync: Chrome 121": /\bArray\.fromAsync\(/,
  "URL.parse: Chrome 126, Firefox 126, Safari 18": /\bURL\.parse\(/,
  "RegExp.escape: Chrome 136, Firefox 134, Safari 18.2": /\bRegExp\.escape\(/,
  "Intl.Segmenter: Firefox 125": /\bIntl\.Segmenter\b/,
  "Intl.DurationFormat: Chrome 129, Firefox 136": /\bIntl\.DurationFormat\b/,
};

test("no program asks more of a browser than the page on accessibility says", () => {
  // Astro runs its own files when the site is built, in Node, but for the scripts in them.
  const files = globSync(["domain/**/*.ts", "site/src/**/*.{ts,tsx}"]);
  expect(files.length).toBeGreaterThan(500);
  const newer = files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return Object.keys(NEWER)
      .filter((name) => NEWER[name]?.test(text))
      .map((name) => `${file}: ${name}`);
  });
  expect(newer).toEqual([]);
});
