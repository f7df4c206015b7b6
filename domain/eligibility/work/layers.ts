import { add, equal, type Fraction, isLess, max, ZERO } from "../../arithmetic/fraction.ts";
import type { Run } from "../../calendar/run.ts";

/** A value that holds on each day of a run: a job's weight, or its hours a day. */
export interface Layer {
  readonly run: Run;
  readonly value: Fraction;
  /** Jobs of one group (one employer) are suspected to be the same work told twice. */
  readonly group: string;
  /** Layers of one piece of evidence always add up, also within a group. */
  readonly piece: string;
}

export interface Segment {
  readonly run: Run;
  readonly value: Fraction;
}

/**
 * Lays the layers over one another. On each day, groups add up; within a group the largest piece counts once, unless
 * the group is known to be different work (`distinct`). Neighboring days with the same total are one segment.
 */
export function stack(
  layers: readonly Layer[],
  distinct: (group: string) => boolean,
  cap?: Fraction,
): Segment[] {
  const edges = [...new Set(layers.flatMap(({ run }) => [run.from, run.to + 1]))].sort((a, b) => a - b);
  const starts = Map.groupBy(layers, (layer) => layer.run.from);
  const active = new Set<Layer>();
  const segments: Segment[] = [];
  for (const [index, from] of edges.entries()) {
    for (const layer of active) if (layer.run.to < from) active.delete(layer);
    for (const layer of starts.get(from) ?? []) active.add(layer);
    const next = edges[index + 1];
    if (next === undefined || active.size === 0) continue;
    const total = totalOf(active, distinct);
    const value = cap !== undefined && isLess(cap, total) ? cap : total;
    if (value.n === 0n) continue;
    const last = segments.at(-1);
    if (last !== undefined && last.run.to + 1 === from && equal(last.value, value)) {
      segments[segments.length - 1] = { run: { from: last.run.from, to: next - 1 }, value };
    } else segments.push({ run: { from, to: next - 1 }, value });
  }
  return segments;
}

function totalOf(active: ReadonlySet<Layer>, distinct: (group: string) => boolean): Fraction {
  let total = ZERO;
  for (const [group, layers] of Map.groupBy(active, (layer) => layer.group)) {
    const pieces = [...Map.groupBy(layers, (layer) => layer.piece).values()].map((piece) =>
      piece.reduce((sum, layer) => add(sum, layer.value), ZERO),
    );
    total = add(total, distinct(group) ? pieces.reduce(add, ZERO) : pieces.reduce(max, ZERO));
  }
  return total;
}
