import { expect, test } from "vitest";
import { filesToPutAside } from "../../../site/src/offline/files.ts";

test("what is read, the checker and the log are put aside under the addresses that a browser asks for", () => {
  expect(
    filesToPutAside([
      "/index.html",
      "/guides/choosing-a-credential/index.html",
      "/log/index.html",
      "/_astro/log.Abc123.js",
      "/_astro/caseway.Abc123.woff2",
      "/favicon.svg",
    ]).map(({ address }) => address),
  ).toEqual([
    "/_astro/caseway.Abc123.woff2",
    "/_astro/log.Abc123.js",
    "/favicon.svg",
    "/guides/choosing-a-credential/",
    "/",
    "/log/",
  ]);
});

test("signing in, the educators' desk, the practice questions and the worker itself are not", () => {
  expect(
    filesToPutAside([
      "/signed-in/index.html",
      "/educators/index.html",
      "/educators/scenario-template.md",
      "/practice/anticoagulant-refill-gap/index.html",
      "/practice/examples-of-a-plan/index.html",
      "/practice/q/a31fc331b2f7.json",
      "/_astro/provider.Abc123.js",
      "/_astro/scenario-check.Abc123.js",
      "/sw.js",
    ]),
  ).toEqual([]);
  expect(
    filesToPutAside(["/practice/index.html", "/practice/exam/index.html", "/practice/study/index.html"]),
  ).toHaveLength(3);
});
