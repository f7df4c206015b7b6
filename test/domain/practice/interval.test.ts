import { describe, expect, test } from "vitest";
import { shareInterval } from "../../../domain/practice/interval.ts";
import { seeded } from "../../../domain/practice/seeded.ts";
import { runs } from "../../support/runs.ts";

/** Worked by hand from the formula with z = 1.6449: z² = 2.7055. */
test.each([
  // 8 of 10: (0.8 + 0.13528) / 1.27055 = 0.73612, half = 1.6449 sqrt(0.016 + 0.0067638) / 1.27055 = 0.19533
  [8, 10, 0.5408, 0.9314],
  // 10 of 10: high is 1, low = 1 / 1.27055
  [10, 10, 0.7871, 1],
  [0, 10, 0, 0.2129],
])("%i of %i is between %f and %f", (right, of, low, high) => {
  const found = shareInterval(right, of);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

describe("over simulated learners of known ability", () => {
  /** Learners for each ability; together they are enough for the share to be sure to a fraction of a percent. */
  const learners = runs(2_000);
  test.each([0.4, 0.5, 0.6, 0.7, 0.8, 0.9])(
    "who give the best answer to %f of such questions, nine of ten intervals hold it",
    (ability) => {
      const random = seeded(`ability ${ability}`);
      let held = 0;
      for (let learner = 0; learner < learners; learner += 1) {
        // As many answers as a domain may have: from the fewest that say anything to a full bank.
        const answers = 8 + Math.floor(random() * 53);
        let right = 0;
        for (let one = 0; one < answers; one += 1) if (random() < ability) right += 1;
        const { low, high } = shareInterval(right, answers);
        if (low <= ability && ability <= high) held += 1;
      }
      const share = held / learners;
      expect(share).toBeGreaterThan(0.87);
      expect(share).toBeLessThan(0.93);
    },
  );
});
