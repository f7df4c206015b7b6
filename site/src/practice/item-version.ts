import type { Scenario, ScenarioItem } from "../../../domain/authoring/scenario.ts";

/**
 * A short fingerprint of all that a learner reads before answering, and of the key. A better rationale keeps the
 * version; a changed case, question or option makes a new one.
 */
export async function itemVersion(scenario: Scenario, item: ScenarioItem): Promise<string> {
  const read = [
    scenario.case,
    item.question,
    item.preamble ?? "",
    item.options.map(({ text, key }) => [text, key]),
  ];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(read)));
  return [...new Uint8Array(digest).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
