import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * A copy of what content is compiled, decided and shown with, in a temporary folder: its content can be changed, and no
 * code of it is. It has no guides and no paths. `pages` are the pages of the site to keep, as `credentials/compare.astro`, so that a build takes seconds.
 */
export function projectCopy(pages: readonly string[]): string {
  const folder = copied("{ ...config, integrations: [], root: import.meta.dirname }");
  rmSync(join(folder, "site/src/pages"), { recursive: true });
  // Guides and paths link to every part of the site, and most of it is not in the copy.
  for (const part of ["guides", "paths"]) rmSync(join(folder, "content", part), { recursive: true });
  for (const page of pages) cpSync(`site/src/pages/${page}`, join(folder, "site/src/pages", page));
  return folder;
}

/** The same with every page, every guide and the offline worker: what `npm run build` builds. */
export const wholeProjectCopy = (): string => copied("{ ...config, root: import.meta.dirname }");

/** `config` is the copy's, made from the site's own; without its integrations there is no offline worker, which wants every page. */
function copied(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), "caseway-copy-"));
  for (const part of ["content", "docs", "domain", "tools", "site", "package.json", "tsconfig.json"])
    cpSync(part, join(folder, part), { recursive: true });
  // The packages are linked one by one: what a build keeps beside them stays in the copy.
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync("node_modules"))
    if (!name.startsWith(".")) symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  writeFileSync(
    join(folder, "astro.config.ts"),
    `import config from "${resolve("astro.config.ts")}";\nexport default ${config};\n`,
  );
  return folder;
}
