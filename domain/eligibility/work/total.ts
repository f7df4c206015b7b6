import { type Fraction, floor, fraction, multiply } from "../../arithmetic/fraction.ts";
import type { Day } from "../../calendar/day.ts";
import { uniqueDoubts } from "../doubt.ts";
import { duplicateDoubts, groupOf, possibleDuplicateDoubts, sharedGroups } from "./duplicates.ts";
import { countHours, hoursDoubts } from "./hours.ts";
import { boundsOf, type Job } from "./job.ts";
import type { CountedJob } from "./measure.ts";
import { spellDoubts } from "./spell.ts";

/** Whole minutes, cut once at the total, in the two bounds; `possible` is null when nothing told limits it. */
export interface TotalMinutes {
  readonly certain: number;
  readonly possible: number | null;
}

/**
 * Case-management minutes of jobs up to a day, whatever a sponsor counts of them. Jobs with one employer that overlap
 * may be one job told twice: certain only once.
 */
export function totalMinutes(jobs: readonly Job[], on: Day): TotalMinutes {
  const begun = jobs.filter(({ job }) => job.start === undefined || boundsOf(job.start).first <= on);
  const shared = sharedGroups(begun);
  const counted = begun.map((at): CountedJob => {
    const group = groupOf(at);
    return { at, doubts: [], group, mayRepeat: shared.has(group) };
  });
  const doubts = uniqueDoubts([
    ...counted.flatMap(({ at }) => [...spellDoubts(at, on), ...hoursDoubts(at)]),
    ...duplicateDoubts(counted, on),
    ...possibleDuplicateDoubts(counted, on),
  ]);
  const counting = { jobs: counted, on, window: undefined, since: undefined };
  // Only a doubt that is granted leaves a total without a limit.
  const certain = countHours(counting, new Set()) as Fraction;
  const possible = countHours(counting, new Set(doubts.map(({ id }) => id)));
  return {
    certain: toMinutes(certain),
    possible: possible === null ? null : toMinutes(possible),
  };
}

const toMinutes = (hours: Fraction): number => Number(floor(multiply(hours, fraction(60))));
