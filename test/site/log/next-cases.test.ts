import { describe, expect, test } from "vitest";
import type { Entry } from "../../../domain/log/entry.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { progressOf } from "../../../domain/practice/progress.ts";
import { nextCases, shownOutlines } from "../../../site/src/log/views/progress/next-cases.ts";
import { OUTLINES } from "../../support/outlines.ts";

/** Two questions on care management, one on ethics; the ACM outline sees all three under planning. */
const item = (scenario: string, name: string, ccm: string): PracticeItem => ({
  scenario,
  title: `The case ${scenario}`,
  item: name,
  version: "1",
  key: [0],
  options: 4,
  level: "application",
  blueprint: { ccm, acm: "planning" },
  current: true,
});
const ITEMS = [
  item("a", "first", "care-management"),
  item("a", "second", "care-management"),
  item("b", "first", "ethical-legal"),
];

let made = 0;
const answer = (scenario: string, name: string, chosen: number): Entry => {
  made += 1;
  return {
    v: 1,
    id: `01JD0000000000000000${String(made).padStart(6, "0")}`,
    kind: "answer",
    at: "2026-11-22T08:00:00.000Z",
    device: "phone",
    scenario,
    item: name,
    version: "1",
    chosen: [chosen],
  };
};

function next(entries: readonly Entry[], goals: readonly string[] = ["ccm"]) {
  const progress = progressOf(entries, ITEMS, OUTLINES, "2026-12-01T00:00:00.000Z");
  const found = nextCases(progress, shownOutlines(progress, goals), ITEMS);
  return (
    found && { domain: found.domain, why: found.why, cases: found.cases.map(({ scenario }) => scenario) }
  );
}

describe("what to practice next", () => {
  test("is the domain with the fewest answers, as a share of its questions", () => {
    // Ethics has one of one, care management one of two.
    expect(next([answer("b", "first", 0), answer("a", "first", 0)])).toEqual({
      domain: "Care Management",
      why: "new",
      cases: ["a"],
    });
    expect(next([answer("a", "first", 3)])).toEqual({
      domain: "Ethical, Legal, and Practice Standards",
      why: "new",
      cases: ["b"],
    });
  });

  test("is the domain with more questions while nothing is answered", () => {
    expect(next([])).toEqual({ domain: "Care Management", why: "new", cases: ["a"] });
  });

  test("is where the latest answer is not the best one, once all is answered", () => {
    const all = [answer("a", "first", 0), answer("a", "second", 0), answer("b", "first", 2)];
    expect(next(all)).toEqual({
      domain: "Ethical, Legal, and Practice Standards",
      why: "again",
      cases: ["b"],
    });
  });

  test("is nothing when every latest answer is the best one", () => {
    const all = [answer("a", "first", 0), answer("a", "second", 0), answer("b", "first", 0)];
    expect(next(all)).toBeUndefined();
  });

  test("is in the outline of the goal", () => {
    expect(next([], ["acm-sw"])).toEqual({ domain: "Planning", why: "new", cases: ["a", "b"] });
  });
});

test("the outlines of the goals are shown, and all of them where no goal has one", () => {
  const progress = progressOf([], ITEMS, OUTLINES, "2026-12-01T00:00:00.000Z");
  const shown = (...goals: string[]) => shownOutlines(progress, goals).map(({ blueprint }) => blueprint);
  expect(shown("acm-rn", "acm-sw")).toEqual(["acm"]);
  expect(shown("cmgt-bc", "ccm")).toEqual(["ccm", "cmgt-bc"]);
  expect(shown()).toEqual(["ccm", "acm", "cmgt-bc"]);
  expect(shown("another")).toEqual(["ccm", "acm", "cmgt-bc"]);
});
