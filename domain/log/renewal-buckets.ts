import {
  add,
  type Fraction,
  floor,
  fraction,
  min,
  multiply,
  subtract,
  ZERO,
} from "../arithmetic/fraction.ts";
import { type Day, longDay } from "../calendar/day.ts";
import { amountSentence, withUnit } from "../eligibility/amount-words.ts";
import {
  assess,
  type Condition,
  type Doubt,
  doubtful,
  type Granted,
  NO_RULINGS,
  no,
  uniqueDoubts,
  YES,
} from "../eligibility/doubt.ts";
import type { Bucket } from "../eligibility/renewal.ts";
import { onTopics } from "../eligibility/rules/education.ts";
import { amountOf, type Measured, measure } from "../eligibility/work/measure.ts";
import type { CreditLine } from "./credit-line.ts";
import type { Cycle } from "./renewal-cycle.ts";
import type { BucketCredit, BucketResult } from "./renewal-view.ts";

/**
 * Hours of continuing education in the buckets of a renewal. Like every amount of ours it is measured twice: what is
 * certain whatever is still open, and what may count at most.
 */
export interface Counted {
  readonly bucket: Omit<BucketResult, "sources" | "asOf" | "confidence" | "note">;
  readonly credits: readonly BucketCredit[];
}

/** What a bucket is counted from: the credits (undefined: not told), the cycle (undefined: not known) and the day. */
export interface Study {
  readonly credits: readonly CreditLine[] | undefined;
  readonly cycle: Cycle | undefined;
  readonly on: Day;
}

const toMinutes = (hours: Fraction): number => Number(floor(multiply(hours, fraction(60))));
const hoursOf = (minutes: number): Fraction => fraction(minutes, 60);

/** One bucket, with `limit` the bucket inside it that only counts up to some hours. */
export function countBucket(bucket: Bucket, limit: Bucket | undefined, study: Study): Counted {
  const lines = (study.credits ?? []).map((line, index) => assessLine(line, index, bucket, limit, study));
  const usable = lines.filter(({ refused }) => refused === undefined);
  const most = limit?.atMost?.hours;
  const needed = fraction(bucket.atLeast?.hours ?? 0);
  const count = (granted: Granted): Fraction | null =>
    study.credits === undefined
      ? granted.has(UNTOLD.id)
        ? null
        : ZERO
      : sum(usable, granted, most === undefined ? undefined : fraction(most));
  const doubts =
    study.credits === undefined ? [UNTOLD] : uniqueDoubts(usable.flatMap(({ doubts }) => doubts));
  const measured = measure(count, doubts, needed, NO_RULINGS, "verdict");
  return {
    bucket:
      bucket.atMost === undefined ? needs(bucket, measured) : limits(bucket, bucket.atMost.hours, measured),
    credits: lines.map((line) => creditResult(line, limit)),
  };
}

interface Line {
  readonly line: CreditLine;
  /** Why it does not count; undefined when it counts or may count. */
  readonly refused: string | undefined;
  /** What has to be granted before it counts at all. */
  readonly needs: readonly Doubt[];
  /** Whether it counts only up to a limit: it does, it does not, or it does unless this doubt is granted. */
  readonly limited: boolean | Doubt;
  /** Everything that is open about it. */
  readonly doubts: readonly Doubt[];
}

const UNTOLD: Doubt = {
  id: "credits",
  ask: "learner",
  path: "credits",
  text: "You have not told us about your continuing education.",
  question: "Which continuing education have you done?",
};

function assessLine(
  line: CreditLine,
  index: number,
  bucket: Bucket,
  limit: Bucket | undefined,
  study: Study,
): Line {
  const path = `credits[${index}]`;
  const assessment = assess([...when(line, path, study), belongs(line, path, bucket)], NO_RULINGS);
  const length = line.data.minutes === undefined ? [lengthDoubt(path)] : [];
  const needs = [...assessment.doubts, ...length];
  const within = limit === undefined ? no("") : belongs(line, path, limit);
  const limited = within.is === "doubt" ? within.doubt : within.is === "yes";
  return {
    line,
    refused: assessment.no,
    needs,
    limited,
    doubts: typeof limited === "boolean" ? needs : [...needs, limited],
  };
}

const lengthDoubt = (path: string): Doubt => ({
  id: `${path}.minutes`,
  ask: "learner",
  path: `${path}.minutes`,
  text: "How long it was is not told.",
  question: "How many hours does the certificate show?",
});

function when({ data: { date } }: CreditLine, path: string, { cycle, on }: Study): Condition[] {
  const doubt = (id: string, text: string, question: string): Condition =>
    doubtful({ id, ask: "learner", path: id, text, question });
  if (date === undefined)
    return [doubt(`${path}.date`, "When it was is not told.", "When did you finish this course?")];
  if (date > on) return [no(`It is after ${longDay(on)}.`)];
  if (cycle === undefined)
    return [
      doubt(
        "held.validThrough",
        "When your cycle begins and ends is not told.",
        "What is the last day on which your credential is valid?",
      ),
    ];
  if (date < cycle.from) return [no(`It is from before this cycle, which began on ${longDay(cycle.from)}.`)];
  return [date > cycle.to ? no(`It is after the last valid day, ${longDay(cycle.to)}.`) : YES];
}

function belongs({ data }: CreditLine, path: string, { topics }: Bucket): Condition {
  if (topics === "any") return YES;
  if (!("not" in topics)) return onTopics(data, path, topics);
  const on = onTopics(data, path, topics.not);
  if (on.is === "doubt") return on;
  return on.is === "no" ? YES : no(`It is about ${topics.not.join(" or ").replaceAll("-", " ")}.`);
}

/** What the granted doubts let count: in full, or together up to the limit. `null` when nothing limits it. */
function sum(lines: readonly Line[], granted: Granted, most: Fraction | undefined): Fraction | null {
  let full = ZERO;
  let limited: Fraction | null = ZERO;
  for (const { line, needs, limited: isLimited } of lines) {
    if (!needs.every((doubt) => granted.has(doubt.id))) continue;
    const toLimit = typeof isLimited === "boolean" ? isLimited : !granted.has(isLimited.id);
    const length = line.data.minutes === undefined ? null : hoursOf(line.data.minutes);
    if (!toLimit) {
      if (length === null) return null;
      full = add(full, length);
    } else limited = length === null || limited === null ? null : add(limited, length);
  }
  if (most === undefined) return full;
  return add(full, limited === null ? most : min(limited, most));
}

type Bounds = Pick<Measured, "certain" | "possible" | "verdict">;

function needs(bucket: Bucket, { certain, possible, verdict }: Bounds): Counted["bucket"] {
  const needed = bucket.atLeast?.hours ?? 0;
  const certainMinutes = toMinutes(certain);
  return {
    id: bucket.id,
    title: bucket.title,
    inside: bucket.inside ?? null,
    atLeastMinutes: needed * 60,
    atMostMinutes: null,
    certainMinutes,
    possibleMinutes: possible === null ? null : toMinutes(possible),
    missingMinutes: Math.max(0, needed * 60 - certainMinutes),
    beyondMinutes: 0,
    verdict,
    because: amountSentence(amountOf("hours", needed, { certain, possible }, undefined), verdict),
  };
}

function limits(bucket: Bucket, most: number, { certain, possible }: Bounds): Counted["bucket"] {
  const certainMinutes = toMinutes(certain);
  const beyondMinutes = Math.max(0, toMinutes(subtract(certain, fraction(most))));
  const told = `${hoursText(certainMinutes)} of this kind; ${withUnit(most, "hours")} at most count.`;
  return {
    id: bucket.id,
    title: bucket.title,
    inside: bucket.inside ?? null,
    atLeastMinutes: null,
    atMostMinutes: most * 60,
    certainMinutes,
    possibleMinutes: possible === null ? null : toMinutes(possible),
    missingMinutes: 0,
    beyondMinutes,
    verdict: "met",
    because: beyondMinutes === 0 ? told : `${told} ${hoursText(beyondMinutes)} beyond that do not count.`,
  };
}

const hoursText = (minutes: number): string => withUnit(Math.floor((minutes * 100) / 60) / 100, "hours");

function creditResult({ line, refused, needs, limited }: Line, limit: Bucket | undefined): BucketCredit {
  const minutes = line.data.minutes ?? null;
  if (refused !== undefined)
    return { record: line.id, counts: "no", because: refused, certainMinutes: 0, possibleMinutes: 0 };
  const upTo =
    limited === true && limit?.atMost !== undefined
      ? `Counts within the ${withUnit(limit.atMost.hours, "hours")} at most of this kind.`
      : "Counted in full.";
  return {
    record: line.id,
    counts: needs.length === 0 ? "yes" : "may",
    because: needs.length === 0 ? upTo : `May count. ${needs.map((doubt) => doubt.text).join(" ")}`,
    certainMinutes: needs.length === 0 ? (minutes ?? 0) : 0,
    possibleMinutes: minutes,
  };
}
