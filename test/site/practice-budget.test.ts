import { expect, test } from "vitest";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";

const CASE = "/practice/anticoagulant-refill-gap/";

test("a case loads at most 4 KB of JavaScript to be read, and 40 KB once somebody answers", () => {
  const reading = weightOf(scriptsOf(CASE));
  expect(reading).toBeGreaterThan(1024);
  expect(reading).toBeLessThanOrEqual(4 * 1024);
  const answering = weightOf(scriptsOf(CASE, { later: true }));
  // The log and its schemas are there: the later imports were followed.
  expect(answering).toBeGreaterThan(20 * 1024);
  expect(answering).toBeLessThanOrEqual(40 * 1024);
});
