import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "../../../domain/authoring/scenario.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { packItems, unpackItems } from "../../../domain/practice/packed-items.ts";
import { runs, SEED } from "../../support/runs.ts";

const items: fc.Arbitrary<PracticeItem[]> = fc.array(
  fc.record({
    scenario: fc.constantFrom("a", "b", "c"),
    title: fc.constantFrom("The case", "Another case"),
    item: fc.string(),
    version: fc.string(),
    key: fc.uniqueArray(fc.nat(5), { minLength: 1 }),
    options: fc.nat(8),
    level: fc.constantFrom(...LEVELS),
    blueprint: fc.record(
      { ccm: fc.constantFrom("psychosocial", "ethical-legal"), acm: fc.constantFrom("planning") },
      { requiredKeys: [], noNullPrototype: true },
    ),
    current: fc.boolean(),
  }),
);

describe("packed items", () => {
  test("are the same when they are unpacked, in the same order", () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(unpackItems(packItems(list))).toEqual(list);
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  test("survive being written as JSON", () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(unpackItems(JSON.parse(JSON.stringify(packItems(list))))).toEqual(list);
      }),
      { seed: SEED, numRuns: runs(50) },
    );
  });
});
