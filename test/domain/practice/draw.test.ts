import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawForm, sharesOf } from "../../../domain/practice/draw.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { OUTLINES } from "../../support/outlines.ts";
import { runs, SEED } from "../../support/runs.ts";

const CCM = {
  id: "ccm",
  domains: [
    { id: "care-management", name: "Care Management", percent: 30 },
    { id: "reimbursement-methods", name: "Reimbursement Methods", percent: 12 },
    { id: "psychosocial", name: "Psychosocial", percent: 20 },
    { id: "quality-outcomes", name: "Quality", percent: 13 },
    { id: "rehabilitation", name: "Rehabilitation", percent: 7 },
    { id: "ethical-legal", name: "Ethical", percent: 18 },
  ],
};
const ACM = OUTLINES.find(({ id }) => id === "acm") ?? OUTLINES[0];

const file = (scenario: string, domains: readonly string[]): PracticeItem[] =>
  domains.map((domain, index) => ({
    scenario,
    title: scenario,
    item: `q${index}`,
    version: `${scenario}-${index}`,
    key: [0],
    options: 4,
    level: "application",
    blueprint: { ccm: domain },
    current: true,
  }));
/** For each domain two scenarios of four and so many single questions. */
const bankOf = (singles: number): PracticeItem[] =>
  CCM.domains.flatMap(({ id }) => [
    ...file(`${id}-a`, [id, id, id, id]),
    ...file(`${id}-b`, [id, id, "ethical-legal", id]),
    ...Array.from({ length: singles }, (_, index) => file(`${id}-${index}`, [id])).flat(),
  ]);
const countOf = (form: readonly PracticeItem[]) =>
  CCM.domains.map(({ id }) => form.filter(({ blueprint }) => blueprint.ccm === id).length);

describe("how many questions of each domain", () => {
  test("20 by the CCM's weights: 6, 2.4, 4, 2.6, 1.4 and 3.6", () => {
    expect(sharesOf(CCM, 20).map(({ wanted }) => wanted)).toEqual([6, 2, 4, 3, 1, 4]);
  });
  test("50 by the CCM's weights: 15, 6, 10, 6.5, 3.5 and 9; of two halves the first gets the one that is left", () => {
    expect(sharesOf(CCM, 50).map(({ wanted }) => wanted)).toEqual([15, 6, 10, 7, 3, 9]);
  });
  test("evenly where no shares are published", () => {
    expect(sharesOf(ACM as NonNullable<typeof ACM>, 50).map(({ wanted }) => wanted)).toEqual([
      13, 13, 12, 12,
    ]);
  });
});

describe("a form", () => {
  test("has as many of each domain as the weights say, whatever the seed", () => {
    const bank = bankOf(10);
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(20, 50), (seed, count) => {
        const form = drawForm(bank, CCM, count, seed);
        expect(countOf(form)).toEqual(sharesOf(CCM, count).map(({ wanted }) => wanted));
        expect(new Set(form).size).toBe(count);
        expect(drawForm(bank, CCM, count, seed)).toEqual(form);
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });

  test("keeps the questions of a scenario together and in order", () => {
    const bank = bankOf(10);
    for (let seed = 0; seed < runs(50); seed += 1) {
      const form = drawForm(bank, CCM, 50, String(seed));
      for (const scenario of new Set(form.map((item) => item.scenario))) {
        const places = form.flatMap((item, index) => (item.scenario === scenario ? [index] : []));
        expect(places.at(-1)).toBe((places[0] ?? 0) + places.length - 1);
        const asked = places.map((place) => form[place]?.item ?? "");
        expect(asked).toEqual(asked.toSorted());
      }
      // Scenarios are in it, and half of it at most.
      const inScenarios = form.filter(
        ({ scenario }) => form.filter((other) => other.scenario === scenario).length > 1,
      );
      expect(inScenarios.length).toBeGreaterThan(0);
      expect(inScenarios.length).toBeLessThanOrEqual(25 + 6);
    }
  });

  test("differs from seed to seed, and every file comes in some form", () => {
    const bank = bankOf(4);
    const seen = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1)
      for (const { scenario } of drawForm(bank, CCM, 50, `seed ${seed}`)) seen.add(scenario);
    expect([...seen].toSorted()).toEqual([...new Set(bank.map(({ scenario }) => scenario))].toSorted());
  });

  test("of 20 asks the first question of a scenario too where its domain has room for one", () => {
    const bank = bankOf(4);
    const rehabilitation = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1)
      for (const item of drawForm(bank, CCM, 20, `seed ${seed}`))
        if (item.blueprint.ccm === "rehabilitation") rehabilitation.add(item.version);
    // Four single questions, and the first of each of its two scenarios.
    expect([...rehabilitation].toSorted()).toEqual(
      [0, 1, 2, 3]
        .map((index) => `rehabilitation-${index}-0`)
        .concat("rehabilitation-a-0", "rehabilitation-b-0"),
    );
  });

  test("is filled by the other domains where one has too few, and is the whole bank where that is smaller", () => {
    const bank = bankOf(10).filter(
      ({ blueprint }, index) => blueprint.ccm !== "psychosocial" || index % 7 === 0,
    );
    const has = countOf(bank)[2] ?? 0;
    expect(has).toBeLessThan(10);
    const form = drawForm(bank, CCM, 50, "a");
    expect(form).toHaveLength(50);
    expect(countOf(form)[2]).toBe(has);
    const small = bank.slice(0, 9);
    expect(drawForm(small, CCM, 20, "a").toSorted((a, b) => (a.version < b.version ? -1 : 1))).toEqual(
      small.toSorted((a, b) => (a.version < b.version ? -1 : 1)),
    );
    expect(drawForm([], CCM, 20, "a")).toEqual([]);
  });

  test("has neither what has been replaced nor what is of another exam", () => {
    const bank = bankOf(10);
    const old = bank.map((item) => ({ ...item, current: false, version: `${item.version}-old` }));
    const other = bank.map((item) => ({ ...item, blueprint: { acm: "planning" } }));
    const form = drawForm([...old, ...other, ...bank], CCM, 50, "a");
    expect(form.every((item) => item.current && item.blueprint.ccm !== undefined)).toBe(true);
    expect(form).toHaveLength(50);
  });
});
