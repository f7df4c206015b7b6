import { describe, expect, test } from "vitest";
import { cacheControlOf, contentTypeOf, fileListOf } from "../../infra/aws/site-files.ts";
import { uploadGroups } from "../../infra/aws/site-upload.ts";

const PATHS = [
  "/404.html",
  "/_astro/a.1.css",
  "/_astro/b.2.js",
  "/begin.js",
  "/favicon.ico",
  "/guide/index.html",
  "/sw.js",
];

describe("the upload of the site's files", () => {
  const groups = uploadGroups(PATHS);

  test("takes every file once", () => {
    expect(groups.flatMap(({ paths }) => paths).sort()).toEqual(PATHS);
  });

  test("brings hashed files first and pages after all that they ask for, then the worker that puts them aside", () => {
    const order = groups.flatMap(({ paths }) => paths);
    expect(order.slice(0, 2).every((path) => path.startsWith("/_astro/"))).toBe(true);
    expect(order.slice(-3)).toEqual(["/404.html", "/guide/index.html", "/sw.js"]);
  });

  test("sets the type, and caching by whether the name has a hash", () => {
    const argsOf = (path: string) => groups.find(({ paths }) => paths.includes(path))?.args.join(" ");
    expect(argsOf("/_astro/b.2.js")).toBe(
      "--exclude * --include _astro/*.js --content-type text/javascript; charset=utf-8 --cache-control public, max-age=31536000, immutable",
    );
    expect(argsOf("/begin.js")).toBe(
      "--exclude * --include *.js --exclude _astro/* --exclude sw.js --content-type text/javascript; charset=utf-8 --cache-control public, max-age=0, must-revalidate",
    );
    expect(argsOf("/sw.js")).toBe(
      "--exclude * --include sw.js --content-type text/javascript; charset=utf-8 --cache-control no-cache",
    );
  });

  test("refuses a file of a kind that has no type, instead of guessing one", () => {
    expect(() => uploadGroups(["/budget.xlsx"])).toThrow("/budget.xlsx");
  });
});

test("the list for the edge functions has every file but the hashed ones", () => {
  expect(fileListOf(PATHS)).toEqual([
    "/404.html",
    "/begin.js",
    "/favicon.ico",
    "/guide/index.html",
    "/sw.js",
  ]);
});

test("pages are asked for again each time, and are text in UTF-8", () => {
  expect(cacheControlOf("/guide/index.html")).toContain("must-revalidate");
  expect(contentTypeOf("/guide/index.html")).toBe("text/html; charset=utf-8");
});
