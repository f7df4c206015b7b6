import { expect, test } from "vitest";
import { filesToPutAside } from "../../../site/src/offline/files.ts";

/** What the built files hold: each page and program names what it asks for. */
const TEXTS: Readonly<Record<string, string>> = {
  "/log/index.html": '<script src="/_astro/log.Abc123.js"></script>',
  "/_astro/log.Abc123.js": 'import("./view.Abc123.js");import("./provider.Abc123.js")',
  "/_astro/view.Abc123.js": 'url("/_astro/caseway.Abc123.woff2")',
  "/educators/index.html": '<script src="/_astro/desk.Abc123.js"></script>',
};
const putAside = (built: readonly string[]) => filesToPutAside(built, (file) => TEXTS[file] ?? "");

test("what is read, the checker and the log are put aside under the addresses that a browser asks for", () => {
  expect(
    putAside([
      "/index.html",
      "/guides/choosing-a-credential/index.html",
      "/log/index.html",
      "/_astro/log.Abc123.js",
      "/_astro/view.Abc123.js",
      "/_astro/caseway.Abc123.woff2",
      "/favicon.svg",
    ]).map(({ address }) => address),
  ).toEqual([
    "/_astro/caseway.Abc123.woff2",
    "/_astro/log.Abc123.js",
    "/_astro/view.Abc123.js",
    "/favicon.svg",
    "/guides/choosing-a-credential/",
    "/",
    "/log/",
  ]);
});

test("signing in, the educators' desk, the practice questions and the worker itself are not", () => {
  expect(
    putAside([
      "/signed-in/index.html",
      "/educators/index.html",
      "/educators/scenario-template.md",
      "/practice/anticoagulant-refill-gap/index.html",
      "/practice/examples-of-a-plan/index.html",
      "/practice/q/a31fc331b2f7.json",
      "/_astro/provider.Abc123.js",
      // Nothing that is put aside asks for it.
      "/_astro/desk.Abc123.js",
      "/glossary/index.html",
      "/sw.js",
    ]),
  ).toEqual([]);
  expect(
    putAside(["/practice/index.html", "/practice/exam/index.html", "/practice/study/index.html"]),
  ).toHaveLength(3);
});
