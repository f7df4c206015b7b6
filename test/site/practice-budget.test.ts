import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { FOLDER } from "../support/built-site.ts";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";

const CASE = "/practice/anticoagulant-refill-gap/";
const STUDY = "/practice/study/";
const KB = 1024;

test("a case loads at most 14 KB of JavaScript to be read, and 52 KB once somebody answers", () => {
  const reading = weightOf(scriptsOf(CASE));
  expect(reading).toBeGreaterThan(4 * KB);
  expect(reading).toBeLessThanOrEqual(14 * KB);
  const answering = weightOf(scriptsOf(CASE, { later: true }));
  // The log and its schemas are there: the later imports were followed.
  expect(answering).toBeGreaterThan(reading + 20 * KB);
  expect(answering).toBeLessThanOrEqual(52 * KB);
});

test("study opens with at most 68 KB of JavaScript, the list of all items among it", () => {
  const scripts = scriptsOf(STUDY);
  expect(scripts).toContainEqual(expect.stringMatching(/\/items\./));
  expect(weightOf(scripts)).toBeGreaterThan(30 * KB);
  expect(weightOf(scripts)).toBeLessThanOrEqual(68 * KB);
});

test("the first question of a set takes at most 15 KB of data: the list of all items, and that question", () => {
  const list = scriptsOf(STUDY).filter((path) => /\/items\./.test(path));
  expect(list).toHaveLength(1);
  const folder = `${FOLDER}/practice/q`;
  const weights = readdirSync(folder).map(
    (file) => brotliCompressSync(readFileSync(`${folder}/${file}`)).byteLength,
  );
  expect(weights.length).toBeGreaterThanOrEqual(150);
  expect(weightOf(list)).toBeGreaterThan(2 * KB);
  expect(weightOf(list) + Math.max(...weights)).toBeLessThanOrEqual(15 * KB);
});

test("no page and no program of the practice brings the texts of the bank", () => {
  const reason = "Assessment comes first. Cost, a ride";
  const pages = [CASE, STUDY, "/practice/", "/practice/questions/", "/practice/exam/"];
  const scripts = new Set(pages.flatMap((page) => scriptsOf(page, { later: true })));
  expect(readFileSync(`${FOLDER}${CASE}index.html`, "utf8")).toContain(reason);
  expect([...scripts].filter((path) => readFileSync(FOLDER + path, "utf8").includes(reason))).toEqual([]);
});
