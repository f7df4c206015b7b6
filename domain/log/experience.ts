import type { Day } from "../calendar/day.ts";
import type { Credential } from "../eligibility/credential.ts";
import type { Evidence, Finding } from "../eligibility/determination.ts";
import { factsFor } from "../eligibility/determine.ts";
import { NO_RULINGS } from "../eligibility/doubt.ts";
import { evaluate } from "../eligibility/evaluate.ts";
import { basisOf } from "../eligibility/work/hours.ts";
import { type Job, jobLabel, jobsOf } from "../eligibility/work/job.ts";
import { totalMinutes } from "../eligibility/work/total.ts";
import type { Experience, ExperienceJob } from "./experience-view.ts";
import { hoursLines } from "./hours-line.ts";
import { hoursWarnings } from "./hours-warnings.ts";
import { jobWarnings } from "./job-warnings.ts";
import { indexOf, workLeaving } from "./leaving.ts";
import { type FoldedPortfolio, portfolioOf } from "./portfolio.ts";
import type { RecordKind } from "./record-data.ts";
import type { LogRecord } from "./records.ts";
import { requirementsOn, type Target, targetsOf } from "./targets.ts";
import type { WorkRequirement } from "./view-parts.ts";
import { listWarnings } from "./warnings.ts";

/** The kinds of records that experience is made of: all that its view needs to read. */
export const EXPERIENCE_KINDS: readonly RecordKind[] = [
  "employment",
  "hours",
  "goal",
  "setting",
  // Some rules count only work after a degree, or only what she says her work was about.
  "degree",
  "declaration",
];

/**
 * The work of a log: minutes of each job and of all, what counts towards the goals (every credential when there are
 * none), what leaves a window and when, and what to look at again. Pure: the same in browser and Lambda.
 */
export function experienceOf(
  records: readonly LogRecord[],
  credentials: readonly Credential[],
  on: Day,
): Experience {
  const folded = portfolioOf(records);
  const jobs = jobsOf(folded.portfolio.employment ?? [], on);
  const lines = hoursLines(records);
  const linesOf = Map.groupBy(lines, ({ data }) => data.employment);
  const { certain, possible } = totalMinutes(jobs, on);
  return {
    on,
    jobs: jobs.map((at, index) => {
      const record = folded.records.employment[index] ?? "";
      return jobView(at, record, linesOf.get(record)?.length ?? 0, on);
    }),
    minutes: certain,
    possibleMinutes: possible,
    credentials: targetsOf(records, credentials).map((target) => towards(target, folded, on)),
    ...listWarnings([...hoursWarnings(records, lines, on), ...jobWarnings(folded, jobs, on)]),
  };
}

function jobView(at: Job, record: string, lines: number, on: Day): ExperienceJob {
  const { certain, possible } = totalMinutes([at], on);
  return {
    record,
    label: jobLabel(at),
    basis: basisOf(at),
    minutes: certain,
    possibleMinutes: possible,
    lines,
  };
}

function towards({ credential, goal }: Target, folded: FoldedPortfolio, on: Day) {
  const { edition, leaves } = requirementsOn(credential, on);
  const facts = factsFor(credential, folded.portfolio, on, NO_RULINGS, "full");
  return {
    credential: credential.id,
    name: credential.name,
    goal,
    edition,
    requirements: leaves.flatMap(({ leaf, route }): WorkRequirement[] => {
      if (leaf.kind !== "employment" && leaf.kind !== "practice") return [];
      const { finding } = evaluate(leaf, facts);
      const leaving = leaf.kind === "employment" ? workLeaving(leaf, facts) : null;
      return [requirementView(finding, route, leaving, folded)];
    }),
  };
}

function requirementView(
  { parts: _, ...finding }: Finding,
  route: string | null,
  leaving: WorkRequirement["leaving"],
  { records }: FoldedPortfolio,
): WorkRequirement {
  const byRecord = (evidence: Evidence) => ({
    ...evidence,
    record: records.employment[indexOf(evidence.path)] ?? "",
  });
  return {
    ...finding,
    counted: finding.counted.map(byRecord),
    notCounted: finding.notCounted.map(byRecord),
    route,
    leaving,
  };
}
