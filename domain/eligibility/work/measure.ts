import {
  atLeast,
  cutToHundredths,
  equal,
  type Fraction,
  floor,
  fraction,
  isLess,
  max,
  multiply,
} from "../../arithmetic/fraction.ts";
import { type Day, dayNumber, fromDayNumber, yearsBefore } from "../../calendar/day.ts";
import type { Run } from "../../calendar/run.ts";
import type { Amount, Assumption, Verdict } from "../determination.ts";
import type { Doubt, Granted, Rulings } from "../doubt.ts";
import type { Detail } from "../leaf.ts";
import type { Job } from "./job.ts";
import type { Since } from "./since.ts";

/** A job that counts or may count, its open conditions, and the group of suspected duplicates it belongs to. */
export interface CountedJob {
  readonly at: Job;
  readonly doubts: readonly Doubt[];
  readonly group: string;
  /** Another job that counts is at the same employer, so that a total without its dates may be that work told twice. */
  readonly mayRepeat: boolean;
}

/** What is counted: which jobs, up to which day, within which window, and after which degree. */
export interface Counting {
  readonly jobs: readonly CountedJob[];
  readonly on: Day;
  readonly window: Run | undefined;
  /** The days from which work counts, where only work after a degree does; the earliest that is granted holds. */
  readonly since: readonly Since[] | undefined;
}

/** Both ends included: [on minus the years, on] (rule 6). */
export const windowOf = (on: Day, years: number | undefined): Run | undefined =>
  years === undefined ? undefined : { from: dayNumber(yearsBefore(on, years)), to: dayNumber(on) };

/** An amount in its two bounds (rule 2). `null` is an amount that nothing told so far limits. */
export interface Measured {
  readonly certain: Fraction;
  readonly possible: Fraction | null;
  readonly assumptions: readonly Assumption[];
  /** Doubts that keep the verdict open; empty unless it is unknown. */
  readonly open: readonly Doubt[];
  readonly verdict: Exclude<Verdict, "confirm">;
}

/**
 * No more doubts than this are weighed one by one. A real record stays far below; a hostile one must not keep us
 * counting. What is not weighed still counts in the two bounds; it is not listed.
 */
const MOST_WEIGHED = 40;

export type Count = (granted: Granted) => Fraction | null;

/**
 * Measures an amount that hangs on doubts. The certain bound grants none, the possible bound all. A doubt decides
 * when granting it alone reaches the amount needed, or when everything else together does not.
 */
export function measure(
  count: Count,
  doubts: readonly Doubt[],
  needed: Fraction,
  rulings: Rulings,
  detail: Detail,
): Measured {
  const ruled = [...rulings].filter(([, yes]) => yes).map(([id]) => id);
  const open = doubts.filter((doubt) => !rulings.has(doubt.id));
  const grant = (ids: readonly string[]): Granted => new Set([...ruled, ...ids]);
  const all = open.map((doubt) => doubt.id);
  const certain = count(grant([]));
  // A total that nothing limits is never certain: only a granted doubt can lift the limit, and a ruling is a granted doubt.
  if (certain === null) return { certain: needed, possible: null, assumptions: [], open: [], verdict: "met" };
  const top = count(grant(all));
  // Longer spells can split whole months differently; the possible amount is still never below the certain one.
  const possible = top === null ? null : max(top, certain);
  const reaches = (amount: Fraction | null): boolean => amount === null || atLeast(amount, needed);
  const verdict = reaches(certain) ? "met" : reaches(possible) ? "unknown" : "unmet";
  if (detail === "verdict") return { certain, possible, assumptions: [], open: [], verdict };
  const weighed = open.slice(0, MOST_WEIGHED).map((doubt) => {
    const reachesAlone = () => reaches(count(grant([doubt.id])));
    const reachesWithout = () => reaches(count(grant(all.filter((id) => id !== doubt.id))));
    return { doubt, decides: verdict === "unknown" && (reachesAlone() || !reachesWithout()) };
  });
  const deciding = weighed.filter(({ decides }) => decides);
  return {
    certain,
    possible,
    verdict,
    assumptions: weighed.map(({ doubt, decides }) => ({ id: doubt.id, text: doubt.text, decides })),
    open: verdict !== "unknown" ? [] : (deciding.length > 0 ? deciding : weighed).map(({ doubt }) => doubt),
  };
}

/**
 * Without the doubts that change nothing about one piece of evidence, such as a loose day that lies inside the window
 * anyway. `others` are open beside them.
 */
export function relevantDoubts(
  count: Count,
  doubts: readonly Doubt[],
  others: readonly Doubt[] = [],
): readonly Doubt[] {
  if (doubts.length === 0) return doubts;
  const ids = idsOf([...doubts, ...others]);
  const all = count(new Set(ids));
  const none = count(new Set());
  return doubts.filter(
    ({ id }) =>
      !same(count(new Set([id])), none) || !same(count(new Set(ids.filter((other) => other !== id))), all),
  );
}

/**
 * Doubts about degrees, of which one in full is enough: none of them alone need change anything. All of them, or none
 * where all of them together change nothing.
 */
export function relevantTogether(
  count: Count,
  doubts: readonly Doubt[],
  others: readonly Doubt[],
): readonly Doubt[] {
  const changes = (beside: readonly Doubt[]): boolean =>
    !same(count(new Set(idsOf([...beside, ...doubts]))), count(new Set(idsOf(beside))));
  return doubts.length > 0 && (changes([]) || changes(others)) ? doubts : [];
}

const idsOf = (doubts: readonly Doubt[]): string[] => doubts.map(({ id }) => id);

const same = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : equal(a, b);

/** Hours are whole minutes, cut once at the total. */
export const cutToMinutes = (hours: Fraction | null): Fraction | null =>
  hours === null ? null : fraction(floor(multiply(hours, fraction(60))), 60);

/** The amount as a reader and another program see it: two decimals, cut; what is short is what is needed less what is shown. */
export function amountOf(
  unit: Amount["unit"],
  needed: number,
  measured: Pick<Measured, "certain" | "possible">,
  window: Run | undefined,
): Amount {
  const certain = cutToHundredths(measured.certain);
  const short = isLess(measured.certain, fraction(needed)) ? Math.round((needed - certain) * 100) / 100 : 0;
  return {
    unit,
    needed,
    certain,
    short,
    possible: measured.possible === null ? null : cutToHundredths(measured.possible),
    ...(window === undefined
      ? {}
      : { window: { from: fromDayNumber(window.from), to: fromDayNumber(window.to) } }),
  };
}
