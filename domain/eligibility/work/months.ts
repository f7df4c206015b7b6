import { add, equal, type Fraction, multiply, ONE, ZERO } from "../../arithmetic/fraction.ts";
import { monthsIn } from "../../calendar/run.ts";
import type { Granted } from "../doubt.ts";
import type { Layer } from "./layers.ts";
import { stack } from "./layers.ts";
import type { Counting } from "./measure.ts";
import { countedDays, isUnlimited, within } from "./since.ts";
import { spellOf, sureDays } from "./spell.ts";
import { weightOf } from "./weekly.ts";

/**
 * Full-time-equivalent months of the jobs whose doubts are granted (rules 3 and 4): overlapping jobs add their weights,
 * capped at 1; runs of equal weight count whole months and thirtieths. `null` when nothing limits the total.
 */
export function countMonths(
  counting: Counting,
  granted: Granted,
  only: "all" | "full-time" = "all",
): Fraction | null {
  const days = countedDays(counting, granted);
  if (days === "none") return ZERO;
  const layers: Layer[] = [];
  for (const { at, group, doubts } of counting.jobs) {
    if (!doubts.every((doubt) => granted.has(doubt.id))) continue;
    const spell = spellOf(at, granted, counting.on);
    const run = spell === "none" ? undefined : within(spell, days);
    if (run === undefined) continue;
    if (isUnlimited(run)) return null;
    // The weight is that of the whole spell, also where only part of it lies in the window.
    layers.push({
      run,
      value: weightOf(at, sureDays(at, run, counting.on), granted),
      group,
      piece: at.path,
    });
  }
  const segments = stack(layers, (group) => granted.has(group), ONE);
  const counted = only === "all" ? segments : segments.filter(({ value }) => equal(value, ONE));
  return counted.reduce((sum, { run, value }) => add(sum, multiply(value, monthsIn(run))), ZERO);
}
