import { fileURLToPath } from "node:url";
import { readSettings, SettingsError } from "../settings.ts";
import { destroy } from "./destroy.ts";
import { readOptions } from "./options.ts";
import { Refusal, realTerminal as terminal } from "./terminal.ts";

/** `npm run destroy -- --env NAME`. docs/deploy.md says what it takes away, and what it leaves. */
try {
  const { environment, withData } = readOptions("destroy", process.argv.slice(2));
  const settings = readSettings(environment);
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  if (!(await destroy({ settings, terminal, withData, root }))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Refusal || error instanceof SettingsError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 2;
}
