/** What a row of a chart of pay shows, in dollars: how far most pay reaches, its middle half, and its middle. Each may be missing. */
export interface Spread {
  readonly label: string;
  readonly reach?: readonly [number, number];
  readonly half?: readonly [number, number];
  readonly middle?: number;
  /** Below the row. */
  readonly words: string;
}

/** A stretch in percent of the chart's width. */
interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** A row as it is drawn: x in percent of the width, y in CSS pixels from the top. */
export interface SpreadRow {
  readonly label: string;
  readonly words: string;
  readonly top: number;
  readonly reach?: Stretch;
  readonly half?: Stretch;
  readonly middle?: number;
  /** Where the words below stand, and to which side they run so that they stay on the page. */
  readonly at: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface SpreadChart {
  readonly rows: readonly SpreadRow[];
  /** Dollars at the left edge. */
  readonly start: number;
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
  readonly plot: number;
  readonly height: number;
}

const ROW = 92;
const AXIS = 28;
const ROUND = 10_000;
const TICK = 50_000;
/** So near to an edge words would run over it on a phone, in percent. */
const EDGE = 14;

/** Rows of pay on one scale, which runs from the lowest to the highest of them, to whole ten thousands. */
export function spreadChart(spreads: readonly Spread[]): SpreadChart {
  const known = spreads.flatMap(({ reach = [], half = [], middle }) => [
    ...reach,
    ...half,
    ...(middle === undefined ? [] : [middle]),
  ]);
  const start = Math.floor(Math.min(...known) / ROUND) * ROUND;
  const end = Math.ceil(Math.max(...known) / ROUND) * ROUND;
  const at = (dollars: number): number => Math.round(((dollars - start) / (end - start)) * 10_000) / 100;
  const stretch = ([from, to]: readonly [number, number]): Stretch => ({
    x: at(from),
    width: Math.round((at(to) - at(from)) * 100) / 100,
  });
  const rows = spreads.map(({ label, words, reach, half, middle }, index): SpreadRow => {
    const [from, to] = reach ?? [middle ?? start, middle ?? start];
    const place = at(middle ?? (from + to) / 2);
    return {
      label,
      words,
      top: index * ROW,
      ...(reach && { reach: stretch(reach) }),
      ...(half && { half: stretch(half) }),
      ...(middle !== undefined && { middle: place }),
      at: place,
      anchor: place < EDGE ? "start" : place > 100 - EDGE ? "end" : "middle",
    };
  });
  const first = Math.ceil((start + 1) / TICK) * TICK;
  const ticks = Array.from({ length: Math.max(0, Math.ceil((end - first) / TICK)) }, (_, index) => {
    const dollars = first + index * TICK;
    return { x: at(dollars), words: `$${dollars / 1_000}k` };
  });
  const plot = rows.length * ROW;
  return { rows, start, ticks, plot, height: plot + AXIS };
}
