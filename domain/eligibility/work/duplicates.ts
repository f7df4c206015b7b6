import { type Day, dayNumber } from "../../calendar/day.ts";
import { overlap, type Run } from "../../calendar/run.ts";
import type { Doubt } from "../doubt.ts";
import type { Job } from "./job.ts";
import type { CountedJob } from "./measure.ts";
import { longestSpell, surelyOverlap } from "./spell.ts";

/** Jobs with the same employer's name are one group: where they overlap, they may be one job told twice. */
export const groupOf = ({ job, path }: Job): string =>
  job.employer === undefined || job.employer.trim() === ""
    ? path
    : `duplicate:${job.employer.trim().toLowerCase()}`;

/** The groups of several jobs. */
export const sharedGroups = (jobs: readonly Job[]): ReadonlySet<string> =>
  new Set(
    [...Map.groupBy(jobs, groupOf)].filter(([, members]) => members.length > 1).map(([group]) => group),
  );

/** What may be one job told twice: jobs of one group that surely overlap. */
export const duplicateDoubts = (jobs: readonly CountedJob[], on: Day): Doubt[] =>
  groupsOf(jobs).flatMap(([group, members]) => {
    const second = secondOfPair(members, (a, b) => surelyOverlap(a, b, on));
    return second === undefined ? [] : [doubtAbout(group, second, "overlap")];
  });

/**
 * What may be one job told twice if it overlaps, which the told dates leave open: without this doubt two jobs would add
 * less than they do once their days are told.
 */
export const possibleDuplicateDoubts = (jobs: readonly CountedJob[], on: Day): Doubt[] =>
  groupsOf(jobs).flatMap(([group, members]) => {
    if (secondOfPair(members, (a, b) => surelyOverlap(a, b, on)) !== undefined) return [];
    const days = new Map(members.map(({ at }) => [at, possibleDays(at, on)]));
    const second = secondOfPair(members, (a, b) => {
      const [one, other] = [days.get(a) as Run, days.get(b) as Run];
      return overlap(one, other) !== undefined;
    });
    return second === undefined ? [] : [doubtAbout(group, second, "may overlap")];
  });

const groupsOf = (jobs: readonly CountedJob[]) =>
  [...Map.groupBy(jobs, (job) => job.group)].filter(([, members]) => members.length > 1);

/** The later job of the first pair that overlaps. */
function secondOfPair(
  members: readonly CountedJob[],
  overlaps: (a: Job, b: Job) => boolean,
): Job | undefined {
  for (const [index, a] of members.entries()) {
    const b = members.slice(index + 1).find((other) => overlaps(a.at, other.at));
    if (b !== undefined) return b.at;
  }
  return undefined;
}

/** From the first to the last day on which a job may count: its spell, and its dated hours, which count by their own day. */
function possibleDays(at: Job, on: Day): Run {
  // A job that may count has begun, so that it has days.
  const spell = longestSpell(at, on) as Run;
  return (at.job.datedHours ?? []).reduce<Run>(
    (all, { date }) =>
      date > on ? all : { from: Math.min(all.from, dayNumber(date)), to: Math.max(all.to, dayNumber(date)) },
    spell,
  );
}

function doubtAbout(group: string, { job, path }: Job, how: "overlap" | "may overlap"): Doubt {
  const employer = job.employer?.trim();
  return {
    id: group,
    ask: "learner",
    path,
    text: `Two jobs at ${employer} ${how}. If they are the same work told twice, it counts once.`,
    question: `Were your two jobs at ${employer} different work?`,
  };
}
