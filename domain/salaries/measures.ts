/** What a wage series says about a distribution of pay: its mean, its median, and four more percentiles. */
export const MEASURES = ["mean", "p10", "p25", "median", "p75", "p90"] as const;
export type Measure = (typeof MEASURES)[number];

/** The percentiles from low to high. */
export const PERCENTILES = ["p10", "p25", "median", "p75", "p90"] as const satisfies readonly Measure[];

/** Pay for an hour, or for a year. */
export const SPANS = ["year", "hour"] as const;
export type Span = (typeof SPANS)[number];

/** The Bureau's year of full-time work: a yearly wage is the hourly wage times this. */
export const HOURS_A_YEAR = 2_080;

/** Dollars an hour for dollars a year, to the cent. */
export const hourlyOf = (yearly: number): number => Math.round((yearly / HOURS_A_YEAR) * 100) / 100;
/** Dollars a year for dollars an hour. */
export const yearlyOf = (hourly: number): number => Math.round(hourly * HOURS_A_YEAR);
