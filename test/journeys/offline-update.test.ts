import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { startLocal } from "../../infra/local/gateway.ts";
import { writeWorker } from "../../site/src/offline/write-worker.ts";
import { launchBrowser } from "../support/browser.ts";
import { type FaultProxy, faultProxy } from "../support/fault-proxy.ts";
import { libraryAside, listsIn } from "../support/put-aside.ts";
import { usually } from "../support/runs.ts";

/** Versions of the site that follow one another on one address, as deployments do. */
const SITE = process.env.CASEWAY_SITE ?? "dist/site";
const GUIDE = "/guides/choosing-a-credential/";
const folder = mkdtempSync(join(tmpdir(), "caseway-versions-"));
let browser: Browser;
let context: BrowserContext;
let local: Awaited<ReturnType<typeof startLocal>>;
/** What the browser reaches: the same address whatever is deployed behind it. */
let proxy: FaultProxy;
let port = 0;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await proxy.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  proxy.clear();
  await local.stop();
  port = 0;
});

const cssName = (site: string): string => {
  const [, name = ""] = /_astro\/(Page\.[\w-]+\.css)/.exec(readFileSync(`${site}/index.html`, "utf8")) ?? [];
  return name;
};

/**
 * What of the site is enough for its versions: files that change and files that do not, in both steps that put aside. That
 * all of it is put aside is shown in offline.test.ts.
 */
const ENOUGH = [
  /^[\w.-]*$/,
  /^_astro\//,
  /^(about|corrections)\//,
  /^guides\/choosing-a-credential/,
  /^log\/index\.html$/,
];
const isEnough = (file: string): boolean => {
  const path = relative(SITE, file).replaceAll("\\", "/");
  return statSync(file).isDirectory() || ENOUGH.some((pattern) => pattern.test(path));
};

/** A build in which every page says its version, and whose style sheet has another name and says it too. */
function version(name: string): string {
  const site = join(folder, name);
  cpSync(SITE, site, { recursive: true, filter: isEnough });
  const before = cssName(site);
  const after = `Page.${name}.css`;
  renameSync(`${site}/_astro/${before}`, `${site}/_astro/${after}`);
  writeFileSync(
    `${site}/_astro/${after}`,
    `${readFileSync(`${site}/_astro/${after}`, "utf8")}\n:root { --version: ${name} }`,
  );
  for (const page of ["", "about/", GUIDE.slice(1)]) {
    const file = `${site}/${page}index.html`;
    writeFileSync(
      file,
      readFileSync(file, "utf8").replaceAll(before, after).replace("<body>", `<body data-version="${name}">`),
    );
  }
  writeWorker(site);
  return site;
}

/** Serves a version in place of the one before. */
async function deploy(site: string): Promise<void> {
  if (port !== 0) await local.stop();
  local = await startLocal({
    port,
    siteFolder: site,
    assemblyFolder: inject("assemblyFolder"),
    dataFolder: join(folder, "data"),
    quiet: true,
  });
  if (port === 0) {
    await proxy?.stop();
    proxy = await faultProxy(local.url);
  }
  port = Number(new URL(local.url).port);
}

/** The versions that a page and its style sheet say they are of. */
const versionsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    "[document.body.dataset.version, getComputedStyle(document.documentElement).getPropertyValue('--version').trim()]",
  );
const versionIn = (site: string): string => listsIn(site).version;
/** What is put aside, by version. */
const aside = (page: Page): Promise<string[]> =>
  page.evaluate("caches.keys().then((names) => names.filter((name) => /^caseway-[0-9a-f]+$/.test(name)))");
const isInCharge = (page: Page, site: string): Promise<boolean> =>
  page.evaluate(
    `navigator.serviceWorker.getRegistration().then(async (known) =>
      known?.installing == null && known?.waiting == null && known?.active?.state === 'activated' &&
      (await caches.has("caseway-${versionIn(site)}")))`,
  );
/** Opens the site, once, and waits until the worker of the version is in charge and has put everything aside. */
async function visitOnce(page: Page, site: string): Promise<void> {
  await page.goto(proxy.url);
  await expect.poll(() => isInCharge(page, site), { timeout: 20_000 }).toBe(true);
  const lists = listsIn(site);
  await expect.poll(() => libraryAside(page, lists), { timeout: 20_000 }).toBe(lists.library.length);
}

describe("a new version", () => {
  test("takes over at the next visit, whole, without a word; the page that is open stays whole too", async () => {
    const [first, second, third] = [version("1a"), version("2b"), version("3c")];
    await deploy(first);
    const page = await context.newPage();
    await visitOnce(page, first);
    await page.goto(`${proxy.url}${GUIDE}`);
    const other = await context.newPage();

    await deploy(second);
    await visitOnce(other, second);
    expect(await versionsOf(other)).toEqual(["2b", "2b"]);
    // The page of the first version still finds its files, which are not on the server any more.
    expect(await versionsOf(page)).toEqual(["1a", "1a"]);
    const old = `/_astro/Page.1a.css`;
    expect(await page.evaluate(`fetch("${old}").then((reply) => reply.status)`)).toBe(200);

    await context.setOffline(true);
    for (const path of ["/", GUIDE, "/about/"]) {
      await other.goto(`${proxy.url}${path}`);
      expect(await versionsOf(other)).toEqual(["2b", "2b"]);
    }
    await context.setOffline(false);
    await page.close();

    await deploy(third);
    await visitOnce(other, third);
    expect(await aside(other)).toEqual([second, third].map((site) => `caseway-${versionIn(site)}`));
    await context.setOffline(true);
    await other.goto(`${proxy.url}/about/`);
    expect(await versionsOf(other)).toEqual(["3c", "3c"]);
  });

  test("that is only half uploaded is not taken: the one before stays, whole", {
    tags: ["full"],
  }, async () => {
    const [first, second] = [version("4d"), version("5e")];
    await deploy(first);
    const page = await context.newPage();
    await visitOnce(page, first);

    // The worker and the hashed files of the new version are there; a page of it is not yet.
    const half = version("5e-half");
    cpSync(`${second}/sw.js`, `${half}/sw.js`);
    cpSync(`${second}/_astro`, `${half}/_astro`, { recursive: true });
    cpSync(`${second}/index.html`, `${half}/index.html`);
    cpSync(`${first}/about/index.html`, `${half}/about/index.html`);
    await deploy(half);
    await page.goto(proxy.url);
    await page.evaluate(
      `navigator.serviceWorker.getRegistration().then((known) => known.update().catch(() => undefined))`,
    );
    await expect.poll(() => aside(page), { timeout: 20_000 }).toEqual([`caseway-${versionIn(first)}`]);
    await context.setOffline(true);
    for (const path of ["/", "/about/"]) {
      await page.goto(`${proxy.url}${path}`);
      expect(await versionsOf(page)).toEqual(["4d", "4d"]);
    }

    await context.setOffline(false);
    await deploy(second);
    await visitOnce(page, second);
    await context.setOffline(true);
    await page.goto(`${proxy.url}/about/`);
    expect(await versionsOf(page)).toEqual(["5e", "5e"]);
  });

  test("brings over the line only what has changed", { tags: ["full"] }, async () => {
    const [first, second] = [version("6f"), version("7a")];
    await deploy(first);
    const page = await context.newPage();
    await visitOnce(page, first);
    await deploy(second);
    const before = proxy.seen.length;
    await visitOnce(page, second);
    const asked = proxy.seen.slice(before).map(({ path }) => path);
    expect(asked).toContain("/_astro/Page.7a.css");
    expect(asked).toContain("/about/");
    expect(asked.filter((path) => path.startsWith("/_astro/"))).toEqual(["/_astro/Page.7a.css"]);
    expect(asked.filter((path) => path.startsWith("/log/"))).toEqual([]);
  });
});

describe("a page that is on the device", () => {
  let site: string;
  beforeAll(() => {
    site = version("8b");
  });

  test.each(
    usually(1, [
      ["answers with a 503", { kind: "status", status: 503 }],
      ["does not answer in time", { kind: "delay", ms: 20_000 }],
      ["cuts the connection", { kind: "cut-before" }],
    ] as const),
  )("is shown where the network %s", async (_, fault) => {
    await deploy(site);
    const page = await context.newPage();
    await visitOnce(page, site);
    proxy.add({ path: "/", fault });
    const begun = Date.now();
    await page.goto(`${proxy.url}/about/`);
    expect(Date.now() - begun).toBeLessThan(15_000);
    expect(await page.locator("h1").textContent()).toContain("About");
    proxy.clear();
  });
});
