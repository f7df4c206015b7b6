import { existsSync, readFileSync, statSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { libraryAside, listsIn } from "../support/put-aside.ts";

const SITE = process.env.CASEWAY_SITE ?? "dist/site";
const url = inject("siteUrl");
const LISTS = listsIn(SITE);
const FILES = [...LISTS.core, ...LISTS.library];
const MB = 1024 * 1024;
const fileOf = (address: string): string =>
  `${SITE}${address.endsWith("/") ? `${address}index.html` : address}`;

const rawOf = (addresses: readonly string[]): number =>
  addresses.reduce((sum, address) => sum + statSync(fileOf(address)).size, 0);
/** Fonts travel as they are; what a host compresses on the way, it does not compress as hard as it could. */
const onTheWire = (address: string): number => {
  const content = readFileSync(fileOf(address));
  return address.endsWith(".woff2")
    ? content.byteLength
    : brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).byteLength;
};

describe("what is put aside", () => {
  test("is there: a core of at most 1.2 MB, a library of at most 1.5 MB, and 0.75 MB on the wire", () => {
    expect(FILES.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
    expect(rawOf(LISTS.core)).toBeGreaterThan(200_000);
    expect(rawOf(LISTS.core)).toBeLessThanOrEqual(1.2 * MB);
    expect(rawOf(LISTS.library)).toBeGreaterThan(200_000);
    expect(rawOf(LISTS.library)).toBeLessThanOrEqual(1.5 * MB);
    expect(FILES.reduce((sum, address) => sum + onTheWire(address), 0)).toBeLessThanOrEqual(0.75 * MB);
  });

  test("has the log, the checker and the credentials first, then the guides and the search, and nothing of the API or of signing in", () => {
    expect(LISTS.core).toEqual(
      expect.arrayContaining([
        "/",
        "/log/",
        "/log/work/",
        "/plan/check/",
        "/plan/result/",
        "/practice/exam/",
        "/credentials/ccm/",
        "/search/",
        "/offline/",
      ]),
    );
    expect(LISTS.library).toEqual(expect.arrayContaining(["/guides/", "/glossary/", "/search/index.json"]));
    expect(new Set(FILES).size).toBe(FILES.length);
    expect(FILES.filter((file) => /^\/(v1|signed-in|oauth2|login)/.test(file))).toEqual([]);
  });

  test("brings every script and style that its pages and scripts ask for, but signing in and the explorer of pay", () => {
    const asked = FILES.map(fileOf)
      .filter((file) => /\.(html|js|css)$/.test(file))
      .flatMap((file) => [
        ...readFileSync(file, "utf8").matchAll(/_astro\/[\w.-]+|(?<=["'`]\.\/)[\w.-]+\.js/g),
      ])
      .map(([name]) => `/_astro/${name.replace("_astro/", "")}`);
    expect(asked.length).toBeGreaterThan(100);
    // A program may come in several parts of one name.
    const missing = new Set(
      asked.filter((file) => !FILES.includes(file)).map((file) => file.replace(/\..*/, "")),
    );
    expect([...missing].sort()).toEqual(["/_astro/account", "/_astro/explorer", "/_astro/provider"]);
    const scripts = FILES.filter((file) => file.endsWith(".js")).map((file) =>
      readFileSync(fileOf(file), "utf8"),
    );
    expect(scripts.filter((text) => /code_verifier/.test(text))).toEqual([]);
  });
});

describe("without a network", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  // One first visit for all: each test opens pages that the ones before did not.
  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const first = await context.newPage();
    await first.goto(url);
    // Until it is in charge of this page, the page itself would not be served by it.
    await first.evaluate(`new Promise((resolve) => {
      if (navigator.serviceWorker.controller !== null) resolve();
      navigator.serviceWorker.addEventListener("controllerchange", () => resolve());
    })`);
    await vi.waitUntil(async () => (await libraryAside(first, LISTS)) === LISTS.library.length, {
      timeout: 30_000,
      interval: 100,
    });
    await first.close();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await context.setOffline(true);
    page = await context.newPage();
  });
  afterEach(() => page.close());

  test.each([
    "/",
    "/log/",
    "/log/work/?add=job",
    "/plan/check/",
    "/guides/choosing-a-credential/",
    "/credentials/ccm/",
  ])("%s opens, though it was never visited", async (path) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${url}${path}`);
    await page.locator("h1").first().waitFor();
    expect(await page.locator("h1").first().textContent()).not.toContain("You are not connected");
    expect(errors).toEqual([]);
  });

  test("what is searched for is found, and the guide opens from the results", async () => {
    await page.goto(`${url}/search/`);
    await page.getByRole("searchbox", { name: "What are you looking for?" }).fill("hospice");
    await page
      .getByRole("status")
      .filter({ hasText: /^\d+ results for “hospice”\.$/ })
      .waitFor();
    await page.getByRole("link", { name: /^Home health, hospice/ }).click();
    await page.getByRole("heading", { level: 1, name: /Home health, hospice/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/guides/home-health-and-hospice/");
  });

  test("a page that is not put aside says so, and where to go on", async () => {
    await page.goto(`${url}/educators/`);
    expect(await page.locator("h1").textContent()).toBe("You are not connected");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("main").getByRole("link", { name: "Your log" }).click();
    await page.getByRole("heading", { level: 1, name: "Your log" }).waitFor();
  });

  test("a question that was opened before opens again", async () => {
    await context.setOffline(false);
    await page.goto(`${url}/practice/anticoagulant-refill-gap/`);
    await context.setOffline(true);
    await page.reload();
    await page.locator("section.question").first().waitFor();
    expect(await page.locator("h1").textContent()).not.toBe("You are not connected");
  });

  test("nothing of the API is ever put aside", async () => {
    await context.setOffline(false);
    await page.goto(url);
    const status = await page.evaluate<number>(`fetch("/v1/sign-in").then((reply) => reply.status)`);
    expect(status).toBe(200);
    await page.goto(`${url}/signed-in/`);
    const kept = await page.evaluate<string[]>(`(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map((request) => new URL(request.url).pathname);
    })()`);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.filter((path) => /^\/(v1|signed-in|oauth2|login)/.test(path))).toEqual([]);
  });
});

describe("a visit to a browser that is to save data", () => {
  test("puts the core aside and leaves the library; a visit without that brings it, from where it stopped", async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(
      `Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true })`,
    );
    await page.goto(url);
    await page.evaluate("navigator.serviceWorker.ready");
    // A page of the library that is not there is asked of the network as any other.
    await page.goto(`${url}/guides/`);
    expect(await libraryAside(page, LISTS)).toBe(0);
    await context.setOffline(true);
    await page.goto(`${url}/log/`);
    await page.getByRole("heading", { level: 1, name: "Your log" }).waitFor();
    await page.goto(`${url}/glossary/`);
    expect(await page.locator("h1").textContent()).toBe("You are not connected");
    await page.goto(`${url}/search/?q=hospice`);
    await page.getByRole("heading", { name: "The search is not on this device yet" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.setOffline(false);
    // It tries by itself when the connection is back. The worker may notice later than the page: then she tries again.
    const again = page.getByRole("button", { name: "Try again" });
    const results = page.getByRole("status").filter({ hasText: /^\d+ results for “hospice”\.$/ });
    await vi.waitUntil(
      async () => {
        if (await again.isVisible()) await again.click();
        return results.isVisible();
      },
      { timeout: 20_000, interval: 500 },
    );

    // Half of it is there already, as when a browser stopped the worker.
    const half = LISTS.library.slice(0, Math.floor(LISTS.library.length / 2));
    await page.evaluate(
      `caches.open("caseway-${LISTS.version}").then((cache) => cache.addAll(${JSON.stringify(half)}))`,
    );
    const asked: string[] = [];
    context.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const other = await context.newPage();
    await other.goto(`${url}/about/`);
    await expect.poll(() => libraryAside(other, LISTS), { timeout: 30_000 }).toBe(LISTS.library.length);
    expect(asked).toContain(LISTS.library.at(-1));
    expect(asked.filter((path) => half.includes(path) && path !== "/about/")).toEqual([]);
    await browser.close();
  });
});
