import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readData } from "../../../site/src/search/document.ts";
import { builtPages, FOLDER } from "../../support/built-site.ts";
import { scriptsOf, weightOf } from "../../support/page-scripts.ts";

const KB = 1024;
const json = readFileSync(`${FOLDER}/search/index.json`, "utf8");
const { documents } = readData(json);
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const pageOf = (path: string): string => path.replace(/#.*/, "");

test("the program is at most 16 KB, and what it searches at most 110 KB", () => {
  const program = weightOf(scriptsOf("/search/", { later: true }));
  expect(program).toBeGreaterThan(8 * KB);
  expect(program).toBeLessThanOrEqual(16 * KB);
  const data = brotliCompressSync(json).byteLength;
  expect(data).toBeGreaterThan(50 * KB);
  expect(data).toBeLessThanOrEqual(110 * KB);
});

describe("what can be found", () => {
  test("is every page of the site but those that nobody looks for", () => {
    const found = new Set(documents.map(({ path }) => pageOf(path)));
    expect([...pages.keys()].filter((path) => !found.has(path))).toEqual([
      "/404.html",
      "/offline/",
      "/search/",
      "/signed-in/",
    ]);
  });

  test("is there: each page, each section and each word", () => {
    const places = documents.flatMap(({ path, sections }) => [
      path,
      ...sections.flatMap(({ id }) => (id === "" ? [] : [`${path}#${id}`])),
    ]);
    expect(places.length).toBeGreaterThan(700);
    const missing = places.filter((place) => {
      const html = pages.get(pageOf(place));
      const [, id] = place.split("#");
      return html === undefined || (id !== undefined && !html.includes(`id="${id}"`));
    });
    expect(missing).toEqual([]);
  });

  test("never says which option is best, or why", () => {
    const page = pages.get("/practice/anticoagulant-refill-gap/") ?? "";
    const reason = "Assessment comes first. Cost, a ride";
    expect(page).toContain(reason);
    expect(json).not.toContain(reason);
    expect(json).toContain("/practice/anticoagulant-refill-gap/");
  });
});
