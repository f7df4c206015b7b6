import {
  add,
  decimal,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  toldHours,
  toldTotal,
  ZERO,
} from "../../arithmetic/fraction.ts";
import { type Day, dayNumber, fromDayNumber } from "../../calendar/day.ts";
import { daysIn, type Run } from "../../calendar/run.ts";
import type { Doubt, Granted } from "../doubt.ts";
import type { Employment } from "../portfolio.ts";
import { type Job, jobLabel, lastWorked, shareOf } from "./job.ts";
import { type Layer, stack } from "./layers.ts";
import type { Counting } from "./measure.ts";
import { countedDays, isUnlimited, within } from "./since.ts";
import { datesGranted, spellOf, spreadOf } from "./spell.ts";
import { hoursPerWeekDoubt } from "./weekly.ts";

const shareId = (at: Job): string => `${at.path}.caseManagementShare`;

/** The one basis on which a job's hours are counted (rule 5): a documented total, else dated hours, else hours a week. */
export const basisOf = ({ job }: Pick<Job, "job">): "documented" | "dated" | "weekly" =>
  job.documentedCaseManagementHours !== undefined
    ? "documented"
    : job.datedHours !== undefined
      ? "dated"
      : "weekly";

/** What is open about a job's hours, beside its dates. */
export function hoursDoubts(at: Job): Doubt[] {
  if (basisOf(at) !== "weekly") return [];
  const doubts: Doubt[] = [];
  if (at.job.hoursPerWeek === undefined) doubts.push(hoursPerWeekDoubt(at));
  if (at.job.caseManagementShare === undefined) {
    doubts.push({
      id: shareId(at),
      ask: "learner",
      path: shareId(at),
      text: `How much of the job was case management is not told (${jobLabel(at)}).`,
      question: "How much of this job was case management?",
    });
  }
  return doubts;
}

/** Case-management hours of the jobs whose doubts are granted. `null` when nothing limits the total. */
export function countHours(counting: Counting, granted: Granted): Fraction | null {
  const days = countedDays(counting, granted);
  if (days === "none") return ZERO;
  const layers: Layer[] = [];
  /** Hours that need no day to be counted. */
  let undated = ZERO;
  for (const { at, group, doubts, mayRepeat } of counting.jobs) {
    if (!doubts.every((doubt) => granted.has(doubt.id))) continue;
    const { documentedCaseManagementHours, datedHours } = at.job;
    if (documentedCaseManagementHours !== undefined) {
      if (mayRepeat && !datesGranted(at, granted)) continue;
      const total = toldHours(documentedCaseManagementHours);
      const spread = spreadOf(at, granted, counting.on);
      if (spread === undefined) {
        // A total without a start: certain where no day is left out, possible where some are and it ended in the others.
        const mayCount =
          days === undefined ||
          (granted.has(`${at.path}.start`) && dayNumber(lastWorked(at.job, counting.on)) >= days.from);
        if (mayCount) undated = add(undated, total);
        continue;
      }
      const run = within(spread, days);
      if (run !== undefined)
        layers.push({ run, value: divide(total, fraction(daysIn(spread))), group, piece: at.path });
    } else if (datedHours !== undefined) {
      const counted = datedWithin(datedHours, counting.on, days);
      // Only what may be one job told twice has to be laid over the other, day by day.
      if (mayRepeat && !granted.has(group)) layers.push(...datedLayers(counted, group, at.path));
      else undated = add(undated, toldTotal(counted.map(({ hours }) => hours)));
    } else {
      const spell = spellOf(at, granted, counting.on);
      if (spell === "none") continue;
      const share = shareOf(at) ?? (granted.has(shareId(at)) ? ONE : ZERO);
      if (share.n === 0n) continue;
      const run = within(spell, days);
      if (run === undefined) continue;
      if (isUnlimited(run)) return null;
      if (at.job.hoursPerWeek === undefined) {
        if (granted.has(hoursPerWeekDoubt(at).id)) return null;
        continue;
      }
      layers.push({
        run,
        value: divide(multiply(decimal(at.job.hoursPerWeek), share), fraction(7)),
        group,
        piece: at.path,
      });
    }
  }
  return [...Map.groupBy(layers, ({ group }) => group)].reduce(
    (sum, [group, members]) => add(sum, hoursOf(members, granted.has(group))),
    undated,
  );
}

/** Hours of different work simply add up. Only what may be one job told twice is laid over one another, and counts once. */
function hoursOf(layers: readonly Layer[], distinct: boolean): Fraction {
  const pieces = new Set(layers.map(({ piece }) => piece));
  const counted = distinct || pieces.size === 1 ? layers : stack(layers, () => false);
  return counted.reduce((sum, { run, value }) => add(sum, multiply(value, fraction(daysIn(run)))), ZERO);
}

type DatedHours = NonNullable<Employment["datedHours"]>;

/** Dated hours up to the day, of the days that count. */
function datedWithin(dated: DatedHours, on: Day, days: Run | undefined): DatedHours {
  const first = days === undefined ? undefined : fromDayNumber(days.from);
  return dated.filter(({ date }) => date <= on && (first === undefined || date >= first));
}

const datedLayers = (dated: DatedHours, group: string, piece: string): Layer[] =>
  dated.map(({ date, hours }) => {
    const day = dayNumber(date);
    return { run: { from: day, to: day }, value: toldHours(hours), group, piece };
  });
