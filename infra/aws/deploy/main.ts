import { fileURLToPath } from "node:url";
import { readSettings, SettingsError } from "../settings.ts";
import { deploy } from "./deploy.ts";
import { readOptions } from "./options.ts";
import { Refusal, realTerminal as terminal } from "./terminal.ts";

/** `npm run deploy -- --env NAME`. docs/deploy.md says what it needs. */
try {
  const { environment, yes } = readOptions("deploy", process.argv.slice(2));
  const settings = readSettings(environment);
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  if (!(await deploy({ settings, terminal, yes, root, fetch }))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Refusal || error instanceof SettingsError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 2;
}
