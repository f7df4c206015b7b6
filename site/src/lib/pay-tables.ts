import { occupations, wageSeries } from "../../../dist/content/salaries.ts";
import { AREAS, type Area, NATION } from "../../../domain/salaries/areas.ts";
import type { Occupation } from "../../../domain/salaries/content.ts";
import { MEASURES, PERCENTILES } from "../../../domain/salaries/measures.ts";
import { rowOf, type Wage, wagesOf, wageToUse } from "../../../domain/salaries/query.ts";
import type { WageRow, WageSeries } from "../../../domain/salaries/wage-series.ts";
import { dollarWords, measureWords, valueWords } from "./salary-words.ts";
import type { Spread } from "./spread-chart.ts";

/** The occupations that are compared state by state, the nearest to nurse case managers first. */
export const IN_STATES = ["29-1141", "21-1022", "11-9111", "29-1171"] as const;

/** An occupation by its code. Throws, and so stops the build, where no file describes it. */
export function occupationOf(soc: string): Occupation {
  const found = occupations.find((occupation) => occupation.soc === soc);
  if (found === undefined) throw new Error(`content/salaries: there is no occupation ${soc}.`);
  return found;
}

/** A series by its name. Throws, and so stops the build, where there is none. */
export function seriesOf(id: string): WageSeries {
  const found = wageSeries.find((series) => series.id === id);
  if (found === undefined) throw new Error(`content/salaries: there is no series ${id}.`);
  return found;
}

/** The newest series that covers the whole country, or every state. */
export const newestOf = (area: Area): WageSeries =>
  wageSeries
    .filter(({ coverage, rows }) => coverage === "complete" && rows.some((row) => row.area === area))
    .toSorted((a, b) => b.year - a.year)[0] as WageSeries;

/** The row of a chart for an occupation, or undefined where a part of its distribution is not a number. */
export function spreadOf(label: string, row: WageRow | undefined): Spread | undefined {
  const [p10, p25, median, p75, p90] = PERCENTILES.map((measure) => {
    const value = row?.yearly[measure];
    return typeof value === "number" ? value : undefined;
  });
  if (p10 === undefined || p25 === undefined || median === undefined) return undefined;
  if (p75 === undefined || p90 === undefined) return undefined;
  return {
    label,
    reach: [p10, p90],
    half: [p25, p75],
    middle: median,
    words: dollarWords(median, "year"),
  };
}

/** A cell of a table: its column, what stands there, and what has to be said of it. */
export interface PayCell {
  readonly label: string;
  readonly words: string;
  readonly aside?: string | undefined;
}

/** The distribution of a row as cells of a table, with a cell for each measure that any row of the table has. */
export const measureCells = (row: WageRow): PayCell[] =>
  MEASURES.map((measure) => {
    const value = row.yearly[measure];
    return {
      label: measureWords(measure),
      words: value === undefined ? "Not known" : valueWords(value, "year"),
    };
  });

/** A wage against that of the country in the same period, in percent; undefined where one of them is no number. */
export function againstNation({ value }: Wage, nation: Wage | undefined): string | undefined {
  if (typeof value !== "number" || typeof nation?.value !== "number") return undefined;
  const percent = Math.round((value / nation.value - 1) * 100);
  if (percent === 0) return "About the same";
  return `${Math.abs(percent)}% ${percent > 0 ? "more" : "less"}`;
}

/** What an occupation pays on average in a state, against the country in the same period. */
export interface StatePay {
  readonly occupation: Occupation;
  readonly wage: Wage;
  readonly hourly: string;
  readonly nation: string;
  readonly against: string | undefined;
}

/** The mean pay of each occupation that is compared state by state. */
export function statePay(area: Area): StatePay[] {
  const { year } = newestOf(area);
  return IN_STATES.flatMap((soc) => {
    const question = { soc, area, measure: "mean", per: "year" } as const;
    const wage = wageToUse(wageSeries, question);
    if (wage === undefined) return [];
    const nation = wagesOf(wageSeries, { ...question, area: NATION }).find(
      ({ series }) => series.year === year,
    );
    const hour = wageToUse(wageSeries, { ...question, per: "hour" });
    return [
      {
        occupation: occupationOf(soc),
        wage,
        hourly: hour === undefined ? "Not known" : valueWords(hour.value, "hour"),
        nation: nation === undefined ? "Not known" : valueWords(nation.value, "year"),
        against: againstNation(wage, nation),
      },
    ];
  });
}

/** What is known of an area beside the table of all states: newer figures of some states. */
export const newerRows = (area: Area): { readonly series: WageSeries; readonly row: WageRow }[] =>
  wageSeries
    .filter(({ coverage }) => coverage === "partial")
    .toSorted((a, b) => b.year - a.year)
    .flatMap((series) => series.rows.filter((row) => row.area === area).map((row) => ({ series, row })));

/** The old distribution of registered nurses in an area. */
export const oldRow = (area: Area): WageRow | undefined => rowOf(seriesOf("states-2020"), "29-1141", area);

/** Ohio */
export const areaName = (area: Area): string => AREAS[area];
