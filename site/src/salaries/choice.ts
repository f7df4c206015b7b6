import { AREAS, type Area, areaSlug, NATION } from "../../../domain/salaries/areas.ts";
import type { Occupation } from "../../../domain/salaries/content.ts";
import { SPANS, type Span } from "../../../domain/salaries/measures.ts";
import { yearsOf } from "../../../domain/salaries/query.ts";
import type { WageSeries } from "../../../domain/salaries/wage-series.ts";

/** What somebody has chosen to see. Only what is there can be chosen: a job of the area, a year of the job. */
export interface Choice {
  readonly area: Area;
  readonly soc: string;
  readonly year: number;
  readonly per: Span;
}

const NURSES = "29-1141";

/** The jobs of which anything is known in an area, in the order of the content. */
export const jobsIn = (
  series: readonly WageSeries[],
  occupations: readonly Occupation[],
  area: Area,
): Occupation[] => occupations.filter(({ soc }) => yearsOf(series, soc, area).length > 0);

/**
 * The choice that is nearest to what is wished: a job that is not known in the area becomes registered nurses, and a
 * year that is not known becomes the newest that can be compared with other areas.
 */
export function choose(series: readonly WageSeries[], wished: Partial<Choice>): Choice {
  const area = wished.area ?? NATION;
  const wishedYears = wished.soc === undefined ? [] : yearsOf(series, wished.soc, area);
  const soc = wished.soc !== undefined && wishedYears.length > 0 ? wished.soc : NURSES;
  const years = yearsOf(series, soc, area);
  const year = years.find((one) => one === wished.year) ?? newestComplete(series, soc, area) ?? years[0] ?? 0;
  return { area, soc, year, per: wished.per ?? "year" };
}

const newestComplete = (series: readonly WageSeries[], soc: string, area: Area): number | undefined =>
  series
    .filter(
      ({ coverage, rows }) =>
        coverage === "complete" && rows.some((row) => row.soc === soc && row.area === area),
    )
    .map(({ year }) => year)
    .toSorted((a, b) => b - a)[0];

/** What an address asks for; anything that it does not say well is left out. */
export function wishIn(query: URLSearchParams): Partial<Choice> {
  const area = (Object.keys(AREAS) as Area[]).find((one) => areaSlug(one) === query.get("state"));
  const soc = query.get("job");
  const year = Number(query.get("year"));
  const per = SPANS.find((span) => span === query.get("per"));
  return {
    ...(area && { area }),
    ...(soc !== null && { soc }),
    ...(Number.isInteger(year) && year > 0 && { year }),
    ...(per && { per }),
  };
}

/** The choice as the end of an address: ?state=ohio&job=29-1141&year=2023&per=hour */
export const queryOf = ({ area, soc, year, per }: Choice): string =>
  `?${new URLSearchParams({ state: areaSlug(area), job: soc, year: String(year), per })}`;
