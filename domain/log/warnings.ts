import type { Warning } from "./view-parts.ts";

/** What a warning may be about, in the order in which warnings are listed. */
export const WARNING_CODES = [
  /** The same thing recorded twice, by all that was told of it. */
  "hours-twice",
  "credit-twice",
  "job-twice",
  /** Two shifts at the same time of the clock. */
  "shifts-overlap",
  /** A week that covers days which were also recorded apart, or another week. */
  "week-overlaps",
  /** More than 24 hours on one day, in all jobs together. */
  "day-too-long",
  "outside-job",
  "job-gone",
  "in-the-future",
  /** Two answers about a job that do not fit each other. */
  "contradiction",
  "topics-not-told",
  "approver-not-told",
] as const;

/** More than these are counted, not listed. */
export const MOST_WARNINGS = 200;

/** The first ones in the order of the codes, the newest first; and how many there are. */
export function listWarnings(found: readonly Warning[]): { warnings: Warning[]; warningsInAll: number } {
  const order = (warning: Warning): number => WARNING_CODES.indexOf(warning.code);
  const sorted = found.toSorted(
    (a, b) =>
      order(a) - order(b) ||
      compare(b.date ?? "", a.date ?? "") ||
      compare(a.records.join(" "), b.records.join(" ")),
  );
  return { warnings: sorted.slice(0, MOST_WARNINGS), warningsInAll: found.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
