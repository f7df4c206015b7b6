import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../../domain/contract/check.ts";
import { type Answer, type Entry, readEntries } from "../../../domain/log/entry.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { progressOf } from "../../../domain/practice/progress.ts";
import { progressSchema } from "../../../domain/practice/progress-view.ts";
import { ulid } from "../../support/logs.ts";
import { OUTLINES } from "../../support/outlines.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const item = (
  scenario: string,
  name: string,
  key: number[],
  ccm: "psychosocial" | "ethical-legal",
): PracticeItem => ({
  scenario,
  title: `The case of ${scenario}`,
  item: name,
  version: `${scenario}-${name}-now`,
  key,
  options: 4,
  level: "application",
  blueprint: { ccm, acm: "planning" },
  current: true,
});
const ITEMS = [
  item("refill", "first", [1], "psychosocial"),
  item("refill", "next", [0, 2], "psychosocial"),
  item("stroke", "first", [3], "ethical-legal"),
];
const NOW = "2026-06-01T00:00:00.000Z";
/** Each two days after the one before, so that none comes too soon after the reasons of another. */
const answer = (number: number, changes: Partial<Answer> = {}): Answer =>
  ({
    v: 1,
    id: ulid(1_000 + number, number),
    kind: "answer",
    at: new Date(Date.UTC(2026, 2, 1 + 2 * number, 9, 30)).toISOString(),
    device: "phone",
    scenario: "refill",
    item: "first",
    version: "refill-first-now",
    chosen: [1],
    ...changes,
  }) as Answer;
const next = { item: "next", version: "refill-next-now" };
const counts = ({ items, answered, best }: { items: number; answered: number; best: number }) => [
  items,
  answered,
  best,
];

describe("progress", () => {
  test("without an answer lists what there is", () => {
    const found = progressOf([], ITEMS, OUTLINES, NOW);
    expect(found).toMatchObject({ answers: 0, notScored: 0, items: 3, answered: 0, best: 0 });
    expect(found.scenarios.map(({ scenario, items }) => [scenario, items])).toEqual([
      ["refill", 2],
      ["stroke", 1],
    ]);
    expect(found.blueprints.map(({ blueprint }) => blueprint)).toEqual(["ccm", "acm", "cmgt-bc"]);
    // No item names a domain of the CMGT-BC: each of its domains is there, and empty.
    expect(found.blueprints[2]?.domains.map(counts)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("counts by exam domain how many there are, have an answer, and have the best answer", () => {
    const found = progressOf([answer(1), answer(2, { ...next, chosen: [0] })], ITEMS, OUTLINES, NOW);
    const ccm = found.blueprints[0]?.domains ?? [];
    expect(ccm.filter(({ items }) => items > 0).map((domain) => [domain.domain, ...counts(domain)])).toEqual([
      ["psychosocial", 2, 2, 1],
      ["ethical-legal", 1, 0, 0],
    ]);
    expect(found.blueprints[1]?.domains.map(counts)).toContainEqual([3, 2, 1]);
    expect(found.scenarios[0]?.latest).toEqual([
      { item: "first", answer: ulid(1_001, 1), best: true },
      { item: "next", answer: ulid(1_002, 2), best: false },
    ]);
  });

  test.each([
    [[0, 2], true],
    [[2, 0], true],
    [[2, 0, 2], true],
    [[0], false],
    [[0, 1, 2], false],
    [[0, 1], false],
    [[0, 99], false],
  ])("takes %j for an item whose key is 0 and 2: all or nothing", (chosen, best) => {
    expect(progressOf([answer(1, { ...next, chosen })], ITEMS, OUTLINES, NOW).best).toBe(best ? 1 : 0);
  });

  test("scores the latest answer by its id, whatever the clock of the device says", () => {
    const wrong = answer(2, { chosen: [0], at: "2020-01-01T00:00:00.000Z" });
    const right = answer(1, { at: "2030-01-01T00:00:00.000Z" });
    expect(progressOf([wrong, right], ITEMS, OUTLINES, NOW)).toMatchObject({
      answers: 2,
      answered: 1,
      best: 0,
    });
    expect(progressOf([wrong, answer(3)], ITEMS, OUTLINES, NOW)).toMatchObject({
      answers: 2,
      answered: 1,
      best: 1,
    });
  });

  test("keeps answers to a version that is not known any more apart, and scores the latest known one", () => {
    const old = answer(9, { version: "refill-first-before", chosen: [0] });
    const gone = answer(8, { scenario: "gone", version: "gone" });
    expect(progressOf([answer(1), old, gone], ITEMS, OUTLINES, NOW)).toMatchObject({
      answers: 3,
      notScored: 2,
      answered: 1,
      best: 1,
    });
    // A version is of one question only, so that its file may have been renamed since.
    const renamed = answer(7, { scenario: "before", item: "once", chosen: [0] });
    expect(progressOf([answer(1), renamed], ITEMS, OUTLINES, NOW)).toMatchObject({
      notScored: 0,
      answered: 1,
      best: 0,
    });
  });

  test("says how many answers came within a day of the reasons, and rests on the one before them", () => {
    // Two days lie between the answers of this file, and one hour here.
    const again = answer(2, { at: "2026-03-03T10:30:00.000Z", chosen: [0] });
    expect(progressOf([answer(1), again], ITEMS, OUTLINES, NOW)).toMatchObject({
      answers: 2,
      tooSoon: 1,
      counted: 1,
      best: 1,
    });
    expect(progressOf([answer(1), answer(2)], ITEMS, OUTLINES, NOW)).toMatchObject({ tooSoon: 0 });
  });

  test("counts an answer once, and nothing that is no answer", () => {
    const attempt = { ...answer(5), kind: "attempt", attempt: ulid(5), step: "started" };
    expect(progressOf(readEntries([answer(1), answer(1), attempt]), ITEMS, OUTLINES, NOW)).toMatchObject({
      answers: 1,
    });
  });

  test(
    "is the same in any order and with any answer twice, and the contract's JSON",
    () => {
      const answers = fc
        .array(
          fc.record({
            of: fc.constantFrom(...ITEMS),
            known: fc.boolean(),
            chosen: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1 }),
          }),
          { maxLength: 20 },
        )
        .map((list): Entry[] =>
          list.map(({ of, known, chosen }, index) =>
            answer(index, {
              scenario: of.scenario,
              item: of.item,
              version: known ? of.version : "before",
              chosen,
            }),
          ),
        );
      fc.assert(
        fc.property(
          answers.chain((list) =>
            fc.tuple(
              fc.constant(list),
              fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
            ),
          ),
          ([list, again]) => {
            const found = progressOf(list, ITEMS, OUTLINES, NOW);
            expect(progressOf(again, ITEMS, OUTLINES, NOW)).toEqual(found);
            expect(check(progressSchema, JSON.parse(JSON.stringify(found)))).toEqual({
              ok: true,
              value: found,
            });
            // Each latest answer, by going through them in their order.
            const best = new Map<string, boolean>();
            let unknown = 0;
            for (const one of list as Answer[]) {
              const of = ITEMS.find(({ version }) => version === one.version);
              if (of === undefined) unknown += 1;
              else best.set(of.version, [...one.chosen].sort().join() === of.key.join());
            }
            expect([found.answered, found.best, found.notScored]).toEqual([
              best.size,
              [...best.values()].filter(Boolean).length,
              unknown,
            ]);
          },
        ),
        { seed: SEED, numRuns: runs(200) },
      );
    },
    PROPERTY_TIMEOUT,
  );
});
