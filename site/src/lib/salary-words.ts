import type { Measure, Span } from "../../../domain/salaries/measures.ts";
import type { Standing, Wage } from "../../../domain/salaries/query.ts";

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  mean: "Mean",
  p10: "Lowest tenth",
  p25: "Lower quarter",
  median: "Median",
  p75: "Upper quarter",
  p90: "Top tenth",
};
/** Median, Lowest tenth, ... as the head of a column. */
export const measureWords = (measure: Measure): string => MEASURE_WORDS[measure];

/** $97,550, or $46.90 for an hour. */
export const dollarWords = (amount: number, per: Span): string =>
  `$${amount.toLocaleString("en-US", per === "hour" ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : {})}`;

/** A wage in words; where there is no number, why. */
export function valueWords(value: Wage["value"], per: Span): string {
  if (value === "suppressed") return "Withheld";
  if (value === "not-published") return "Not published";
  return typeof value === "number" ? dollarWords(value, per) : `${dollarWords(value.atLeast, per)} or more`;
}

/** What a figure is good for, after its date. Undefined for the one to use. */
export const STANDING_WORDS: Readonly<Record<Standing, string | undefined>> = {
  use: undefined,
  earlier: "Earlier year",
  partial: "Some states only",
  old: "Old",
};
