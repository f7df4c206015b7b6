import { expect, test } from "vitest";
import { filesToPutAside } from "../../../site/src/offline/files.ts";

/** What the built files hold: each page and program names what it asks for. */
const TEXTS: Readonly<Record<string, string>> = {
  "/log/index.html": '<script src="/_astro/log.Abc123.js"></script>',
  "/path/index.html": '<script src="/_astro/path.Abc123.js"></script>',
  "/_astro/log.Abc123.js": 'import("./view.Abc123.js");import("./provider.Abc123.js")',
  "/_astro/path.Abc123.js": 'import{h}from"./view.Abc123.js"',
  "/_astro/view.Abc123.js": 'url("/_astro/caseway.Abc123.woff2")',
  "/educators/index.html": '<script src="/_astro/desk.Abc123.js"></script>',
};
const addresses = (built: readonly string[]) => {
  const { core, library } = filesToPutAside(built, (file) => TEXTS[file] ?? "");
  return { core: core.map(({ address }) => address), library: library.map(({ address }) => address) };
};

test("the log and the checker come first, what is read comes after, programs before the pages that ask for them", () => {
  expect(
    addresses([
      "/index.html",
      "/guides/choosing-a-credential/index.html",
      "/glossary/index.html",
      "/path/index.html",
      "/practice/questions/index.html",
      "/search/index.json",
      "/log/index.html",
      "/_astro/log.Abc123.js",
      "/_astro/view.Abc123.js",
      "/_astro/path.Abc123.js",
      "/_astro/caseway.Abc123.woff2",
      "/favicon.svg",
    ]),
  ).toEqual({
    core: [
      "/_astro/caseway.Abc123.woff2",
      "/_astro/log.Abc123.js",
      "/_astro/view.Abc123.js",
      "/favicon.svg",
      "/",
      "/log/",
    ],
    // What the core has is not put aside twice.
    library: [
      "/_astro/path.Abc123.js",
      "/search/index.json",
      "/glossary/",
      "/guides/choosing-a-credential/",
      "/path/",
      "/practice/questions/",
    ],
  });
});

test("signing in, the educators' desk, the practice questions, what is for other programs and the worker itself are in neither", () => {
  expect(
    addresses([
      "/signed-in/index.html",
      "/educators/index.html",
      "/educators/scenario-template.md",
      "/practice/anticoagulant-refill-gap/index.html",
      "/practice/examples-of-a-plan/index.html",
      "/practice/q/a31fc331b2f7.json",
      "/_astro/provider.Abc123.js",
      // Nothing that is put aside asks for it.
      "/_astro/desk.Abc123.js",
      "/salaries/ohio/index.html",
      "/sources/index.html",
      "/notices.txt",
      "/cards/home.png",
      "/feed.xml",
      "/sitemap-0.xml",
      "/sw.js",
    ]),
  ).toEqual({ core: [], library: [] });
  expect(
    addresses(["/practice/index.html", "/practice/exam/index.html", "/practice/study/index.html"]).core,
  ).toHaveLength(3);
});
