/** Whether this is the full run, which takes all counts, every theme and every width. */
export const FULL = process.env.CASEWAY_FULL === "1";

/** The first few of a list; the full run takes all of it. */
export const usually = <Item>(count: number, list: readonly Item[]): readonly Item[] =>
  FULL ? list : list.slice(0, count);

/** `npm test` runs a quarter of each property's own number, the full run many times as much. */
const USUAL = 0.25;
const told = Number(process.env.CASEWAY_RUNS ?? USUAL);
const factor = Number.isFinite(told) && told > 0 ? told : USUAL;

/** How often a property runs: its own number, times CASEWAY_RUNS (`npm run test:full` sets it), and at least once. */
export const runs = (times: number): number => Math.ceil(times * factor);

/** The same, and never fewer than its own number: for a property that has to reach what is rare. */
export const runsAtLeast = (times: number): number => Math.max(times, runs(times));

/** How long a property may take, in milliseconds: more where it runs more often. */
export const PROPERTY_TIMEOUT = 20_000 * Math.max(1, factor);

/** One seed for every property: a failure on one machine is a failure on all. */
export const SEED = 20_261_122;
