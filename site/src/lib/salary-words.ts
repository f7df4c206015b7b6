import type { Measure, Span } from "../../../domain/salaries/measures.ts";
import type { Wage } from "../../../domain/salaries/query.ts";

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

/** What stands beside a source: the date of its figures, and when they were read. */
export const datedWords = (asOf: string): string => `Dated: ${asOf}. Read November 2026.`;

/** A wage in words; where there is no number, why. */
export function valueWords(value: Wage["value"], per: Span): string {
  if (value === "suppressed") return "Withheld";
  if (value === "not-published") return "Not published";
  return typeof value === "number" ? dollarWords(value, per) : `${dollarWords(value.atLeast, per)} or more`;
}

/** What has to be said below some figures: that they are old, partial, withheld, cut off, or worked out. */
export function explainedBy(wages: readonly Wage[]): string[] {
  const has = (test: (wage: Wage) => boolean): boolean => wages.some(test);
  return [
    has(({ standing }) => standing === "old") &&
      "Old: these are not wages of today. They show how far pay lies apart.",
    has(({ standing }) => standing === "earlier") && "An earlier year. A newer one can be chosen.",
    has(({ standing }) => standing === "partial") &&
      "Known of some states only: do not compare it with other states.",
    has(({ value }) => value === "suppressed") &&
      "Withheld: the Bureau of Labor Statistics did not release this figure. It does not mean zero.",
    has(({ value }) => value === "not-published") &&
      "Not published: there is no figure for this job in this place. It does not mean zero.",
    has(({ value }) => typeof value === "object") &&
      "“Or more”: the Bureau does not print pay above a ceiling, which we show in its place.",
    has(({ converted }) => converted) &&
      "What the Bureau did not publish by the hour is worked out from the year, which it takes as 2,080 hours.",
  ].filter((line) => line !== false);
}
