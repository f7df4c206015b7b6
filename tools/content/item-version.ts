import { createHash } from "node:crypto";
import type { Scenario, ScenarioItem, ScenarioOption } from "../../domain/authoring/scenario.ts";

/** All that a version covers. */
interface Asked extends Pick<ScenarioItem, "question" | "preamble"> {
  /** What became known with the questions before it, which is told with it. */
  readonly story: readonly string[];
  readonly options: readonly Pick<ScenarioOption, "text" | "key">[];
}

/**
 * A short fingerprint of all that a learner reads before answering, and of the key. A better rationale keeps the
 * version; a changed case, question or option makes a new one. Answers name it for ever: never change how it is made.
 */
export function itemVersion(scenario: Pick<Scenario, "case">, item: Asked): string {
  const read = [
    scenario.case,
    item.question,
    item.preamble ?? "",
    item.options.map(({ text, key }) => [text, key]),
    // The first versions covered no story; those without one are made as they always were.
    ...(item.story.length === 0 ? [] : [item.story]),
  ];
  return createHash("sha256").update(JSON.stringify(read)).digest("hex").slice(0, 12);
}
