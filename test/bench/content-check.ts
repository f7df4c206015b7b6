import { checkScenarios } from "../../domain/authoring/check-scenario.ts";
import { outlinesOf } from "../../domain/credentials/outlines.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";
import { generatedQuestions } from "../support/generated-questions.ts";

const QUESTIONS = 1_000;

/** Prints how long the check of a thousand questions takes, each in a file of its own, all as one set. */
export function contentCheck(): void {
  const outlines = outlinesOf(loadCredentials().credentials);
  const files = generatedQuestions(QUESTIONS);
  console.log(`The check of ${QUESTIONS.toLocaleString("en-US")} questions as one set, in milliseconds:`);
  for (const time of ["the first time", "again"]) {
    const started = performance.now();
    const before = process.threadCpuUsage();
    const { faults } = checkScenarios(files, outlines);
    const { user, system } = process.threadCpuUsage(before);
    const passed = Math.round(performance.now() - started);
    const worked = Math.round((user + system) / 1_000);
    console.log(`  ${time}: ${passed}, of which ${worked} at work (${faults.length} faults)`);
  }
}
