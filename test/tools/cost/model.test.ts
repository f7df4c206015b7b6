import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { billOf, totalOf } from "../../bench/cost/bill.ts";
import { lastFacts } from "../../bench/cost/cost.ts";
import { learnersForBill, limitsOf, metAt, peakSecond } from "../../bench/cost/limits.ts";
import { firstVisitRequests, importRate, localLimits } from "../../bench/cost/local-limits.ts";
import { sectionOf, withSection } from "../../bench/cost/section.ts";
import { bytesStoredOf, callsOf, entriesOf, secondsOf, useOf } from "../../bench/cost/use.ts";
import { facts } from "./facts.ts";

/** Worked by hand from the typical month of test/bench/cost/assumptions.ts: when that changes, so do these. */
describe("a typical month", () => {
  test("has 98 entries: 10 classes, 2 notes, 80 answers, half an exam of two, a twentieth of a batch of 100", () => {
    expect(entriesOf("typical")).toBe(10 + 2 + 80 + 1 + 5);
  });

  test("has 176.3 calls", () => {
    // 98 entries for 12 months are 1,176: three pages of 500 for 0.15 new devices and 0.1 exports.
    const calls = callsOf("typical");
    expect(calls.syncNothing).toBe(20 * 4);
    expect(calls.syncNewDevicePage).toBeCloseTo(0.45, 9);
    expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeCloseTo(
      80 + 10 + 2 + 80 + 0.05 + 0.5 + 0.5 + 0.45 + 0.3 + 0.5 + 0.5 + 1.5,
      9,
    );
  });

  test("stores each row twice, with 100 bytes that are added to each", () => {
    // 15 classes of 600, 2 notes of 800, 80 answers of 400, half of 1,400 and 1,800; 98 rows.
    expect(bytesStoredOf(facts, "typical")).toBe(2 * (9_000 + 1_600 + 32_000 + 1_600 + 9_800));
  });

  test("keeps a function busy for processor, commands one after the other, and a share of a cold start", () => {
    // 5 ms, 3 x 5 ms, and 0.05 x 160 ms.
    expect(secondsOf(facts, "typical", "syncAnswer")).toBeCloseTo(0.028, 9);
    // A batch writes ten at a time: 128 + 12 x 5 + 8.
    expect(secondsOf(facts, "typical", "syncBatch")).toBeCloseTo(0.196, 9);
  });

  test("takes for 1,000 learners what these take", () => {
    const use = useOf(facts, "typical", 1_000);
    // Two units for each of 96.3 calls, one for each of the 80 without news.
    expect(use.readUnits).toBeCloseTo(1_000 * (2 * 96.3 + 80), 3);
    // Two for 96.25, 200 for 0.05 batches.
    expect(use.writeUnits).toBeCloseTo(1_000 * (2 * 96.25 + 10), 3);
    expect(use.storedGb).toBeCloseTo((1_000 * 108_000 * 12) / 1e9, 9);
    expect(use.backupGb).toBeCloseTo(35 * use.storedGb, 9);
    // 2 GB for 80 calls of 18 ms, 96.25 of 28 ms and 0.05 of 196 ms.
    expect(use.functionGbSeconds).toBeCloseTo(1_000 * 2 * (80 * 0.018 + 96.25 * 0.028 + 0.05 * 0.196), 3);
    // 5 guests, 0.15 new devices, 4 x 0.3 changes, each with 208 files; 60 + 5 x 4 pages with the worker each; 176.3 calls.
    expect(use.edgeRequests).toBeCloseTo(1_000 * (6.35 * 208 + 80 * 2 + 176.3), 3);
    expect(use.routeMetrics).toBe(54);
  });
});

describe("limits", () => {
  const named = (what: string) => {
    const limit = limitsOf(facts).find((one) => one.what === what);
    if (limit === undefined) throw new Error(`There is no limit ${what}.`);
    return limit;
  };

  test("a second of the busiest minute sees one in 72,000 of a month", () => {
    // 5 of 30 days, 15 percent of it in an hour of 3,600 seconds, twice its average.
    expect(peakSecond("typical")).toBeCloseTo(1 / 72_000, 12);
  });

  test("50 calls a second are met at 50 x 72,000 / 176.3 learners, 50 mails a day at 50 x 6 / 0.13", () => {
    expect(metAt(named("the API's own throttle"), "typical")).toBeCloseTo(20_420, 0);
    expect(metAt(named("mails of Cognito's own sender"), "typical")).toBeCloseTo(2_307.7, 1);
  });

  test("functions at once are the calls a second times how long each takes", () => {
    const seconds = 80 * 0.018 + 96.25 * 0.028 + 0.05 * 0.196;
    expect(metAt(named("functions at once"), "typical")).toBeCloseTo((1_000 * 72_000) / seconds, -2);
  });

  test("the budget is met where the bill is as high", () => {
    const learners = learnersForBill(facts, "typical", 50);
    expect(totalOf(billOf(useOf(facts, "typical", learners)))).toBeCloseTo(50, 3);
    expect(metAt(named("the budget that mails"), "typical")).toBeCloseTo(learners, 0);
  });

  test("the low assumptions never meet a limit before the typical ones, nor these before the high ones", () => {
    for (const limit of limitsOf(facts)) {
      expect(metAt(limit, "low"), limit.what).toBeGreaterThan(metAt(limit, "typical"));
      expect(metAt(limit, "typical"), limit.what).toBeGreaterThan(metAt(limit, "high"));
    }
  });

  test("a class of thirty that comes for the first time asks for 30 x 210 requests", () => {
    expect(firstVisitRequests(facts)).toBe(210);
    expect(localLimits(facts)[0]).toMatchObject({
      met: true,
      asked: "6,300, 210 each; 14 people get through",
    });
    const wider = { ...facts, deployed: { ...facts.deployed, perAddress: 6_300 } };
    expect(localLimits(wider)[0]).toMatchObject({ met: false });
  });

  test("what is brought along writes half of its units in the table's partition, batch after batch", () => {
    // 100 units in 128 + 12 x 5 + 80 ms.
    expect(importRate(facts)).toBeCloseTo(100 / 0.268, 6);
  });
});

describe("docs/performance.md", () => {
  const page = readFileSync("docs/performance.md", "utf8");

  test("says what the model reckons: if not, run `npm run bench -- cost tables`", () => {
    expect(withSection(page, sectionOf(lastFacts()))).toBe(page);
  });

  test("is written between two lines, and nowhere else", () => {
    const written = withSection(page, "new");
    expect(written).toContain("\n\nnew\n\n<!--");
    expect(written).not.toContain("### What is met first");
    expect(withSection(written, sectionOf(lastFacts()))).toBe(page);
    expect(() => withSection("# Another page", "new")).toThrow("has lost the lines");
  });
});
