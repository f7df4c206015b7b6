import type { PublishedScenario, Scenario } from "../../domain/authoring/scenario.ts";
import { itemVersion } from "./item-version.ts";
import { loadScenarios } from "./scenarios.ts";

/** A scenario or question as learners get it: each question with its version, and with what it practices. */
export const published = (scenario: Scenario): PublishedScenario => ({
  ...scenario,
  items: scenario.items.map((item, index) => {
    const story = scenario.items.slice(0, index).flatMap(({ preamble }) => preamble ?? []);
    return {
      ...item,
      story,
      version: itemVersion(scenario, { ...item, story }),
      level: scenario.questions?.[index + 1]?.level ?? scenario.level,
      blueprint: { ...scenario.blueprint, ...scenario.questions?.[index + 1]?.blueprint },
    };
  }),
});

/** All that has no errors. */
export const publishedScenarios = (): PublishedScenario[] => loadScenarios().scenarios.map(published);
