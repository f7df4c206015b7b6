import type { WageSeries } from "./wage-series.ts";

/** What the Bureau of Labor Statistics printed no pay above, in dollars a year, and in which periods; the oldest first. */
export interface Ceiling {
  readonly atLeast: number;
  readonly periods: readonly string[];
}

/** The ceilings of those series that have a figure cut off at one. */
export function ceilingsOf(all: readonly WageSeries[]): Ceiling[] {
  const cut = all
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ period, rows }) => {
      const values = rows.flatMap(({ yearly }) => Object.values(yearly));
      const ceiling = values.find((value) => typeof value === "object");
      return ceiling === undefined ? [] : [{ period, atLeast: ceiling.atLeast }];
    });
  return [...Map.groupBy(cut, ({ atLeast }) => atLeast)].map(([atLeast, of]) => ({
    atLeast,
    periods: of.map(({ period }) => period),
  }));
}
