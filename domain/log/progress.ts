import type { Outline } from "../credentials/outlines.ts";
import type { Answer, Entry } from "./entry.ts";
import type { PracticeItem } from "./practice-item.ts";
import type { Progress } from "./progress-view.ts";

/** The kinds of entries that progress is made of: all that its view needs to read. */
export const PROGRESS_KINDS: readonly string[] = ["answer"];

/**
 * What a learner has practiced: for each item the latest answer, scored here by the item's key at the version that was
 * on the screen. The latest is the one with the greatest id, so that devices with the same entries agree whatever their
 * clocks say. Every outline is there, also one that no item is about. Pure.
 */
export function progressOf(
  entries: Iterable<Entry>,
  items: readonly PracticeItem[],
  outlines: readonly Outline[],
): Progress {
  const known = new Map(items.map((item) => [keyOf(item), item]));
  const answers = new Map<string, Answer>();
  for (const entry of entries) if (isAnswer(entry)) answers.set(entry.id, entry);
  const latest = new Map<PracticeItem, Answer>();
  let notScored = 0;
  for (const answer of answers.values()) {
    const item = known.get(keyOf(answer));
    if (item === undefined) {
      notScored += 1;
      continue;
    }
    const before = latest.get(item);
    if (before === undefined || before.id < answer.id) latest.set(item, answer);
  }
  const scored = items.map((item): Scored => {
    const answer = latest.get(item);
    return { item, answer, best: answer !== undefined && isBest(item, answer) };
  });
  return {
    ...countOf(scored),
    answers: answers.size,
    notScored,
    blueprints: outlines.map(({ id: blueprint, name, domains }) => ({
      blueprint,
      name,
      domains: domains.map(({ id: domain, name: title }) => ({
        domain,
        title,
        ...countOf(scored.filter(({ item }) => item.blueprint[blueprint] === domain)),
      })),
    })),
    scenarios: [...Map.groupBy(scored, ({ item }) => item.scenario)].map(([scenario, of]) => ({
      scenario,
      title: of[0]?.item.title ?? scenario,
      ...countOf(of),
      latest: of.map(({ item, answer, best }) => ({ item: item.item, answer: answer?.id ?? null, best })),
    })),
  };
}

interface Scored {
  readonly item: PracticeItem;
  readonly answer: Answer | undefined;
  readonly best: boolean;
}

const isAnswer = (entry: Entry): entry is Answer => entry.kind === "answer";

const keyOf = ({ scenario, item, version }: Pick<Answer, "scenario" | "item" | "version">): string =>
  JSON.stringify([scenario, item, version]);

/** All or nothing: exactly the options of the key, in any order. */
function isBest({ key }: PracticeItem, { chosen }: Answer): boolean {
  const picked = new Set(chosen);
  return picked.size === key.length && key.every((option) => picked.has(option));
}

const countOf = (scored: readonly Scored[]): { items: number; answered: number; best: number } => ({
  items: scored.length,
  answered: scored.filter(({ answer }) => answer !== undefined).length,
  best: scored.filter(({ best }) => best).length,
});
