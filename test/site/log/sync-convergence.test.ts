import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";
import { CLOCKS, FATES, Fleet, type Step, WHAT } from "./fleet.ts";

const device = fc.nat({ max: 2 });
const tab = fc.nat({ max: 1 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("write" as const),
        device,
        tab,
        pick: fc.nat({ max: 4 }),
        what: fc.oneof(
          { weight: 8, arbitrary: fc.constant("credit" as const) },
          { weight: 3, arbitrary: fc.constantFrom(...WHAT) },
        ),
      }),
    },
    { weight: 6, arbitrary: fc.record({ do: fc.constant("sync" as const), device, tab }) },
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant("network" as const),
        fate: fc.oneof(
          { weight: 4, arbitrary: fc.constant("answered" as const) },
          { weight: 4, arbitrary: fc.constantFrom(...FATES) },
        ),
        which: fc.nat({ max: 9 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("kill" as const), device, tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("fill" as const), device, full: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("take in a changed file" as const),
        device,
        pick: fc.nat({ max: 9 }),
      }),
    },
  ),
  { minLength: 5, maxLength: 60 },
);
const clocks = fc.array(fc.constantFrom(...CLOCKS), { minLength: 2, maxLength: 3 });

async function played(clocksOf: readonly number[], all: readonly Step[]): Promise<Fleet> {
  const fleet = await Fleet.of(clocksOf);
  await fleet.share(3);
  for (const step of all) await fleet.play(step);
  await fleet.quiet();
  return fleet;
}

test(
  "devices with faults of every sort between them agree after a quiet time, and nothing is lost",
  async () => {
    const seen = { promised: 0, stored: 0, refused: 0, conflicts: 0 };
    await fc.assert(
      fc.asyncProperty(clocks, steps, async (clocksOf, all) => {
        const fleet = await played(clocksOf, all);
        expect(fleet.faults()).toEqual([]);
        for (const [name, count] of Object.entries(fleet.reach())) seen[name as keyof typeof seen] += count;
      }),
      { numRuns: runs(500), seed: SEED },
    );
    // Two entries a run, one refusal and one conflict in ten runs, at the least.
    expect(seen.promised).toBeGreaterThan(runs(500) * 2);
    expect(seen.stored).toBeGreaterThan(runs(500));
    expect(seen.refused).toBeGreaterThan(runs(500) / 10);
    expect(seen.conflicts).toBeGreaterThan(runs(500) / 10);
  },
  PROPERTY_TIMEOUT * 3,
);

test(
  "the same holds where the account is erased in between: nothing comes back, nothing new is lost",
  async () => {
    await fc.assert(
      fc.asyncProperty(clocks, steps, fc.nat({ max: 59 }), async (clocksOf, all, at) => {
        const erased: Step[] = [...all.slice(0, at), { do: "erase" }, ...all.slice(at)];
        expect((await played(clocksOf, erased)).faults()).toEqual([]);
      }),
      { numRuns: runs(100), seed: SEED },
    );
  },
  PROPERTY_TIMEOUT,
);
