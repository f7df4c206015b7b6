import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { settings } from "../../site/src/settings.ts";
import { launchBrowser } from "../support/browser.ts";
import { attributeValues, builtPages, dataBlocks, FOLDER } from "../support/built-site.ts";
import { dataBlockSchema } from "../support/structured-data-schema.ts";
import { PHONE, visit } from "../support/visit.ts";

/** What stands in the head of the built pages, and the files beside them for search engines, networks and feeds. */
const site = inject("siteUrl");
const { origin } = settings;
const pages = builtPages();
/** They answer a moment, and nobody should find them by a search. */
const UNLISTED = ["/404.html", "/offline/", "/signed-in/"];
const listed = pages.filter(({ path }) => !UNLISTED.includes(path));

const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#34;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
/** The content of a meta element by its name or property; undefined where there is none. */
function meta(html: string, name: string): string | undefined {
  const [tag = ""] = new RegExp(`<meta (?:name|property)="${name}"[^>]*>`).exec(html) ?? [];
  const [value] = attributeValues(tag, "content");
  return value === undefined ? undefined : plain(value);
}
const titleOf = (html: string): string => plain(/<title>([^<]*)</.exec(html)?.[1] ?? "");
/** What more than one page has, with their paths. */
const shared = (of: (html: string) => string): string[] =>
  [...Map.groupBy(pages, ({ html }) => of(html))]
    .filter(([, having]) => having.length > 1)
    .map(([text, having]) => `${text} ${having.map(({ path }) => path).join(" ")}`);

describe("every page", () => {
  test("describes itself in 50 to 160 characters, and as no other page", () => {
    const lengths = pages.map(({ path, html }) => ({ path, length: meta(html, "description")?.length ?? 0 }));
    expect(lengths.filter(({ length }) => length < 50 || length > 160)).toEqual([]);
    expect(shared((html) => meta(html, "description") ?? "")).toEqual([]);
    expect(shared(titleOf)).toEqual([]);
  });

  test("says its own absolute address, and brings a picture of ours with words wherever it is shared", () => {
    for (const { path, html } of listed) {
      expect(html, path).toContain(`<link rel="canonical" href="${origin}${path}">`);
      expect(meta(html, "og:url"), path).toBe(`${origin}${path}`);
      expect(meta(html, "og:description"), path).toBe(meta(html, "description"));
      expect(titleOf(html).startsWith(meta(html, "og:title") ?? "?"), path).toBe(true);
      const image = meta(html, "og:image") ?? "";
      expect(image, path).toMatch(/^https:\/\/caseway\.example\/cards\/[a-z0-9-]+\.png$/);
      expect(existsSync(FOLDER + new URL(image).pathname), image).toBe(true);
      expect(meta(html, "twitter:image"), path).toBe(image);
      expect(meta(html, "og:image:alt")?.length, path).toBeGreaterThan(10);
      expect(meta(html, "twitter:card"), path).toBe("summary_large_image");
    }
  });

  test("has the card of its own where there is one, else that of its part of the site", () => {
    const cardOf = (path: string) =>
      meta(pages.find((page) => page.path === path)?.html ?? "", "og:image")?.replace(/^.*\//, "");
    expect(cardOf("/")).toBe("home.png");
    expect(cardOf("/guides/frequent-questions/")).toBe("guides-frequent-questions.png");
    expect(cardOf("/credentials/ccm/")).toBe("credentials-ccm.png");
    expect(cardOf("/credentials/compare/")).toBe("plan.png");
    expect(cardOf("/salaries/guam/")).toBe("pay.png");
    expect(cardOf("/log/work/")).toBe("log.png");
    expect(cardOf("/about/")).toBe("home.png");
  });

  test("asks not to be found where it only answers a moment, and nowhere else", () => {
    const silent = pages.filter(({ html }) => meta(html, "robots") !== undefined);
    expect(silent.map(({ path }) => path)).toEqual(UNLISTED);
  });
});

describe("structured data", () => {
  const typesOf = (html: string): string[] =>
    dataBlocks(html).flatMap((text) =>
      dataBlockSchema.parse(JSON.parse(text))["@graph"].map((thing) => thing["@type"]),
    );

  test("is one block on every page that can be found, with all that is asked of each thing", () => {
    for (const { path, html } of listed) {
      const types = typesOf(html);
      expect(dataBlocks(html), path).toHaveLength(1);
      expect(types.includes(path === "/" ? "WebSite" : "BreadcrumbList"), path).toBe(true);
    }
  });

  test.each([
    ["/", ["WebSite"]],
    ["/guides/choosing-a-credential/", ["BreadcrumbList", "Article"]],
    ["/guides/frequent-questions/", ["BreadcrumbList", "Article", "FAQPage"]],
    ["/credentials/ccm/", ["BreadcrumbList", "WebPage"]],
    ["/path/new-nurse/", ["BreadcrumbList", "WebPage"]],
    ["/glossary/", ["BreadcrumbList", "DefinedTermSet"]],
    ["/salaries/", ["BreadcrumbList", "Dataset"]],
    ["/practice/choosing-a-home-health-agency/", ["BreadcrumbList", "Quiz"]],
    ["/about/", ["BreadcrumbList"]],
  ])("of %s is about %j", (path, types) => {
    expect(typesOf(pages.find((page) => page.path === path)?.html ?? "")).toEqual(types);
  });

  test("has every question of the guide of frequent questions, and its answer without markup", () => {
    const html = pages.find(({ path }) => path === "/guides/frequent-questions/")?.html ?? "";
    const graph = dataBlockSchema.parse(JSON.parse(dataBlocks(html)[0] ?? ""))["@graph"];
    const faq = graph.find((thing) => thing["@type"] === "FAQPage");
    const asked = readFileSync("content/guides/frequent-questions.md", "utf8").match(/^### .+$/gm) ?? [];
    expect(faq?.mainEntity).toHaveLength(asked.length);
    const bedside = faq?.mainEntity.find(({ name }) => name === "Is it still nursing?");
    expect(bedside?.acceptedAnswer.text).toBe(
      "Yes. You use your license and your judgment all day. You give little hands-on care, or none.",
    );
    expect(JSON.stringify(faq)).not.toMatch(/\{rule:|\{fee:|popover|show source/);
  });
});

describe("the files for other programs", () => {
  const text = (file: string): string => readFileSync(`${FOLDER}/${file}`, "utf8");
  const all = (xml: string, name: string): string[] =>
    [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, "g"))].map(([, value]) =>
      plain(value ?? ""),
    );

  test("the sitemap has every page that can be found and no other, with dates where the page has one", () => {
    expect(all(text("sitemap-index.xml"), "loc")).toEqual([`${origin}/sitemap-0.xml`]);
    const map = text("sitemap-0.xml");
    expect(all(map, "loc").sort()).toEqual(listed.map(({ path }) => `${origin}${path}`).sort());
    const [reviewed] =
      /(?<=^reviewed: ).+$/m.exec(readFileSync("content/guides/frequent-questions.md", "utf8")) ?? [];
    expect(map).toContain(
      `<loc>${origin}/guides/frequent-questions/</loc><lastmod>${reviewed}T00:00:00.000Z</lastmod>`,
    );
    expect(map).toContain(`<loc>${origin}/about/</loc></url>`);
  });

  test("none of them is put aside for offline", () => {
    const worker = text("sw.js");
    expect(worker).toContain("/favicon.svg");
    expect(worker).not.toMatch(/\/cards\/|\.xml|robots\.txt|apple-touch-icon/);
  });

  test("robots.txt lets everybody in and says where the sitemap is", () => {
    expect(text("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap-index.xml\n`);
  });

  test("the feed has every guide under its absolute address, with the day of its review, newest first", () => {
    const feed = text("feed.xml");
    const guides = pages.filter(({ path }) => /^\/guides\/.+/.test(path));
    const links = all(feed, "link").slice(1);
    for (const { path, html } of guides)
      if (html.includes('"@type":"Article"')) expect(links).toContain(`${origin}${path}`);
    expect(
      links.every(
        (link) => link.startsWith(`${origin}/`) && existsSync(`${FOLDER}${new URL(link).pathname}`),
      ),
    ).toBe(true);
    const days = all(feed, "pubDate").map((day) => Date.parse(day));
    expect(days).toHaveLength(links.length);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(all(feed, "guid")).size).toBe(links.length);
  });

  test.each([
    ["/sitemap-index.xml", "application/xml"],
    ["/sitemap-0.xml", "application/xml"],
    ["/feed.xml", "application/xml"],
    ["/robots.txt", "text/plain; charset=utf-8"],
    ["/manifest.webmanifest", "application/manifest+json"],
    ["/favicon.ico", "image/x-icon"],
    ["/cards/home.png", "image/png"],
  ])("%s is served as %s, asked for again each time, and never guessed at", async (path, type) => {
    const reply = await fetch(`${site}${path}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe(type);
    expect(reply.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("a data block breaks no policy, and a script in its place would", async () => {
    const { page, complaints, close } = await visit(browser, `${site}/`, { viewport: PHONE });
    for (const path of ["/glossary/", "/guides/frequent-questions/", "/salaries/"]) {
      await page.goto(`${site}${path}`);
      expect(await page.locator('head script[type="application/ld+json"]').count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "globalThis.wasRun = true";
      document.head.append(script)`);
    expect(await page.evaluate("globalThis.wasRun")).toBeUndefined();
    expect(complaints.join()).toContain("Content Security Policy");
    await close();
  });

  test("the feed and the sitemap are well-formed", async () => {
    const { page, close } = await visit(browser, `${site}/about/`, { viewport: PHONE });
    for (const [file, root] of [
      ["/feed.xml", "rss"],
      ["/sitemap-index.xml", "sitemapindex"],
      ["/sitemap-0.xml", "urlset"],
    ] as const) {
      const read = await page.evaluate<string>(`
        fetch("${file}")
          .then((reply) => reply.text())
          .then((text) => new DOMParser().parseFromString(text, "application/xml"))
          .then((xml) => xml.querySelector("parsererror")?.textContent ?? xml.documentElement.nodeName)`);
      expect(read, file).toBe(root);
    }
    await close();
  });
});
