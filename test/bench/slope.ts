/** A straight line through points, and how sure its slope is. */
export interface Slope {
  /** How much is added a unit of time. */
  readonly slope: number;
  /** The half width of the slope's 95% interval. */
  readonly within: number;
  /** The mean of the values. */
  readonly level: number;
  /** From the first moment to the last. */
  readonly time: number;
}
export interface Point {
  readonly at: number;
  readonly value: number;
}

/**
 * The line of least squares. Samples of memory follow one another (a high one comes after a high one), so that they say less
 * than as many independent ones: the interval is widened by how much each deviation is like the one before.
 */
export function slopeOf(points: readonly Point[]): Slope {
  const count = points.length;
  const [at, level] = [mean(points.map((point) => point.at)), mean(points.map(({ value }) => value))];
  const spread = sum(points.map((point) => (point.at - at) ** 2));
  const slope = sum(points.map((point) => (point.at - at) * (point.value - level))) / spread;
  const rests = points.map((point) => point.value - level - slope * (point.at - at));
  const squares = sum(rests.map((rest) => rest ** 2));
  const error = Math.sqrt(squares / (count - 2) / spread);
  const products = sum(rests.slice(1).map((rest, index) => rest * (rests[index] ?? 0)));
  const alike = squares === 0 ? 0 : Math.max(0, products / squares);
  const widened = error * Math.sqrt((1 + alike) / Math.max(0.02, 1 - alike));
  return { slope, within: 2 * widened, level, time: (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0) };
}

/** What may be added over the time that was looked at, as a share of the level, for memory to count as flat. */
export const FLAT_SHARE = 0.02;

/**
 * Flat: even the upper end of the interval adds less than 2% of the level over the time that was looked at. Growing: not flat,
 * and even the lower end adds something. Else the samples do not say.
 */
export function verdictOf({ slope, within, level, time }: Slope): "flat" | "growing" | "not told" {
  if ((slope + within) * time < FLAT_SHARE * level) return "flat";
  return slope - within > 0 ? "growing" : "not told";
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
