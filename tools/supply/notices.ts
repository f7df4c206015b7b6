import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** What a program must bring along of the packages that were built into it: who wrote them, and under which license. */

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** LICENSE, LICENCE.md, COPYING, NOTICE, and others that begin so. */
const LEGAL_FILE = /^(licen[sc]e|copying|notice)/i;

/** What comes after this is about packages inside a program that builds, and of which nothing is handed on. */
const OF_ITS_OWN_TOOLS = "\n# Licenses of bundled dependencies";

/** The folder of the package that a file belongs to; undefined for a file of ours. */
export function packageFolderOf(file: string): string | undefined {
  // A bundler may add a question to an address.
  return /^.*node_modules\/(?:@[^/]+\/)?[^/@.][^/]*(?=\/)/.exec(file.replace(/\?.*$/, ""))?.[0];
}

/**
 * The notices of the packages in these folders: each by name and version, with the texts that it brings, those that are
 * the same letter by letter once. Throws for a package without such a text: it must not be handed on.
 */
export function noticesOf(folders: Iterable<string>): string {
  const byText = new Map<string, Set<string>>();
  const without: string[] = [];
  for (const folder of new Set(folders)) {
    const { name, version, license } = packageSchema.parse(
      JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
    );
    const texts = textsIn(folder);
    if (texts.length === 0) without.push(`${name} ${version}`);
    for (const text of texts)
      byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  if (without.length > 0)
    throw new Error(
      `Built in, but without the text of a license, so it must not be handed on: ${without.sort().join(", ")}`,
    );
  return [...byText]
    .map(([text, names]) => section([...names].sort(), text))
    .sort()
    .join("\n");
}

/** One text with what it is for, between two lines of dashes. */
export const section = (names: readonly string[], text: string): string =>
  `${"-".repeat(72)}\n${names.join("\n")}\n${"-".repeat(72)}\n\n${text}\n`;

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && LEGAL_FILE.test(entry.name))
        .map(({ name }) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n"))
        .map((text) => (text.split(OF_ITS_OWN_TOOLS)[0] ?? "").trim())
        .filter((text) => text.length > 100)
        .sort()
    : [];
