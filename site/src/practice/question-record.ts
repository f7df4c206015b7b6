import type { PracticeItem } from "../../../domain/practice/item.ts";

/** What a learner keeps with a question whatever its wording: the name of the record of its flag and of its note. */
export const questionRecord = ({ scenario, item }: Pick<PracticeItem, "scenario" | "item">): string =>
  `${scenario}:${item}`;
