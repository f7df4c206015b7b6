import { type Area, NATION } from "./areas.ts";
import { hourlyOf, type Measure, type Span } from "./measures.ts";
import type { WageRow, WageSeries, WageValue } from "./wage-series.ts";

/** What somebody wants to know: what an occupation pays in an area. */
export interface WageQuestion {
  readonly soc: string;
  readonly area: Area;
  readonly measure: Measure;
  readonly per: Span;
}

/**
 * What a figure is good for. `use`: the newest that can be compared between areas. `earlier`: the same of an older
 * year. `partial`: of some areas only. `old`: too old to be a wage of today.
 */
export type Standing = "use" | "earlier" | "partial" | "old";

/** An answer out of one series. */
export interface Wage {
  readonly series: WageSeries;
  readonly standing: Standing;
  /** Dollars; withheld by the Bureau; this much or more; or none published for this occupation in this area. */
  readonly value: WageValue | "not-published";
  /** Worked out from the yearly wage by 2,080 hours, not published so. */
  readonly converted: boolean;
}

/** Every answer to a question, the newest first. A series that says nothing about it gives none. */
export function wagesOf(series: readonly WageSeries[], question: WageQuestion): Wage[] {
  const newestFirst = series.toSorted((a, b) => b.year - a.year);
  const answers = newestFirst.flatMap((one) => {
    const found = valueIn(one, question);
    return found === undefined ? [] : [{ series: one, ...found }];
  });
  const newest = answers.find((answer) => answer.series.coverage === "complete");
  return answers.map((answer) => ({
    ...answer,
    standing: answer === newest ? "use" : STANDING[answer.series.coverage],
  }));
}

const STANDING = { complete: "earlier", partial: "partial", "shape-only": "old" } as const;

/** The answer to use: the newest of a complete series. Undefined where there is none, as for medians of states. */
export const wageToUse = (series: readonly WageSeries[], question: WageQuestion): Wage | undefined =>
  wagesOf(series, question).find(({ standing }) => standing === "use");

/** The answer of a year, or undefined. */
export const wageIn = (
  series: readonly WageSeries[],
  question: WageQuestion,
  year: number,
): Wage | undefined => wagesOf(series, question).find((wage) => wage.series.year === year);

/** The years of which anything is known of an occupation in an area, the newest first. */
export const yearsOf = (series: readonly WageSeries[], soc: string, area: Area): number[] =>
  [
    ...new Set(
      series
        .filter(({ rows }) => rows.some((row) => row.soc === soc && row.area === area))
        .map(({ year }) => year),
    ),
  ].sort((a, b) => b - a);

/** The row of an occupation in an area. */
export const rowOf = (series: WageSeries, soc: string, area: Area = NATION): WageRow | undefined =>
  series.rows.find((row) => row.soc === soc && row.area === area);

function valueIn(
  series: WageSeries,
  { soc, area, measure, per }: WageQuestion,
): Pick<Wage, "value" | "converted"> | undefined {
  const row = rowOf(series, soc, area);
  if (row === undefined) return isMissing(series, soc, area, measure) ? NOT_PUBLISHED : undefined;
  const yearly = row.yearly[measure];
  if (per === "year") return yearly === undefined ? undefined : { value: yearly, converted: false };
  const published = measure === "mean" || measure === "median" ? row.hourly?.[measure] : undefined;
  if (published !== undefined) return { value: published, converted: false };
  return yearly === undefined ? undefined : { value: anHour(yearly), converted: yearly !== "suppressed" };
}

const NOT_PUBLISHED = { value: "not-published", converted: false } as const;

/** Whether a complete series has this measure, other areas of this occupation and other occupations of this area, but not the two together. */
const isMissing = ({ coverage, rows }: WageSeries, soc: string, area: Area, measure: Measure): boolean =>
  coverage === "complete" &&
  rows.some((row) => row.area === area) &&
  rows.some((row) => row.soc === soc && measure in row.yearly);

function anHour(yearly: WageValue): WageValue {
  if (yearly === "suppressed") return yearly;
  return typeof yearly === "number" ? hourlyOf(yearly) : { atLeast: hourlyOf(yearly.atLeast) };
}
