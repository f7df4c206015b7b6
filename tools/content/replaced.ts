import type { PublishedItem, PublishedScenario } from "../../domain/authoring/scenario.ts";
import type { PracticeItem } from "../../domain/practice/item.ts";
import type { ReplacedQuestion } from "../../domain/practice/replaced.ts";
import type { History } from "./history.ts";

/**
 * The versions of questions that are asked no more: for scoring answers to them and for showing them again. A question
 * that was only worded anew goes on under its present name, so that answers to it count for what it is now.
 */
export function replacedQuestions(
  histories: readonly History[],
  scenarios: readonly PublishedScenario[],
): ReplacedQuestion[] {
  const current = new Set(scenarios.flatMap(({ items }) => items.map(({ version }) => version)));
  return histories.flatMap(({ scenario, rows }) => {
    const now = scenarios.find(({ id }) => id === scenario)?.items ?? [];
    return rows
      .filter(({ version }) => !current.has(version))
      .map(({ seal: _, ...row }) => ({ ...row, scenario, item: presentName(row, now) }));
  });
}

/** The item that a question has become: the one of its own name, else the one that shares most of its options, half at least. */
function presentName(
  { item, options }: Pick<ReplacedQuestion, "item" | "options">,
  now: readonly PublishedItem[],
): string {
  if (now.some(({ id }) => id === item)) return item;
  const shared = now
    .map((other) => ({
      id: other.id,
      same: options.filter(({ text }) => other.options.some((option) => option.text === text)).length,
    }))
    .toSorted((a, b) => b.same - a.same)[0];
  return shared !== undefined && shared.same * 2 >= options.length ? shared.id : item;
}

/** What scores answers to a version that is asked no more. */
export const replacedItem = ({
  scenario,
  title,
  item,
  version,
  options,
  level,
  blueprint,
}: ReplacedQuestion): PracticeItem => ({
  scenario,
  title,
  item,
  version,
  key: options.flatMap(({ key }, index) => (key ? [index] : [])),
  options: options.length,
  level,
  blueprint,
  current: false,
});
