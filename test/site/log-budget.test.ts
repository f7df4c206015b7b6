import { expect, test } from "vitest";
import { LOG_PAGES } from "../../site/src/log/app/pages.ts";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";

/**
 * What a guest downloads to open her log, and with every page of it that she may open after. The plan is one of them: 20
 * KB of the whole are its, the same programs as the checker's result. The list of questions is weighed apart: it is no
 * program, it grows with every question that is written, and only the page of her practice loads it.
 */
const everyScript = (): string[] => LOG_PAGES.flatMap(({ path }) => scriptsOf(path, { later: true }));
const isListOfQuestions = (path: string): boolean => /\/items\.[^/]*\.js$/.test(path);

test("the log opens with at most 56 KB of JavaScript, and has at most 192 KB in all", () => {
  const first = weightOf(scriptsOf("/log/"));
  const all = weightOf(everyScript().filter((path) => !isListOfQuestions(path)));
  // Fewer than this would mean that the imports were not followed.
  expect(first).toBeGreaterThan(20 * 1024);
  expect(all).toBeGreaterThan(first + 30 * 1024);
  expect(first).toBeLessThanOrEqual(56 * 1024);
  expect(all).toBeLessThanOrEqual(192 * 1024);
});

test("the list of questions is apart, at most 8 KB, and no page loads it at once", () => {
  const lists = everyScript().filter(isListOfQuestions);
  expect(weightOf(lists)).toBeGreaterThan(1024);
  expect(weightOf(lists)).toBeLessThanOrEqual(8 * 1024);
  expect(LOG_PAGES.flatMap(({ path }) => scriptsOf(path)).filter(isListOfQuestions)).toEqual([]);
});

test("the sign-in library is no part of what a guest's page loads at once", () => {
  const scripts = LOG_PAGES.flatMap(({ path }) => scriptsOf(path));
  expect(scripts.filter((path) => path.includes("/provider."))).toEqual([]);
  expect(scriptsOf("/log/", { later: true }).some((path) => path.includes("/provider."))).toBe(true);
});
