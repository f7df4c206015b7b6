import { buildApp } from "./app.ts";
import { SettingsError } from "./settings.ts";

/** What `cdk` runs (cdk.json): it writes the templates and the bundled functions to cdk.out. */
try {
  buildApp();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
