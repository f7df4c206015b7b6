import { add, equal, type Fraction, isLess, max, subtract, ZERO } from "../../arithmetic/fraction.ts";
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
 * One sweep over the edges: only a group that changes is added up again, so that hundreds of jobs are no burden.
 */
export function stack(
  layers: readonly Layer[],
  distinct: (group: string) => boolean,
  cap?: Fraction,
): Segment[] {
  const edges = [...new Set(layers.flatMap(({ run }) => [run.from, run.to + 1]))].sort((a, b) => a - b);
  const starts = Map.groupBy(layers, (layer) => layer.run.from);
  const ends = Map.groupBy(layers, (layer) => layer.run.to + 1);
  const active = new Map<string, Set<Layer>>();
  const activeIn = (group: string): Set<Layer> => {
    const known = active.get(group);
    if (known !== undefined) return known;
    const none = new Set<Layer>();
    active.set(group, none);
    return none;
  };
  const totals = new Map<string, Fraction>();
  const segments: Segment[] = [];
  let total = ZERO;
  for (const [index, from] of edges.entries()) {
    // Only the groups that change on this day are added up again: a career of many jobs stays fast.
    const changed = new Set<string>();
    for (const layer of ends.get(from) ?? []) {
      activeIn(layer.group).delete(layer);
      changed.add(layer.group);
    }
    for (const layer of starts.get(from) ?? []) {
      activeIn(layer.group).add(layer);
      changed.add(layer.group);
    }
    for (const group of changed) {
      const after = totalOf(activeIn(group), distinct(group));
      total = add(subtract(total, totals.get(group) ?? ZERO), after);
      totals.set(group, after);
    }
    const next = edges[index + 1];
    if (next === undefined || total.n === 0n) continue;
    const value = cap !== undefined && isLess(cap, total) ? cap : total;
    const last = segments.at(-1);
    if (last !== undefined && last.run.to + 1 === from && equal(last.value, value)) {
      segments[segments.length - 1] = { run: { from: last.run.from, to: next - 1 }, value };
    } else segments.push({ run: { from, to: next - 1 }, value });
  }
  return segments;
}

/** One group's value on a day: the sum of its pieces when they are different work, else the largest of them. */
function totalOf(layers: ReadonlySet<Layer>, distinct: boolean): Fraction {
  const pieces = new Map<string, Fraction>();
  for (const { piece, value } of layers) pieces.set(piece, add(pieces.get(piece) ?? ZERO, value));
  return [...pieces.values()].reduce(distinct ? add : max, ZERO);
}
