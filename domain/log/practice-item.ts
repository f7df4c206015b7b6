import type { PublishedScenario, ScenarioFields } from "../authoring/scenario.ts";

/** What is needed of an item to score answers to it: its place, its version and its key, no text of it. */
export interface PracticeItem {
  readonly scenario: string;
  /** The scenario's title. */
  readonly title: string;
  readonly item: string;
  readonly version: string;
  /** Indexes of the options that belong to the answer, in the order of the source. */
  readonly key: readonly number[];
  readonly blueprint: ScenarioFields["blueprint"];
}

/** The items of scenarios, in their order. */
export const practiceItems = (scenarios: readonly PublishedScenario[]): PracticeItem[] =>
  scenarios.flatMap(({ id, title, items }) =>
    items.map((item) => ({
      scenario: id,
      title,
      item: item.id,
      version: item.version,
      key: item.options.flatMap((option, index) => (option.key ? [index] : [])),
      blueprint: item.blueprint,
    })),
  );
