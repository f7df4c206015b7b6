import { type Fraction, fraction, ZERO } from "../../arithmetic/fraction.ts";
import { type Day, fromDayNumber, longDay, yearsBefore } from "../../calendar/day.ts";
import type { Run } from "../../calendar/run.ts";
import { amountSentence } from "../amount-words.ts";
import type { Amount, Evidence } from "../determination.ts";
import { assess, type Doubt, type Granted, no, uniqueDoubts } from "../doubt.ts";
import { asQuestion, type Detail, type Evaluated, type Facts, leafFinding, untoldSection } from "../leaf.ts";
import type { Employment } from "../portfolio.ts";
import type { EmploymentRequirement, PracticeRequirement } from "../requirement.ts";
import { type WorkRule, workConditions } from "../work/conditions.ts";
import { duplicateDoubts, groupOf, possibleDuplicateDoubts, sharedGroups } from "../work/duplicates.ts";
import { countHours, hoursDoubts } from "../work/hours.ts";
import { type Job, jobLabel, jobsOf, lastWorked, shareOf } from "../work/job.ts";
import {
  amountOf,
  type Count,
  type CountedJob,
  type Counting,
  cutToMinutes,
  type Measured,
  measure,
  relevantDoubts,
  relevantTogether,
  windowOf,
} from "../work/measure.ts";
import { countMonths } from "../work/months.ts";
import { firstSince } from "../work/since.ts";
import { longestSpell, spellDoubts, sureDays } from "../work/spell.ts";
import { FULL_TIME, PART_TIME, weightDoubts } from "../work/weekly.ts";
import { NO_SUCH_DEGREE, sinceDegree } from "./after-degree.ts";
import { hoursOnPartTime, monthsOnPartTime } from "./part-time.ts";

type Unit = Amount["unit"];

/** Case-management work, in months or hours, in one role, perhaps under one kind of supervisor or within a window. */
export function evaluateEmployment(rule: EmploymentRequirement, facts: Facts): Evaluated {
  const [unit, needed] =
    "months" in rule.atLeast
      ? (["months", rule.atLeast.months] as const)
      : (["hours", rule.atLeast.hours] as const);
  return evaluateWork(rule, rule.work, unit, needed, facts);
}

/** Full-time-equivalent months worked in a profession, whatever the role. */
export function evaluatePractice(rule: PracticeRequirement, facts: Facts): Evaluated {
  return evaluateWork(
    rule,
    { workedAs: [rule.workedAs], paid: rule.paid, supervised: "not-asked" },
    "months",
    rule.atLeast.months,
    facts,
  );
}

function evaluateWork(
  rule: EmploymentRequirement | PracticeRequirement,
  work: WorkRule,
  unit: Unit,
  needed: number,
  facts: Facts,
): Evaluated {
  const { on, rulings, portfolio } = facts;
  if (portfolio.employment === undefined) {
    const window = windowFor(rule, on);
    const amount = amountOf(unit, needed, { certain: ZERO, possible: null }, window);
    const finding = leafFinding(rule, facts, {
      verdict: "unknown",
      because: "You have not told us about your work.",
      amount,
    });
    return { finding, questions: [untoldSection("employment", "Which jobs have you had?")] };
  }
  const {
    jobs,
    refused,
    counting,
    doubts,
    measured: byRule,
  } = measureWork(rule, work, unit, needed, portfolio.employment, facts);
  const { jobs: usable, window } = counting;
  const otherWording = rule.kind === "employment" ? rule.otherWording : undefined;
  const worded = withOtherWording(otherWording, byRule, counting, doubts, rulings);
  const measured =
    unit === "months"
      ? monthsOnPartTime(worded, needed, counting, rulings)
      : hoursOnPartTime(otherWording?.partTime, worded, needed, counting, rulings);
  const notCounted = [...refused];
  const counted: Evidence[] = [];
  for (const job of facts.detail === "full" ? usable : []) {
    const evidence = evidenceOf(job, unit, needed, counting, rulings);
    (evidence.possible === 0 ? notCounted : counted).push(
      evidence.possible === 0
        ? { path: evidence.path, label: evidence.label, because: nothingCounts(job.at, counting) }
        : evidence,
    );
  }
  const amount = amountOf(unit, needed, measured, window);
  const warnings =
    rule.kind === "employment" && rule.warnAfterYears !== undefined
      ? oldWork(rule.warnAfterYears, usable, measured, facts)
      : [];
  const because = [
    ...(jobs.length === 0 ? ["You told us that you have had no job."] : []),
    amountSentence(amount, measured.verdict),
    ...(jobs.length > 0 && counting.since?.length === 0 ? [NO_SUCH_DEGREE] : []),
  ].join(" ");
  return {
    finding: leafFinding(rule, facts, {
      verdict: measured.verdict,
      because,
      amount,
      counted,
      notCounted,
      assumptions: [...measured.assumptions],
      warnings,
    }),
    questions: measured.open.map(asQuestion),
  };
}

const windowFor = (rule: EmploymentRequirement | PracticeRequirement, on: Day): Run | undefined =>
  windowOf(on, rule.kind === "employment" ? rule.within?.years : undefined);

interface MeasuredWork {
  /** Every job that was told. */
  readonly jobs: readonly Job[];
  /** Those that do not count at all, and why. */
  readonly refused: readonly Evidence[];
  /** Those that count or may count. */
  readonly counting: Counting;
  readonly doubts: readonly Doubt[];
  readonly measured: Measured;
}

/** The work that a rule counts, before any other wording of the sponsor is looked at. */
function measureWork(
  rule: EmploymentRequirement | PracticeRequirement,
  work: WorkRule,
  unit: Unit,
  needed: number,
  employment: readonly Employment[],
  facts: Facts,
): MeasuredWork {
  const { on, rulings, detail, portfolio } = facts;
  const jobs = jobsOf(employment, on);
  const since = sinceDegree(rule, facts);
  const degree = since?.length === 0 ? [no(NO_SUCH_DEGREE)] : [];
  const assessed = jobs.map((at) => ({
    at,
    assessment: assess([...workConditions(at, work, on, portfolio.declarations), ...degree], rulings),
  }));
  const refused = assessed.flatMap(({ at, assessment }) =>
    assessment.no === undefined ? [] : [{ path: at.path, label: jobLabel(at), because: assessment.no }],
  );
  const standing = assessed.filter(({ assessment }) => assessment.no === undefined);
  const shared = sharedGroups(standing.map(({ at }) => at));
  const usable = standing.map(({ at, assessment }): CountedJob => {
    const group = groupOf(at);
    return { at, doubts: assessment.doubts, group, mayRepeat: shared.has(group) };
  });
  const counting: Counting = { jobs: usable, on, window: windowFor(rule, on), since };
  const count = counter(counting, unit);
  const own = uniqueDoubts(usable.flatMap((job) => jobDoubts(job, unit, counting, detail)));
  const open = possibleDuplicateDoubts(usable, on);
  const doubts = [
    ...own,
    ...duplicateDoubts(usable, on),
    ...(detail === "verdict" ? open : relevantDoubts(count, open, own)),
  ];
  const measured = measure(count, doubts, fraction(needed), rulings, detail);
  return { jobs, refused, counting, doubts, measured };
}

/**
 * The hours that count for certain towards a rule that asks for hours, exactly; undefined where it asks for months or no
 * work was told.
 */
export function certainHours(rule: EmploymentRequirement, facts: Facts): Fraction | undefined {
  const { employment } = facts.portfolio;
  if (!("hours" in rule.atLeast) || employment === undefined) return undefined;
  return measureWork(rule, rule.work, "hours", rule.atLeast.hours, employment, facts).measured.certain;
}

const counter = (counting: Counting, unit: Unit): Count =>
  unit === "months"
    ? (granted: Granted): Fraction | null => countMonths(counting, granted)
    : (granted: Granted): Fraction | null => cutToMinutes(countHours(counting, granted));

/** The doubts of one job. For a reader, only those that change what the job adds, taken alone: the bounds are the same. */
function jobDoubts(job: CountedJob, unit: Unit, counting: Counting, detail: Detail): Doubt[] {
  const { at } = job;
  const spells = spellDoubts(at, counting.on);
  // A job that may count has begun: with every doubt about its dates granted it has days.
  const possible = longestSpell(at, counting.on) as Run;
  const amounts = unit === "hours" ? hoursDoubts(at) : weightDoubts(at, sureDays(at, possible, counting.on));
  const doubts = uniqueDoubts([...job.doubts, ...spells, ...amounts]);
  const ofDegrees = uniqueDoubts((counting.since ?? []).flatMap((since) => since.doubts));
  if (detail === "verdict") return [...doubts, ...ofDegrees];
  const count = counter({ ...counting, jobs: [job] }, unit);
  return [...relevantDoubts(count, doubts, ofDegrees), ...relevantTogether(count, ofDegrees, doubts)];
}

function evidenceOf(
  job: CountedJob,
  unit: Unit,
  needed: number,
  counting: Counting,
  rulings: Facts["rulings"],
): Evidence & { possible: number | null } {
  const alone: Counting = { ...counting, jobs: [job] };
  const doubts = jobDoubts(job, unit, alone, "full");
  const measured = measure(counter(alone, unit), doubts, fraction(needed), rulings, "full");
  const { certain, possible } = amountOf(unit, needed, measured, counting.window);
  const because = [
    howCounted(job.at, unit, counting),
    ...sinceWhen(counting),
    ...measured.assumptions.map((assumption) => assumption.text),
  ].join(" ");
  return { path: job.at.path, label: jobLabel(job.at), because, certain, possible };
}

function howCounted({ job }: Job, unit: Unit, { window }: Counting): string {
  const since =
    window === undefined ? "" : ` Only what lies on or after ${longDay(fromDayNumber(window.from))} counts.`;
  if (unit === "months")
    return job.hoursPerWeek !== undefined && job.hoursPerWeek < FULL_TIME
      ? `Counted in proportion: ${job.hoursPerWeek} of ${FULL_TIME} hours a week.`
      : "Counted in months.";
  if (job.documentedCaseManagementHours !== undefined) return `Counted by your documented total.${since}`;
  if (job.datedHours !== undefined) return `Counted by your dated hours.${since}`;
  const share =
    job.caseManagementShare === undefined || job.caseManagementShare === 1
      ? ""
      : `, ${Math.round(job.caseManagementShare * 100)} percent of it case management`;
  return job.hoursPerWeek === undefined
    ? `Counted once we know your hours a week.${since}`
    : `Counted by ${job.hoursPerWeek} hours a week${share}.${since}`;
}

/** From when work counts, where that surely lies after a degree. */
function sinceWhen({ since }: Counting): string[] {
  const first = firstSince(since ?? [], new Set());
  return Number.isFinite(first)
    ? [`Only what lies after ${longDay(fromDayNumber(first - 1))}, the day of the degree, counts.`]
    : [];
}

function nothingCounts(at: Job, { on, window, since }: Counting): string {
  const last = lastWorked(at.job, on);
  if (window !== undefined && last < fromDayNumber(window.from))
    return `It ended before ${longDay(fromDayNumber(window.from))}, the first day that counts.`;
  const first = Math.min(...(since ?? []).map(({ from }) => from));
  if (Number.isFinite(first) && last < fromDayNumber(first))
    return `It lies before ${longDay(fromDayNumber(first))}, the day after the degree.`;
  if (shareOf(at)?.n === 0n) return "None of it was case management.";
  return "No hours of it count.";
}

/** Counted work that all ended longer ago than this is a warning, never a verdict (rule 7). */
function oldWork(
  years: number,
  jobs: readonly CountedJob[],
  { possible }: Measured,
  { on, sponsor }: Facts,
): string[] {
  const limit = yearsBefore(on, years);
  const nothing = possible !== null && possible.n === 0n;
  if (nothing || jobs.length === 0 || jobs.some(({ at }) => lastWorked(at.job, on) >= limit)) return [];
  return [
    `This work ended more than ${years} years ago. We found no limit, but ask ${sponsor} before you rely on it.`,
  ];
}

/** The sponsor has another wording that may accept less: what reaches it is not "not met" but unknown (rule 8). */
function withOtherWording(
  otherWording: EmploymentRequirement["otherWording"],
  measured: Measured,
  counting: Counting,
  doubts: readonly Doubt[],
  rulings: Facts["rulings"],
): Measured {
  if (otherWording === undefined || measured.verdict === "met") return measured;
  const { fullTimeMonths, because } = otherWording;
  const ruling = rulings.get("other-wording");
  if (ruling === false) return measured;
  const monthDoubts = counting.jobs.flatMap((job) => jobDoubts(job, "months", counting, "verdict"));
  // Full time is 35 hours here, whatever a sponsor's own definition is: the wording asks for a full-time year.
  const granted = new Set(
    [...doubts, ...monthDoubts]
      .map((doubt) => doubt.id)
      .filter((id) => id !== PART_TIME && rulings.get(id) !== false),
  );
  const months = countMonths(counting, granted, "full-time");
  if (months !== null && months.n < BigInt(fullTimeMonths) * months.d) return measured;
  if (ruling === true) return { ...measured, verdict: "met", open: [] };
  const doubt: Doubt = {
    id: "other-wording",
    ask: "sponsor",
    path: "employment",
    text: because,
    question: `Is ${fullTimeMonths === 12 ? "one full-time year" : `${fullTimeMonths} full-time months`} enough, with fewer hours?`,
  };
  return {
    ...measured,
    verdict: "unknown",
    assumptions: [...measured.assumptions, { id: doubt.id, text: because, decides: true }],
    open: [...measured.open, doubt],
  };
}
