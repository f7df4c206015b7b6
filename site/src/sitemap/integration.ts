import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { sitemapEntry } from "./sitemap-entry.ts";

/** Writes /sitemap-index.xml when the site is built: every page that asks to be found, with the date that it shows itself. */
export function pagesToFind(): AstroIntegration {
  let folder = "";
  const inner = sitemap({
    serialize: (item) => {
      const file = `${folder}${new URL(item.url).pathname}index.html`;
      return sitemapEntry(item, readFileSync(file, "utf8"));
    },
  });
  const write = inner.hooks["astro:build:done"];
  return {
    ...inner,
    hooks: {
      ...inner.hooks,
      "astro:build:done": async (built) => {
        folder = fileURLToPath(built.dir).replace(/\/$/, "");
        await write?.(built);
      },
    },
  };
}
