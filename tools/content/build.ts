import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { practiceItems } from "../../domain/log/practice-item.ts";
import { loadCredentials } from "./credentials.ts";
import { itemVersion } from "./item-version.ts";
import { loadScenarios } from "./scenarios.ts";

/**
 * Compiles content that has no errors into modules that the site and the functions import: plain data, so that neither
 * needs the parsers.
 */
export function buildContent(): string[] {
  const scenarios = publishedScenarios();
  return [
    write(
      "credentials",
      "credentials",
      "Credential",
      "eligibility/credential.ts",
      loadCredentials().credentials,
    ),
    write("scenarios", "scenarios", "PublishedScenario", "authoring/scenario.ts", scenarios),
    // What scores answers, without the text: for what never shows a question.
    write("items", "scenarios", "PracticeItem", "log/practice-item.ts", practiceItems(scenarios)),
  ];
}

/** Every scenario that may be shown, its items with their versions. */
export const publishedScenarios = (): PublishedScenario[] =>
  loadScenarios().scenarios.map((scenario) => ({
    ...scenario,
    items: scenario.items.map((item) => ({ ...item, version: itemVersion(scenario, item) })),
  }));

function write(name: string, from: string, type: string, home: string, data: readonly unknown[]): string {
  const file = `dist/content/${name}.ts`;
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and moved, so that nobody who builds at the same time reads half a file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(
    aside,
    `// Made from content/${from}/ by \`npm run content -- build\`. Change the content, not this file.
import type { ${type} } from "../../domain/${home}";

export const ${name} = ${JSON.stringify(data, undefined, 2)} as unknown as readonly ${type}[];
`,
  );
  renameSync(aside, file);
  return file;
}
