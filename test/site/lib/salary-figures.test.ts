import { describe, expect, test } from "vitest";
import { figureOf } from "../../../site/src/lib/figures.ts";

describe("pay in a guide", () => {
  test("is the newest national figure, with its source and date", () => {
    expect(figureOf("salary", "29-1141.median")).toMatchObject({
      value: "$97,550",
      title: "Median a year, May 2025",
      of: "Registered nurses",
      asOf: "May 2025",
      trust: "Official source",
      official: true,
      sources: [{ url: "https://www.bls.gov/oes/tables.htm" }],
    });
    expect(figureOf("salary", "21-1022.p90").value).toBe("$100,360");
  });

  test.each(["29-1141.middle", "29-1141", "29-9999.median", "ccm.median"])(
    "stops the build where there is none: %s",
    (reference) => {
      expect(() => figureOf("salary", reference)).toThrow(`There is no figure {salary:${reference}}.`);
    },
  );
});
