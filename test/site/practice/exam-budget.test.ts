import { expect, test } from "vitest";
import { scriptsOf, weightOf } from "../../support/page-scripts.ts";

test("a short exam opens with at most 68 KB of JavaScript, and has at most 100 KB in all without signing in", () => {
  const first = scriptsOf("/practice/exam/");
  // What draws, what scores, and the log with its schemas: the imports were followed.
  expect(weightOf(first)).toBeGreaterThan(30 * 1024);
  expect(weightOf(first)).toBeLessThanOrEqual(68 * 1024);
  const guest = scriptsOf("/practice/exam/", { later: true }).filter(
    (path) => !/\/(provider|account)\./.test(path),
  );
  expect(weightOf(guest)).toBeLessThanOrEqual(100 * 1024);
});

test("the list of items and signing in are no part of what the page loads at once", () => {
  const first = scriptsOf("/practice/exam/");
  expect(first.filter((path) => /\/(items|provider|account)\./.test(path))).toEqual([]);
  expect(scriptsOf("/practice/exam/", { later: true }).some((path) => path.includes("/items."))).toBe(true);
});
