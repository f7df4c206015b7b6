import { env } from "node:process";
import { defineConfig } from "astro/config";
import { offlineWorker } from "./site/src/offline/integration.ts";
import { settings } from "./site/src/settings.ts";
import { pagesToFind } from "./site/src/sitemap/integration.ts";
import { contentInDev } from "./tools/content/in-dev.ts";
import { thirdPartyNotices } from "./tools/supply/site-notices.ts";

/** Static pages only. No script or style is ever inlined: the Content-Security-Policy allows files of our own and nothing else. */
export default defineConfig({
  // A deployment knows its own address: npm run deploy says it.
  site: env.CASEWAY_ORIGIN ?? settings.origin,
  srcDir: "./site/src",
  publicDir: "./site/public",
  outDir: "./dist/site",
  cacheDir: "./node_modules/.cache/astro",
  output: "static",
  trailingSlash: "always",
  // Lossless: the default drops a line break beside an element, and with it the space between two words.
  compressHTML: true,
  build: { format: "directory", inlineStylesheets: "never" },
  integrations: [pagesToFind(), thirdPartyNotices(), offlineWorker(), contentInDev()],
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Hospital desktops: Chrome 109 is the last one for Windows 7 and 8. Newer CSS and syntax are written so that these read
      // them too; what else the programs call is lent by site/public/begin.js (decision 205).
      target: ["chrome109", "firefox115", "safari16.4"],
      cssTarget: ["chrome109", "firefox115", "safari15.6"],
    },
    // Every import names its file: with seven signs of a hash, not eight, the scripts of the log are 330 bytes less.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: "_astro/[name].[hash:7].js",
              chunkFileNames: "_astro/[name].[hash:7].js",
              // Every program but the search needs both parts of it; as two files they weigh more, of study 434 bytes.
              codeSplitting: { groups: [{ name: "preact", test: /[\\/]node_modules[\\/]preact[\\/]/ }] },
            },
          },
        },
      },
    },
  },
});
