import { describe, expect, test } from "vitest";
import { bandChart } from "../../../site/src/lib/band-chart.ts";
import { againstNation, newestOf, spreadOf, statePay } from "../../../site/src/lib/pay-tables.ts";
import { spreadChart } from "../../../site/src/lib/spread-chart.ts";

describe("the chart of pay on one scale", () => {
  const nurses = {
    label: "Nurses",
    reach: [68_940, 137_470],
    half: [80_330, 112_350],
    middle: 97_550,
  } as const;
  const managers = { label: "Managers", reach: [73_390, 224_340], middle: 123_860 } as const;
  const social = { label: "Social workers", reach: [46_220, 100_360], middle: 67_880 } as const;
  const chart = spreadChart([nurses, managers, social].map((row) => ({ ...row, words: "$" })));

  test("runs over whole ten thousands, from 40,000 to 230,000 here, and says where it starts", () => {
    expect(chart.start).toBe(40_000);
    // 10,000, 60,000, 110,000 and 160,000 of 190,000.
    expect(chart.ticks).toEqual([
      { x: 5.26, words: "$50k" },
      { x: 31.58, words: "$100k" },
      { x: 57.89, words: "$150k" },
      { x: 84.21, words: "$200k" },
    ]);
  });

  test("places each part of a row in percent of the width", () => {
    // 28,940 of 190,000, and 68,530 wide; 40,330 and 32,020 wide; 57,550.
    expect(chart.rows[0]).toMatchObject({
      top: 0,
      reach: { x: 15.23, width: 36.07 },
      half: { x: 21.23, width: 16.85 },
      middle: 30.29,
      anchor: "middle",
    });
    expect(chart.rows[1]).toMatchObject({ top: 92 });
    expect(chart.rows[1]).not.toHaveProperty("half");
    // Three rows of 92, and 28 for the scale.
    expect([chart.plot, chart.height]).toEqual([276, 304]);
  });

  test("keeps words near an edge on the page", () => {
    const { rows } = spreadChart([
      { label: "Low", middle: 40_000, words: "$40,000" },
      { label: "High", middle: 230_000, words: "$230,000" },
      { label: "A range", reach: [73_500, 151_000], words: "$73,500 to $151,000" },
    ]);
    expect(rows.map(({ anchor }) => anchor)).toEqual(["start", "end", "middle"]);
    // Without a middle of its own, in the middle of the range: 72,250 of 190,000.
    expect(rows[2]?.at).toBe(38.03);
    expect(rows[2]).not.toHaveProperty("middle");
  });
});

test("bars by experience begin at zero, the longest as wide as there is room beside its value", () => {
  const { bars, height } = bandChart([
    { label: "0 to 1 years", value: 96_944, words: "$96,944" },
    { label: "15 or more years", value: 119_694, words: "$119,694" },
  ]);
  // 96,944 of 119,694 is 0.80993 of 62.
  expect(bars.map(({ top, width }) => [top, width])).toEqual([
    [0, 50.2],
    [54, 62],
  ]);
  expect(height).toBe(94);
});

describe("what the tables of states show", () => {
  test("the newest year of the country and of the states", () => {
    expect([newestOf("US").period, newestOf("OH").period]).toEqual(["May 2025", "May 2023"]);
  });

  test("a state against the country in the same year", () => {
    const [nurses] = statePay("CA");
    // 137,690 of 94,480 is 145.7%.
    expect(nurses).toMatchObject({ nation: "$94,480", against: "46% more", hourly: "$66.20" });
    const [withheld] = statePay("GU");
    expect(withheld).toMatchObject({ hourly: "Withheld", against: undefined });
  });

  test("nothing is compared where a figure is no number", () => {
    const [nurses] = statePay("CA");
    if (nurses === undefined) throw new Error("There is no pay of nurses in California.");
    expect(againstNation(nurses.wage, undefined)).toBeUndefined();
    expect(againstNation(nurses.wage, { ...nurses.wage, value: "suppressed" })).toBeUndefined();
    expect(againstNation(nurses.wage, nurses.wage)).toBe("About the same");
  });

  test("a row that is cut off at a ceiling is in no chart", () => {
    const yearly = {
      p10: 137_230,
      p25: 187_110,
      median: 223_210,
      p75: { atLeast: 239_200 },
      p90: { atLeast: 239_200 },
    };
    expect(spreadOf("Nurse anesthetists", { soc: "29-1151", area: "US", yearly })).toBeUndefined();
    expect(spreadOf("Nobody", undefined)).toBeUndefined();
  });
});
