import { expect, test } from "vitest";
import { wageSeries } from "../../../dist/content/salaries.ts";
import { ceilingsOf } from "../../../domain/salaries/ceilings.ts";

test("the ceiling of pay is named for each period in which a figure was cut off at it", () => {
  // The national files: $100 an hour until May 2021, $115 from May 2022, each times 2,080 hours; May 2025 has none cut off.
  expect(ceilingsOf(wageSeries)).toEqual([
    { atLeast: 208_000, periods: ["May 2020", "May 2021"] },
    { atLeast: 239_200, periods: ["May 2022", "May 2023", "May 2024"] },
  ]);
});
