import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { loadCredentials } from "./credentials.ts";
import { loadScenarios } from "./scenarios.ts";

/**
 * Compiles content that has no errors into modules that the site and the functions import: plain data, so that neither
 * needs the parsers.
 */
export function buildContent(): string[] {
  return [
    write("credentials", "Credential", "eligibility/credential.ts", loadCredentials().credentials),
    write("scenarios", "Scenario", "authoring/scenario.ts", loadScenarios().scenarios),
  ];
}

function write(name: string, type: string, home: string, data: readonly unknown[]): string {
  const file = `dist/content/${name}.ts`;
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and moved, so that nobody who builds at the same time reads half a file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(
    aside,
    `// Made from content/${name}/ by \`npm run content -- build\`. Change the content, not this file.
import type { ${type} } from "../../domain/${home}";

export const ${name} = ${JSON.stringify(data, undefined, 2)} as unknown as readonly ${type}[];
`,
  );
  renameSync(aside, file);
  return file;
}
