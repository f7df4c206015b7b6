import { occupations, wageSeries } from "../../../dist/content/salaries.ts";
import { NATION } from "../../../domain/salaries/areas.ts";
import { MEASURES, type Measure } from "../../../domain/salaries/measures.ts";
import { type Wage, wageToUse } from "../../../domain/salaries/query.ts";
import type { Figure } from "./figures.ts";
import { measureWords, valueWords } from "./salary-words.ts";
import { TRUST_WORDS } from "./trust.ts";

/** Newest national pay of an occupation a year, for a placeholder such as `{salary:29-1141.median}`; undefined where there is none. */
export function salaryFigure(soc: string, name: string): Figure | undefined {
  const occupation = occupations.find((candidate) => candidate.soc === soc);
  const measure = MEASURES.find((candidate) => candidate === name);
  if (occupation === undefined || measure === undefined) return undefined;
  const wage = wageToUse(wageSeries, { soc, area: NATION, measure, per: "year" });
  return wage && wageFigure(wage, occupation.name, measure);
}

/** A wage as a figure that opens its source. */
export function wageFigure({ value, series }: Wage, of: string, measure: Measure): Figure {
  return {
    value: valueWords(value, "year"),
    title: `${measureWords(measure)} a year, ${series.period}`,
    of,
    sources: [series.source],
    asOf: series.asOf,
    trust: TRUST_WORDS[series.confidence],
    official: series.confidence === "verified-official",
  };
}
