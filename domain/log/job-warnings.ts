import type { Day } from "../calendar/day.ts";
import { contradictions } from "../eligibility/contradictions.ts";
import { duplicateDoubts, groupOf } from "../eligibility/work/duplicates.ts";
import type { Job } from "../eligibility/work/job.ts";
import { indexOf } from "./leaving.ts";
import type { FoldedPortfolio } from "./portfolio.ts";
import type { Warning } from "./view-parts.ts";

/** Jobs that may be one job told twice, and answers about a job that do not fit each other. */
export function jobWarnings(
  { portfolio, records }: FoldedPortfolio,
  jobs: readonly Job[],
  on: Day,
): Warning[] {
  const recordAt = (path: string): string | null => records.employment[indexOf(path)] ?? null;
  const about = (code: Warning["code"], path: string, message: string): Warning => {
    const job = recordAt(path);
    return { code, message, records: job === null ? [] : [job], job, date: null };
  };
  const counted = jobs.map((at) => ({ at, doubts: [], group: groupOf(at), mayRepeat: false }));
  return [
    ...duplicateDoubts(counted, on).map(({ path, text }) => about("job-twice", path, text)),
    ...contradictions({ employment: portfolio.employment }, on)
      // Each line outside the dates of its job is named on its own.
      .filter(({ path }) => !path.endsWith(".datedHours"))
      .map(({ path, message }) => about("contradiction", path, message)),
  ];
}
