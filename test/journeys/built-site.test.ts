import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { areaSlug, STATES } from "../../domain/salaries/areas.ts";
import { fileListOf, pathsUnder } from "../../infra/aws/site-files.ts";
import { uploadGroups } from "../../infra/aws/site-upload.ts";
import { LOG_PAGES } from "../../site/src/log/app/pages.ts";
import { attributeValues, builtPages, dataBlocks, FOLDER, withoutDataBlocks } from "../support/built-site.ts";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";

const pages = builtPages();
const ids = (pattern: string): string[] => globSync(pattern).map((file) => basename(file, ".md"));

/** Pages that are for reading: they must be whole without a script, and bring none. */
const READING = [
  "/",
  "/404.html",
  "/about/",
  "/accessibility/",
  "/corrections/",
  "/credentials/",
  ...ids("content/credentials/*.md").map((id) => `/credentials/${id}/`),
  "/credentials/compare/",
  "/educators/coverage/",
  "/educators/guide/",
  "/glossary/",
  "/guides/",
  ...ids("content/guides/*.md").map((id) => `/guides/${id}/`),
  "/offline/",
  "/plan/",
  "/practice/questions/",
  "/privacy/",
  ...STATES.map((area) => `/salaries/${areaSlug(area)}/`),
  "/salaries/jobs/",
  "/salaries/states/",
  "/sources/",
];
/** Whole without a script, like the others; the one that it brings adds a way to choose. */
const PAY = "/salaries/";
/** Whole without a script, too; the one that it brings says that an exam is open. */
const PRACTICE = "/practice/";
/** Whole without a script, too (path.test.ts); the one that they bring shows where the reader is. */
const PATHS = [
  "/path/",
  ...globSync("content/paths/*.yaml")
    .map((file) => basename(file, ".yaml"))
    // The steps that the paths share.
    .filter((id) => id !== "steps")
    .map((id) => `/path/${id}/`),
];
const SCENARIOS = [...ids("content/scenarios/*.md"), ...ids("content/questions/*/*.md")].map(
  (id) => `/practice/${id}/`,
);
const LOG = LOG_PAGES.map(({ path }) => path);
const APPS = [
  "/educators/",
  "/plan/check/",
  "/plan/result/",
  "/practice/exam/",
  "/practice/study/",
  "/search/",
  "/signed-in/",
  ...LOG,
];
/** On every page: it registers the offline worker. */
const BEGIN = '<script defer src="/begin.js"></script>';

const page = (path: string): string => pages.find((candidate) => candidate.path === path)?.html ?? "";
/** What runs on a page: its scripts but the data block, which is for search engines and which no browser runs. */
const scriptTags = (path: string): string[] => withoutDataBlocks(page(path)).match(/<script[^>]*>/g) ?? [];

test("every page was built, one for each credential, guide and scenario, and no other", () => {
  expect(pages.map(({ path }) => path)).toEqual(
    [...READING, PAY, PRACTICE, ...PATHS, ...SCENARIOS, ...APPS].sort(),
  );
});

test("the licenses of what others wrote travel with the scripts, and the page about us leads to them", () => {
  const notices = readFileSync(`${FOLDER}/notices.txt`, "utf8");
  // What pages load at once, what they load later, what the bundler adds, and the font.
  for (const one of ["preact", "zod", "idb", "minisearch", "oidc-client-ts", "vite", "rolldown"])
    expect(notices).toMatch(new RegExp(`^${one} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
  expect(notices).toContain("SIL OPEN FONT LICENSE");
  expect(notices).not.toMatch(/node_modules|file:/);
  expect(page("/about/")).toContain('href="/notices.txt"');
});

describe("scripts and styles", () => {
  test.each(READING)("%s brings no script but the one that every page begins with", (path) => {
    expect(page(path)).toContain("<main");
    expect(scriptTags(path)).toHaveLength(1);
    expect(page(path)).toContain(BEGIN);
  });

  test("the script that every page begins with has at most half a kilobyte with brotli", () => {
    expect(brotliCompressSync(readFileSync(`${FOLDER}/begin.js`)).length).toBeLessThanOrEqual(512);
  });

  test.each(SCENARIOS)("%s brings one script of its own, and reads whole without it", (path) => {
    const html = page(path);
    expect(scriptTags(path)).toHaveLength(2);
    // The reasons stand in the page itself, in an element that opens without a script.
    expect(html).toMatch(/<details>\s*<summary>/);
  });

  test("the page about pay brings one script of its own, and reads whole without it", () => {
    const html = page(PAY);
    expect(scriptTags(PAY)).toHaveLength(2);
    for (const area of STATES) expect(html).toContain(`href="/salaries/${areaSlug(area)}/"`);
  });

  test.each(PATHS)("%s brings one script of its own", (path) => {
    expect(scriptTags(path)).toHaveLength(2);
  });

  test("the page about practice brings one script of its own, of at most 2 KB, and reads whole without it", () => {
    const html = page(PRACTICE);
    expect(scriptTags(PRACTICE)).toHaveLength(2);
    expect(html).toContain('href="/practice/exam/"');
    expect(weightOf(scriptsOf(PRACTICE))).toBeLessThanOrEqual(2 * 1024);
  });

  test.each(pages)(
    "$path keeps scripts and styles in files of our own, as the policy demands",
    ({ html }) => {
      expect(dataBlocks(html).length).toBeLessThanOrEqual(1);
      for (const [, attributes = "", text = ""] of withoutDataBlocks(html).matchAll(
        /<script([^>]*)>([^<]*)/gi,
      )) {
        expect(attributes).toMatch(/ src="\/(_astro\/[\w.-]+|begin)\.js"/);
        expect(text).toBe("");
      }
      expect(html).not.toMatch(/<style[\s>]/);
      expect(attributeValues(html, "style")).toEqual([]);
      expect(html).not.toMatch(/\son[a-z]+="/);
      const loaded = [...html.matchAll(/<(?:link|img|source|iframe)\b[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('rel="canonical"'))
        .flatMap((tag) => [...attributeValues(tag, "href"), ...attributeValues(tag, "src")]);
      expect(loaded.filter((address) => !address.startsWith("/"))).toEqual([]);
    },
  );
});

describe("links", () => {
  const anchors = new Map(pages.map(({ path, html }) => [path, new Set(attributeValues(html, "id"))]));

  /** Why a link of a page goes nowhere, or undefined. */
  function deadLink(from: string, href: string): string | undefined {
    if (/^(https?|mailto):/.test(href)) return undefined;
    const url = new URL(href, `https://caseway.example${from}`);
    const target = anchors.get(url.pathname);
    if (target === undefined)
      return existsSync(`${FOLDER}${url.pathname}`) && !url.pathname.endsWith("/")
        ? undefined
        : `${href}: no such page`;
    return url.hash === "" || target.has(url.hash.slice(1))
      ? undefined
      : `${href}: no such place on the page`;
  }

  test.each(pages)("$path has no link that leads nowhere", ({ path, html }) => {
    const hrefs = attributeValues(html, "href");
    expect(hrefs.length).toBeGreaterThan(5);
    expect(hrefs.flatMap((href) => deadLink(path, href) ?? [])).toEqual([]);
  });

  test.each(pages)("$path uses each id once, and every reference finds its element", ({ html }) => {
    const all = attributeValues(html, "id");
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    const references = ["for", "aria-labelledby", "aria-describedby", "popovertarget"]
      .flatMap((name) => attributeValues(html, name))
      .flatMap((value) => value.split(/\s+/));
    expect(references.filter((id) => !all.includes(id))).toEqual([]);
  });
});

test("home weighs at most 30 KB as brotli, without fonts and pictures", () => {
  const html = page("/");
  const files = [...attributeValues(html, "href"), ...attributeValues(html, "src")].filter((address) =>
    /\.(css|js)$/.test(address),
  );
  expect(files.some((file) => file.endsWith(".css"))).toBe(true);
  const bytes = [Buffer.from(html), ...files.map((file) => readFileSync(`${FOLDER}${file}`))]
    .map((content) => brotliCompressSync(content).length)
    .reduce((sum, length) => sum + length, 0);
  expect(bytes).toBeLessThanOrEqual(30 * 1024);
  // A guard on the guard: far below this, something was not counted.
  expect(bytes).toBeGreaterThan(5 * 1024);
});

test("every page that names a sponsor says that we are not affiliated with it", () => {
  const silent = pages.filter(
    ({ html }) => !/not affiliated with ACMA, NASW, CCMC or ANCC\./.test(html.replaceAll(/\s+/g, " ")),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("each file has a content type, is uploaded once, and fits into the list that the edge functions read", () => {
  const paths = pathsUnder(FOLDER);
  expect(
    uploadGroups(paths)
      .flatMap((group) => group.paths)
      .sort(),
  ).toEqual(paths);
  // CloudFront's key-value store: 5 MB in all, 512 bytes for a key.
  const keys = fileListOf(paths).map((path) => Buffer.byteLength(path));
  expect(Math.max(...keys)).toBeLessThanOrEqual(512);
  expect(keys.reduce((sum, bytes) => sum + bytes + 1, 0)).toBeLessThan(5 * 1024 * 1024);
});
