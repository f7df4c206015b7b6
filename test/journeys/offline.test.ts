import { existsSync, readFileSync, statSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";

const SITE = process.env.CASEWAY_SITE ?? "dist/site";
const url = inject("siteUrl");
const worker = readFileSync(`${SITE}/sw.js`, "utf8");
const LIST = JSON.parse(/const FILES = new Map\((.*)\);/.exec(worker)?.[1] ?? "[]") as [string, string][];
const FILES = LIST.map(([address]) => address);
const fileOf = (address: string): string =>
  `${SITE}${address.endsWith("/") ? `${address}index.html` : address}`;

describe("what is put aside at the first visit", () => {
  test("is there, and is at most 1.5 MB", () => {
    const files = FILES.map(fileOf);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeGreaterThan(200_000);
    expect(bytes).toBeLessThanOrEqual(1.5 * 1024 * 1024);
  });

  test("has the log, the checker, the guides and the credentials, and nothing of the API or of signing in", () => {
    expect(FILES).toEqual(
      expect.arrayContaining([
        "/",
        "/log/",
        "/log/work/",
        "/plan/check/",
        "/plan/result/",
        "/guides/",
        "/credentials/ccm/",
        "/offline/",
      ]),
    );
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
