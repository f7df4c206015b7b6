import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The text of a credential that does not exist, with a part of every section. */
export const INVENTED = readFileSync("test/fixtures/credentials/invented.md", "utf8");

/** A folder of credentials' files for one test, removed when the test is over. */
export function credentialFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "caseway-credentials-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
