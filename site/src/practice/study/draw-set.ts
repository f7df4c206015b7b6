import type { Exam } from "../../../../domain/practice/exam.ts";
import { isBest, itemKey, type PracticeItem } from "../../../../domain/practice/item.ts";
import type { Progress } from "../../../../domain/practice/progress-view.ts";
import { seeded, shuffled } from "../../../../domain/practice/seeded.ts";
import { questionRecord } from "../question-record.ts";
import type { SetChoice } from "./set-choice.ts";

/** How many questions a set has, as far as cases are not taken apart for it. */
export const SET_LENGTH = 10;

/** What a set is drawn from. */
export interface Known {
  readonly items: readonly PracticeItem[];
  readonly progress: Progress;
  /** The names of the records that are flags. */
  readonly flags: ReadonlySet<string>;
  /** Her short exams; those that are open, or were given up, tell nothing. */
  readonly exams?: readonly Exam[];
}

/** All items that a choice is about, in the order of the content; those that are weak in the order of their answers. */
export function itemsOf(choice: SetChoice, { items, progress, flags, exams = [] }: Known): PracticeItem[] {
  const current = items.filter((item) => item.current);
  const named = (names: Progress["weak"]): PracticeItem[] => {
    const byKey = new Map(current.map((item) => [itemKey(item), item]));
    return names.flatMap((name) => byKey.get(itemKey(name)) ?? []);
  };
  switch (choice.kind) {
    case "domain":
      return current.filter(({ blueprint }) => blueprint[choice.outline] === choice.domain);
    case "case":
      return current.filter(({ scenario }) => scenario === choice.scenario);
    case "exam":
      return named(
        missedIn(
          exams.find(({ attempt }) => attempt === choice.attempt),
          items,
        ),
      );
    case "weak":
      return named(progress.weak);
    case "sure-but-wrong":
      return named(progress.sureButWrong);
    case "flagged":
      return current.filter((item) => flags.has(questionRecord(item)));
    case "new":
      return current.filter((item) => !isAnswered(item, progress));
  }
}

/**
 * Draws a set: what was not answered comes first, then what is weak, then the rest. The questions of a case stay together
 * and in order. A case is asked whole, however long it is, and so is what an exam left; weak spots are filled up from the
 * domain to study next. The same seed draws the same set. Empty where there is nothing to ask.
 */
export function drawSet(choice: SetChoice, known: Known, seed: string): PracticeItem[] {
  const own = itemsOf(choice, known);
  if (choice.kind === "case" || choice.kind === "exam") return own;
  const random = seeded(seed);
  const weak = new Set(known.progress.weak.map(itemKey));
  const rank = (item: PracticeItem): number =>
    !isAnswered(item, known.progress) ? 0 : weak.has(itemKey(item)) ? 1 : 2;
  const rankOf = (unit: readonly PracticeItem[]): number => Math.min(...unit.map(rank));
  // Weak spots come in the order of their answers: the one that has waited longest first.
  const inOrder = choice.kind === "weak" || choice.kind === "sure-but-wrong";
  const units = inOrder ? byFile(own) : shuffled(byFile(own), random);
  const drawn = fill([], inOrder ? units : units.toSorted((a, b) => rankOf(a) - rankOf(b)));
  if (choice.kind !== "weak" || drawn.length === 0) return inContentOrder(drawn, known.items);
  const next = known.progress.blueprints.find(({ blueprint }) => blueprint === choice.outline)?.next;
  if (next == null) return inContentOrder(drawn, known.items);
  const more = itemsOf({ kind: "domain", outline: choice.outline, domain: next.domain }, known).filter(
    (item) => !drawn.includes(item),
  );
  return inContentOrder(
    fill(
      drawn,
      shuffled(byFile(more), random).toSorted((a, b) => rankOf(a) - rankOf(b)),
    ),
    known.items,
  );
}

/** The items that an exam asked and that have not got their best answer in it, in its order. */
function missedIn(exam: Exam | undefined, items: readonly PracticeItem[]): PracticeItem[] {
  if (exam === undefined || exam.state === "open" || exam.state === "abandoned") return [];
  const byVersion = new Map(items.map((item) => [item.version, item]));
  return exam.versions.flatMap((version) => {
    const item = byVersion.get(version);
    const answer = exam.answers.get(version);
    return item === undefined || (answer !== undefined && isBest(item, answer.chosen)) ? [] : [item];
  });
}

const isAnswered = ({ scenario, item }: PracticeItem, { scenarios }: Progress): boolean =>
  scenarios
    .find((one) => one.scenario === scenario)
    ?.latest.some((latest) => latest.item === item && latest.answer !== null) ?? false;

const byFile = (items: readonly PracticeItem[]): PracticeItem[][] => [
  ...Map.groupBy(items, ({ scenario }) => scenario).values(),
];

/** Takes units as long as they fit; the first one always does. */
function fill(drawn: readonly PracticeItem[], units: readonly (readonly PracticeItem[])[]): PracticeItem[] {
  const set = [...drawn];
  for (const unit of units) if (set.length === 0 || set.length + unit.length <= SET_LENGTH) set.push(...unit);
  return set;
}

/** The questions of one file together, as they stand in it; the files in the order in which they were drawn. */
const inContentOrder = (drawn: readonly PracticeItem[], items: readonly PracticeItem[]): PracticeItem[] =>
  byFile(drawn).flatMap((unit) => items.filter((item) => unit.includes(item)));
