import { expect, test } from "vitest";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";

/** What a guest downloads to be asked and answered, from the first question to the result. */
const PAGES = ["/plan/check/", "/plan/result/"] as const;
const MOST_BYTES = 60 * 1024;

test("the checker, its questions and its result together, loads at most 60 KB of JavaScript", () => {
  const perPage = PAGES.map((page) => scriptsOf(page));
  for (const scripts of perPage) expect(scripts.length).toBeGreaterThan(0);
  const total = weightOf(perPage.flat());
  // Fewer than this would mean that the imports were not followed: the rules alone are more.
  expect(total).toBeGreaterThan(20 * 1024);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
});
