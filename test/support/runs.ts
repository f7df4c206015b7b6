/** How often a property runs: its own number, times CASEWAY_RUNS (`npm run test:full` sets it). */
export function runs(times: number): number {
  const factor = Number(process.env.CASEWAY_RUNS ?? "1");
  return Math.ceil(times * (Number.isFinite(factor) && factor > 0 ? factor : 1));
}

/** One seed for every property: a failure on one machine is a failure on all. */
export const SEED = 20_261_122;
