/** What a gauge draws: an amount of hours or months against what a rule needs. */
export interface Measure {
  readonly needed: number;
  /** What counts for certain. */
  readonly counted: number;
  /** What counts at most; left out where nothing is open, null where nothing told limits it. */
  readonly possible?: number | null;
  /** What was told and does not count. */
  readonly notCounted?: number;
}

/** Where the parts of a gauge lie, in percent of its width. It begins at 0, so that lengths can be compared. */
export interface GaugeScale {
  readonly counted: number;
  /** What may count, after what counts. */
  readonly may: number;
  /** What does not count, after both. */
  readonly out: number;
  readonly threshold: number;
  /** On which side of the threshold its label has room. */
  readonly anchor: "start" | "middle" | "end";
}

/** There is room above what is needed, and above what there is. */
const ABOVE_NEEDED = 1.2;
const FILLED_AT_MOST = 0.9;

export function gaugeScale({ needed, counted, possible, notCounted = 0 }: Measure): GaugeScale {
  const may = Math.max(0, (possible ?? counted) - counted);
  const whole = Math.max(needed * ABOVE_NEEDED, (counted + may + notCounted) / FILLED_AT_MOST);
  const percent = (amount: number): number => Math.round((amount / whole) * 10_000) / 100;
  const threshold = percent(needed);
  return {
    counted: percent(counted),
    may: percent(may),
    out: percent(notCounted),
    threshold,
    anchor: threshold > 75 ? "end" : threshold < 25 ? "start" : "middle",
  };
}
