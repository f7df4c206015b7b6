const told = Number(process.env.CASEWAY_RUNS ?? "1");
const factor = Number.isFinite(told) && told > 0 ? told : 1;

/** How often a property runs: its own number, times CASEWAY_RUNS (`npm run test:full` sets it). */
export const runs = (times: number): number => Math.ceil(times * factor);

/** How long a property may take, in milliseconds: more where it runs more often. */
export const PROPERTY_TIMEOUT = 20_000 * Math.max(1, factor);

/** One seed for every property: a failure on one machine is a failure on all. */
export const SEED = 20_261_122;
