/**
 * A doubt is one thing that keeps an amount from being certain: a fact that was not told, a definition of the
 * sponsor's that could not be read, a date known only to the month. The certain bound grants no doubt, the
 * possible bound grants all of them; granting one alone shows whether it decides.
 */
export interface Doubt {
  /** The same doubt about two jobs may share an id when one answer settles both (a sponsor's definition). */
  readonly id: string;
  readonly ask: "learner" | "sponsor";
  /** Where in the portfolio: employment[0].paid. */
  readonly path: string;
  /** The assumption, for a reader. */
  readonly text: string;
  readonly question: string;
  /** True when it is open what the thing is at all: which license, which field of study. */
  readonly identity?: boolean;
  /** Values the learner may answer with, when they can all be listed: used to see whether the answer settles the outcome. */
  readonly answers?: readonly unknown[];
}

/** Ids of doubts that are granted in one evaluation. */
export type Granted = ReadonlySet<string>;

/** What a sponsor would answer, tried out to see whether asking settles the outcome: doubt id -> yes or no. */
export type Rulings = ReadonlyMap<string, boolean>;
export const NO_RULINGS: Rulings = new Map();

/** One condition about one piece of evidence: it holds, it fails for a reason, or it hangs on a doubt. */
export type Condition =
  | { readonly is: "yes" }
  | { readonly is: "no"; readonly because: string }
  | { readonly is: "doubt"; readonly doubt: Doubt };
export const YES: Condition = { is: "yes" };
export const no = (because: string): Condition => ({ is: "no", because });
export const doubtful = (doubt: Doubt): Condition => ({ is: "doubt", doubt });

/** The conditions of one piece of evidence taken together, after the sponsor's tried rulings. */
export interface Assessment {
  /** Why it does not count; undefined when it counts or may count. */
  readonly no?: string;
  readonly doubts: readonly Doubt[];
}

/** Every condition is looked at, so that a learner sees all doubts; the first failure is the reason that is shown. */
export function assess(conditions: readonly Condition[], rulings: Rulings): Assessment {
  const doubts: Doubt[] = [];
  for (const condition of conditions) {
    if (condition.is === "no") return { no: condition.because, doubts: [] };
  }
  for (const condition of conditions) {
    if (condition.is !== "doubt") continue;
    const ruling = rulings.get(condition.doubt.id);
    if (ruling === false)
      return { no: `Not counted if the answer is no: ${condition.doubt.text}`, doubts: [] };
    if (ruling === undefined) doubts.push(condition.doubt);
  }
  return { doubts };
}

/** Each doubt once, at the first place that raises it. */
export function uniqueDoubts(doubts: readonly Doubt[]): Doubt[] {
  const first = new Map<string, Doubt>();
  for (const doubt of doubts) if (!first.has(doubt.id)) first.set(doubt.id, doubt);
  return [...first.values()];
}
