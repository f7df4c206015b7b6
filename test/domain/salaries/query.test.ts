import { describe, expect, test } from "vitest";
import { occupations, wageSeries } from "../../../dist/content/salaries.ts";
import { areaSlug, STATES } from "../../../domain/salaries/areas.ts";
import { hourlyOf, yearlyOf } from "../../../domain/salaries/measures.ts";
import { type WageQuestion, wageIn, wagesOf, wageToUse, yearsOf } from "../../../domain/salaries/query.ts";
import type { WageSeries } from "../../../domain/salaries/wage-series.ts";

/** Figures are those of the Bureau's files, copied by hand. */
const NURSES = "29-1141";
const ask = (changed: Partial<WageQuestion>): WageQuestion => ({
  soc: NURSES,
  area: "US",
  measure: "median",
  per: "year",
  ...changed,
});
const use = (changed: Partial<WageQuestion>) => wageToUse(wageSeries, ask(changed));
const brief = (changed: Partial<WageQuestion>) =>
  wagesOf(wageSeries, ask(changed)).map(({ series, standing, value }) => [series.period, standing, value]);

describe("pay in the whole country", () => {
  test("is that of the newest year, with the years before behind it", () => {
    expect(brief({})).toEqual([
      ["May 2025", "use", 97_550],
      ["May 2024", "earlier", 93_600],
      ["May 2023", "earlier", 86_070],
      ["May 2022", "earlier", 81_220],
      ["May 2021", "earlier", 77_600],
      ["May 2020", "earlier", 75_330],
    ]);
  });

  test.each([
    ["mean", 101_420],
    ["p10", 68_940],
    ["p25", 80_330],
    ["p75", 112_350],
    ["p90", 137_470],
  ] as const)("%s of registered nurses is %d", (measure, dollars) => {
    expect(use({ measure })?.value).toBe(dollars);
  });

  test.each([
    ["11-9111", 123_860],
    ["21-1022", 67_880],
    ["29-1171", 132_300],
    ["00-0000", 50_980],
  ])("the median of %s is %d", (soc, dollars) => {
    expect(use({ soc })?.value).toBe(dollars);
  });

  test("by the hour is as published for the mean and the median", () => {
    expect(use({ per: "hour" })).toMatchObject({ value: 46.9, converted: false });
    expect(use({ per: "hour", measure: "mean" })).toMatchObject({ value: 48.76, converted: false });
  });

  test("by the hour is worked out, and says so, for the other percentiles", () => {
    // 68,940 / 2,080 = 33.144...
    expect(use({ per: "hour", measure: "p10" })).toMatchObject({ value: 33.14, converted: true });
  });

  test("that is not printed because it is so high is this much or more", () => {
    const of = (year: number, per: "year" | "hour") =>
      wageIn(wageSeries, ask({ soc: "29-1151", measure: "p90", per }), year)?.value;
    expect(of(2020, "year")).toEqual({ atLeast: 208_000 });
    expect(of(2024, "year")).toEqual({ atLeast: 239_200 });
    // 239,200 / 2,080
    expect(of(2024, "hour")).toEqual({ atLeast: 115 });
    expect(of(2025, "year")).toBe(339_500);
  });
});

describe("pay in a state", () => {
  test("is the mean of May 2023; newer figures of some states and the old ones stand beside it", () => {
    expect(brief({ area: "CA", measure: "mean" })).toEqual([
      ["May 2024", "partial", 148_330],
      ["May 2023", "use", 137_690],
      ["May 2020", "old", 120_560],
    ]);
    expect(use({ area: "OH", measure: "mean" })?.value).toBe(84_430);
  });

  test("has no median to use, only an old one", () => {
    expect(use({ area: "AL" })).toBeUndefined();
    expect(brief({ area: "AL" })).toEqual([["May 2020", "old", 58_630]]);
    expect(brief({ area: "TX" })[0]).toEqual(["May 2025", "partial", 95_970]);
  });

  test("that the Bureau withholds is no number", () => {
    expect(use({ area: "GU", measure: "mean" })?.value).toBe("suppressed");
    expect(use({ area: "GU", measure: "mean", per: "hour" })).toMatchObject({
      value: "suppressed",
      converted: false,
    });
  });

  test.each([
    ["PR", "29-1171"],
    ["VI", "29-1171"],
    ["VI", "21-1022"],
  ] as const)("in %s of %s is not published", (area, soc) => {
    expect(use({ area, soc, measure: "mean" })?.value).toBe("not-published");
  });

  test("is there for four occupations in each of 54 areas, or is said not to be", () => {
    expect(STATES).toHaveLength(54);
    const four = ["29-1141", "11-9111", "21-1022", "29-1171"];
    const values = STATES.flatMap((area) => four.map((soc) => use({ area, soc, measure: "mean" })?.value));
    expect(values).toHaveLength(216);
    expect(values.filter((value) => typeof value === "number")).toHaveLength(212);
  });

  test("of an occupation that is not in the table has no answer, rather than one that was not published", () => {
    expect(brief({ area: "OH", soc: "29-1151", measure: "mean" })).toEqual([]);
  });
});

test("the years of which something is known are listed, the newest first", () => {
  expect(yearsOf(wageSeries, NURSES, "TX")).toEqual([2025, 2023, 2020]);
  expect(yearsOf(wageSeries, "29-1171", "OH")).toEqual([2023]);
});

test("a newer complete series takes the place of the one before", () => {
  const states = wageSeries.find(({ id }) => id === "states-2023") as WageSeries;
  const next: WageSeries = { ...states, id: "states-2026", period: "May 2026", year: 2026 };
  const found = wagesOf([next, ...wageSeries], ask({ area: "OH", measure: "mean" }));
  expect(found.map(({ series, standing }) => [series.period, standing]).slice(0, 2)).toEqual([
    ["May 2026", "use"],
    ["May 2023", "earlier"],
  ]);
});

test("an hour and a year are 2,080 apart", () => {
  expect(yearlyOf(48)).toBe(99_840);
  expect(hourlyOf(99_840)).toBe(48);
});

test("each area has an address of its own", () => {
  expect(areaSlug("DC")).toBe("district-of-columbia");
  expect(new Set(STATES.map(areaSlug)).size).toBe(54);
});

test("three occupations stand in for case managers, and each says why", () => {
  expect(occupations.filter(({ proxy }) => proxy !== undefined).map(({ soc }) => soc)).toEqual([
    "29-1141",
    "21-1022",
    "11-9111",
  ]);
});
