import { expect, test } from "vitest";
import { importedBy, scriptsOf, weightOf } from "../support/page-scripts.ts";

/** What a guest downloads to be asked and answered, from the first question to the result. */
const PAGES = ["/plan/check/", "/plan/result/"] as const;
const MOST_BYTES = 60 * 1024;

/** What the result loads by itself once it stands: cost, dates for applications, what leaves a window. */
const MOST_BYTES_AFTERWARDS = 12 * 1024;

test("the checker, its questions and its result together, loads at most 60 KB of JavaScript", () => {
  const perPage = PAGES.map((page) => scriptsOf(page));
  for (const scripts of perPage) expect(scripts.length).toBeGreaterThan(0);
  const total = weightOf(perPage.flat());
  // Fewer than this would mean that the imports were not followed: the rules alone are more.
  expect(total).toBeGreaterThan(20 * 1024);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});

test("what the result loads by itself afterwards, beside what is there already, is at most 12 KB", () => {
  const [result = ""] = scriptsOf("/plan/result/", { later: true }).filter((path) =>
    /\/to-apply\./.test(path),
  );
  expect(result).not.toBe("");
  const there = new Set(PAGES.flatMap((page) => scriptsOf(page)));
  const afterwards = importedBy(result).filter((path) => !there.has(path));
  expect(weightOf(afterwards)).toBeGreaterThan(4 * 1024);
  expect(weightOf(afterwards)).toBeLessThanOrEqual(MOST_BYTES_AFTERWARDS);
});
