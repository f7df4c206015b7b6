import type { ExamDomains, Level, PublishedScenario } from "../authoring/scenario.ts";

/** What is needed of one version of an item to draw it and to score answers to it: no text of it. */
export interface PracticeItem {
  /** The id of its file: of a scenario, or of a single question. */
  readonly scenario: string;
  /** The file's title. */
  readonly title: string;
  readonly item: string;
  /** Names this version of this item, and no other in all content. */
  readonly version: string;
  /** Indexes of the options that belong to the answer, in the order of the source. */
  readonly key: readonly number[];
  /** How many options it has. */
  readonly options: number;
  readonly level: Level;
  readonly blueprint: ExamDomains;
  /** False for a version that has been replaced: answers to it are still scored, and it is asked no more. */
  readonly current: boolean;
}

/** The items of scenarios and single questions as they are now, in their order. */
export const practiceItems = (scenarios: readonly PublishedScenario[]): PracticeItem[] =>
  scenarios.flatMap(({ id, title, items }) =>
    items.map((item) => ({
      scenario: id,
      title,
      item: item.id,
      version: item.version,
      key: item.options.flatMap((option, index) => (option.key ? [index] : [])),
      options: item.options.length,
      level: item.level,
      blueprint: item.blueprint,
      current: true,
    })),
  );

/** All or nothing: exactly the options of the key, in any order. */
export function isBest({ key }: Pick<PracticeItem, "key">, chosen: readonly number[]): boolean {
  const picked = new Set(chosen);
  return picked.size === key.length && key.every((option) => picked.has(option));
}

/** An item whatever its version, as text that can be a key. */
export const itemKey = ({ scenario, item }: Pick<PracticeItem, "scenario" | "item">): string =>
  JSON.stringify([scenario, item]);
