import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { noticesOf, packageFolderOf, section } from "./notices.ts";

/** What the bundler itself puts into scripts has no file, and is named after the package that it is from. */
const OF_THE_BUNDLER = /^\0([a-z]+)\//;
const PACKAGES = new URL("../../node_modules/", import.meta.url);
const FONT_LICENSE = new URL("../../site/src/styles/caseway.woff2.LICENSE.txt", import.meta.url);

/**
 * Writes /notices.txt when the site is built: the licenses of all packages of which something is in the scripts that pages
 * load, as the bundler says. The build fails where one has no license text.
 */
export function thirdPartyNotices(): AstroIntegration {
  const modules = new Set<string>();
  return {
    name: "third-party-notices",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "third-party-notices",
                applyToEnvironment: ({ name }) => name === "client",
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle)) {
                    if (file.type !== "chunk") continue;
                    for (const [id, { renderedLength }] of Object.entries(file.modules))
                      if (renderedLength > 0) modules.add(id);
                  }
                },
              },
            ],
          },
        });
      },
      "astro:build:done": ({ dir }) => {
        const folders = [...modules].flatMap((id) => folderOf(id) ?? []);
        if (folders.length === 0) throw new Error("The bundler named no package that it built in.");
        const font = section(["The font of the pages (OFL-1.1)"], readFileSync(FONT_LICENSE, "utf8").trim());
        writeFileSync(
          new URL("notices.txt", dir),
          `The scripts of these pages hold parts of the packages below, and a font. Each is under its own license.\n\n${noticesOf(folders)}\n${font}`,
        );
      },
    },
  };
}

function folderOf(id: string): string | undefined {
  const name = OF_THE_BUNDLER.exec(id)?.[1];
  return name === undefined ? packageFolderOf(id) : fileURLToPath(new URL(name, PACKAGES));
}
