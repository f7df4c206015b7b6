import type { Day } from "../../calendar/day.ts";
import type { Doubt } from "../doubt.ts";
import type { Job } from "./job.ts";
import type { CountedJob } from "./measure.ts";
import { surelyOverlap } from "./spell.ts";

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
export function duplicateDoubts(jobs: readonly CountedJob[], on: Day): Doubt[] {
  return [...Map.groupBy(jobs, (job) => job.group)].flatMap(([group, members]): Doubt[] => {
    const pair = members
      .flatMap((a, index) => members.slice(index + 1).map((b) => [a, b] as const))
      .find(([a, b]) => surelyOverlap(a.at, b.at, on));
    const [, second] = pair ?? [];
    if (second === undefined) return [];
    return [
      {
        id: group,
        ask: "learner",
        path: second.at.path,
        text: `Two jobs at ${second.at.job.employer?.trim()} overlap. If they are the same work told twice, it counts once.`,
        question: `Were your two jobs at ${second.at.job.employer?.trim()} different work?`,
      },
    ];
  });
}
