import { describe, expect, test } from "vitest";
import { occupations, wageSeries } from "../../../dist/content/salaries.ts";
import { choose, jobsIn, queryOf, wishIn } from "../../../site/src/salaries/choice.ts";

const wish = (query: string) => wishIn(new URLSearchParams(query));
const chosen = (query: string) => choose(wageSeries, wish(query));

describe("the choice in an address", () => {
  test("is read, and written the same", () => {
    const query = "?state=west-virginia&job=21-1022&year=2023&per=hour";
    expect(wish(query)).toEqual({ area: "WV", soc: "21-1022", year: 2023, per: "hour" });
    expect(queryOf(chosen(query))).toBe(query);
  });

  test("that is not there or makes no sense is left out", () => {
    expect(wish("")).toEqual({});
    expect(wish("state=atlantis&year=MMXX&per=day")).toEqual({});
  });
});

describe("what is chosen", () => {
  test("begins with registered nurses in the country, in the newest year", () => {
    expect(chosen("")).toEqual({ area: "US", soc: "29-1141", year: 2025, per: "year" });
  });

  test("is the year in which states compare, not the newest of a few", () => {
    expect(chosen("state=texas").year).toBe(2023);
    expect(chosen("state=texas&year=2025").year).toBe(2025);
  });

  test("falls back where a job or a year is not known", () => {
    expect(chosen("state=ohio&job=29-1151")).toMatchObject({ soc: "29-1141", year: 2023 });
    expect(chosen("state=ohio&year=1999").year).toBe(2023);
    // Known of Texas in the year of a few states alone.
    expect(chosen("state=texas&job=29-1151")).toMatchObject({ soc: "29-1151", year: 2025 });
  });
});

test("only jobs are offered of which something is known in the area", () => {
  const codes = (area: "US" | "OH" | "VI") => jobsIn(wageSeries, occupations, area).map(({ soc }) => soc);
  expect(codes("OH")).toEqual(["29-1141", "21-1022", "11-9111", "29-1171"]);
  expect(codes("VI")).toEqual(["29-1141", "11-9111"]);
  expect(codes("US")).toHaveLength(12);
});
