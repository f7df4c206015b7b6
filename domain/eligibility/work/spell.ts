import { addDays, type Day, dayNumber, earlier } from "../../calendar/day.ts";
import { overlap, type Run } from "../../calendar/run.ts";
import type { Doubt, Granted } from "../doubt.ts";
import { boundsOf, type Job, jobLabel } from "./job.ts";
import { ANY_DAY } from "./since.ts";

/** The days of a spell in one evaluation: a run, or nothing. Where the start was not told, the run begins on ANY_DAY. */
export type Spell = Run | "none";

const startDoubtId = (at: Job): string => `${at.path}.start`;
const endDoubtId = (at: Job): string => `${at.path}.end`;

/** What is open about a job's dates: a date that was not told, or a month without its day. */
export function spellDoubts(at: Job, on: Day): Doubt[] {
  const { job, path } = at;
  const doubts: Doubt[] = [];
  if (job.start === undefined) {
    doubts.push({
      id: startDoubtId(at),
      ask: "learner",
      path: `${path}.start`,
      text: `The start is not told (${jobLabel(at)}).`,
      question: "When did you start this job?",
    });
  } else if (job.start.length === 7) {
    const start = boundsOf(job.start);
    doubts.push({
      id: startDoubtId(at),
      ask: "learner",
      path: `${path}.start`,
      // Listed only when a question is made of it: most evaluations never ask.
      get answers() {
        return daysOf(start);
      },
      text: `The day of the start is not told; the loose days of that month may count (${jobLabel(at)}).`,
      question: "On which day did you start this job?",
    });
  }
  if (job.end === undefined) {
    doubts.push({
      id: endDoubtId(at),
      ask: "learner",
      path: `${path}.end`,
      text: `Whether you still work there is not told (${jobLabel(at)}).`,
      question: "Do you still work there, or when did you leave?",
    });
  } else if (job.end !== null && job.end.length === 7 && boundsOf(job.end).first < on) {
    const end = boundsOf(job.end);
    doubts.push({
      id: endDoubtId(at),
      ask: "learner",
      path: `${path}.end`,
      get answers() {
        return daysOf(end);
      },
      text: `The day of the end is not told; the loose days of that month may count (${jobLabel(at)}).`,
      question: "On which day did you leave this job?",
    });
  }
  return doubts;
}

function daysOf({ first, last }: { first: Day; last: Day }): Day[] {
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => addDays(first, index));
}

/**
 * The days that a job covers, up to `on`, when the granted doubts are granted. Month precision: the certain spell
 * runs from the last day that the start can mean to the first day that the end can mean, the possible one the other way.
 */
export function spellOf(at: Job, granted: Granted, on: Day): Spell {
  const { job } = at;
  const startGranted = granted.has(startDoubtId(at));
  const endGranted = granted.has(endDoubtId(at));
  if (job.end === undefined && !endGranted) return "none";
  const end =
    job.end == null ? on : earlier(endGranted ? boundsOf(job.end).last : boundsOf(job.end).first, on);
  if (job.start === undefined) return startGranted ? { from: ANY_DAY, to: dayNumber(end) } : "none";
  const start = startGranted ? boundsOf(job.start).first : boundsOf(job.start).last;
  return start <= end ? { from: dayNumber(start), to: dayNumber(end) } : "none";
}

/** The most days that a job can cover, up to `on`: as `spellOf` with every doubt about its dates granted. */
export const longestSpell = (at: Job, on: Day): Spell =>
  spellOf(at, new Set([startDoubtId(at), endDoubtId(at)]), on);

/** True when a start and an end were told, or their doubts are granted. */
export const datesGranted = (at: Job, granted: Granted): boolean =>
  (at.job.start !== undefined || granted.has(startDoubtId(at))) &&
  (at.job.end !== undefined || granted.has(endDoubtId(at)));

/**
 * The days over which a documented total is spread, when part of it lies outside a window. Here an earlier start
 * means less inside the window, so the certain bound takes the earliest start and the earliest end: where no end was
 * told, that is the start.
 */
export function spreadOf(at: Job, granted: Granted, on: Day): Run | undefined {
  const { job } = at;
  if (job.start === undefined) return undefined;
  const starts = boundsOf(job.start);
  const ends =
    job.end === undefined
      ? { first: starts.first, last: on }
      : job.end === null
        ? { first: on, last: on }
        : boundsOf(job.end);
  const from = granted.has(startDoubtId(at)) ? starts.last : starts.first;
  const to = earlier(granted.has(endDoubtId(at)) ? ends.last : ends.first, on);
  const whole = { from: dayNumber(starts.first), to: dayNumber(earlier(ends.last, on)) };
  return from <= to ? { from: dayNumber(from), to: dayNumber(to) } : whole;
}

/**
 * The days that a spell surely covers, one at least. Hours told as a total fill these days the most: the shorter the
 * spell, the fuller the weeks, so an end that is not told may still mean full-time work.
 */
export function sureDays(at: Job, spell: Run, on: Day): Run {
  const sure = spellOf(at, new Set(), on);
  return typeof sure === "object" ? sure : { from: spell.to, to: spell.to };
}

/** True when two jobs overlap whatever their open days turn out to be. */
export function surelyOverlap(a: Job, b: Job, on: Day): boolean {
  const none: Granted = new Set();
  const first = spellOf(a, none, on);
  const second = spellOf(b, none, on);
  return typeof first === "object" && typeof second === "object" && overlap(first, second) !== undefined;
}
