import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkScenarios, publishable } from "../../domain/authoring/check-scenario.ts";
import type { Fault } from "../../domain/authoring/fault.ts";
import type { Scenario } from "../../domain/authoring/scenario.ts";
import { outlinesOf } from "../../domain/credentials/outlines.ts";
import { loadCredentials } from "./credentials.ts";
import { ownPages } from "./own-pages.ts";

/**
 * The files that learners practice with, scenarios before single questions, each in the order of their names. Adding a
 * file adds what is in it; nothing is registered. Questions lie in a folder for each domain of the CCM's exam.
 */
export const practiceFiles = (content = "content"): string[] =>
  ["scenarios", "questions"].flatMap((folder) =>
    existsSync(join(content, folder)) ? markdownIn(join(content, folder)) : [],
  );

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(folder, name));

/**
 * Reads and checks scenarios and questions, each alone and all together: those without errors, and every fault. What they
 * may name as exam domains is what the credentials in `content/credentials` say.
 */
export function loadScenarios(files: readonly string[] = practiceFiles()): {
  scenarios: Scenario[];
  faults: readonly Fault[];
} {
  const { checked, faults } = checkScenarios(
    files.map((file) => ({ file, text: readFileSync(file, "utf8") })),
    outlinesOf(loadCredentials().credentials),
    ownPages(),
  );
  return { scenarios: checked.flatMap((one) => publishable(one) ?? []), faults };
}
