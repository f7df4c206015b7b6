import { describe, expect, test } from "vitest";
import { outlineChart, wrapped } from "../../../site/src/lib/outline-chart.ts";
import { MONTHS, stretches } from "../../../site/src/lib/year-strip.ts";

describe("the chart of an exam's domains", () => {
  const domain = (id: string, percent?: number, estimate?: string) => ({
    id,
    name: `Domain ${id}`,
    topics: [],
    percent,
    estimate,
  });

  test("has a bar for each share, the longest as wide as there is room beside its value", () => {
    const chart = outlineChart([domain("a", 30), domain("b", 15), domain("c", 7, "Divided by us.")]);
    expect(chart?.bars.map(({ width, value, estimated }) => [width, value, estimated])).toEqual([
      [62, "30%", false],
      [31, "15%", false],
      // 7 of 30 is 0.2333 of 62.
      [14.5, "7%, estimated", true],
    ]);
    // Three rows of one line of 22, a bar of 18 and, between them, 18.
    expect(chart?.bars.map(({ top }) => top)).toEqual([0, 58, 116]);
    expect(chart?.height).toBe(156);
  });

  test("is not drawn where a share is not known", () => {
    expect(outlineChart([domain("a", 30), domain("b")])).toBeUndefined();
  });

  test("cuts long names between words", () => {
    expect(wrapped("Quality and Outcomes Evaluation and Measurements")).toEqual([
      "Quality and Outcomes",
      "Evaluation and Measurements",
    ]);
    expect(wrapped("Planning")).toEqual(["Planning"]);
  });
});

describe("the strip of the year", () => {
  test("takes 365 days from January 1", () => {
    expect(MONTHS.map(({ letter }) => letter).join("")).toBe("JFMAMJJASOND");
    expect(MONTHS[0]).toEqual({ letter: "J", from: 0 });
    // 181 of 365 days lie before July 1.
    expect(MONTHS[6]).toEqual({ letter: "J", from: 49.6 });
  });

  test("shows a period with both its days, and cuts it at New Year", () => {
    // April 1 is day 90 from 0; 30 of 365 days.
    expect(stretches({ from: "04-01", to: "04-30" })).toEqual([{ from: 24.7, width: 8.2 }]);
    // January has 31 days; November and December have 61, and begin after 304.
    expect(stretches({ from: "11-01", to: "01-31" })).toEqual([
      { from: 0, width: 8.5 },
      { from: 83.3, width: 16.7 },
    ]);
    expect(stretches({ from: "01-01", to: "12-31" })).toEqual([{ from: 0, width: 100 }]);
  });
});
