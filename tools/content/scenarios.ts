import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkScenarios, publishable } from "../../domain/authoring/check-scenario.ts";
import type { Fault } from "../../domain/authoring/fault.ts";
import type { Scenario } from "../../domain/authoring/scenario.ts";
import { outlinesOf } from "../../domain/credentials/outlines.ts";
import { loadCredentials } from "./credentials.ts";

/** The scenario files of a folder, in the order of their names. Adding a file adds the scenario; nothing is registered. */
export const scenarioFiles = (folder = "content/scenarios"): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(folder, name));

/**
 * Reads and checks scenarios, each alone and all together: those without errors, and every fault. What they may name as
 * exam domains is what the credentials in `content/credentials` say.
 */
export function loadScenarios(files: readonly string[] = scenarioFiles()): {
  scenarios: Scenario[];
  faults: readonly Fault[];
} {
  const { checked, faults } = checkScenarios(
    files.map((file) => ({ file, text: readFileSync(file, "utf8") })),
    outlinesOf(loadCredentials().credentials),
  );
  return { scenarios: checked.flatMap((one) => publishable(one) ?? []), faults };
}
