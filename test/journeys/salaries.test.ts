import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { builtPages } from "../support/built-site.ts";
import { pageWidth, stickingOut } from "../support/page-facts.ts";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** Figures are those of the Bureau's files and of the articles, copied by hand. */
const site = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const KB = 1024;
const pages = builtPages().filter(({ path }) => path.startsWith("/salaries/"));
const rowOf = (page: Page, caption: string, name: string) =>
  page.getByRole("table", { name: caption }).getByRole("row", { name }).first().innerText();
const words = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

describe("what the pages about pay weigh", () => {
  test("each at most 50 KB, and there is one for each state", () => {
    expect(pages).toHaveLength(54 + 3);
    for (const { path, html } of pages)
      expect(brotliCompressSync(html).byteLength, path).toBeLessThanOrEqual(50 * KB);
  });

  test("the page brings under 2 KB of script, and at most 20 KB once the explorer is loaded", () => {
    expect(weightOf(scriptsOf("/salaries/"))).toBeLessThanOrEqual(2 * KB);
    const later = weightOf(scriptsOf("/salaries/", { later: true }));
    // The explorer and its figures are there: the later imports were followed.
    expect(later).toBeGreaterThan(5 * KB);
    expect(later).toBeLessThanOrEqual(20 * KB);
  });
});

describe("without JavaScript", () => {
  const opened = (path: string) =>
    visit(browser, `${site}${path}`, { javaScriptEnabled: false, viewport: DESKTOP });

  test("the page says first that nobody counts case managers, and has every figure in tables", async () => {
    const { page, close } = await opened("/salaries/");
    const first = words(await page.locator("h1 + .lede").innerText());
    expect(first).toContain("No official survey counts nurse case managers on their own.");
    expect(words(await rowOf(page, "The same figures, dollars a year", "Registered nurses"))).toBe(
      "Registered nurses 3,379,720 $101,420 $68,940 $80,330 $97,550 $112,350 $137,470",
    );
    expect(words(await rowOf(page, "The same figures", "10 to 14 years"))).toContain("$109,363");
    const quoted = words(await page.getByRole("table", { name: "Figures quoted" }).innerText());
    for (const figure of ["$102,330", "$73,500 to $151,000", "$48 an hour", "$99,840 for 2,080 hours"])
      expect(quoted).toContain(figure);
    expect(words(await rowOf(page, "2025 to 2035", "Registered nurses"))).toBe(
      "Registered nurses 5.6% 180,800",
    );
    await close();
  });

  test("each chart has a title and a description", async () => {
    const { page, close } = await opened("/salaries/");
    const charts = page.locator("figure.chart > svg");
    expect(await charts.count()).toBe(3);
    for (const chart of await charts.all()) {
      expect(await chart.locator("title").textContent()).toMatch(/\w/);
      expect(await chart.locator("desc").textContent()).toMatch(/\$\d/);
    }
    await close();
  });

  test("a state is reached by a link, and shows means, newer figures and the old distribution", async () => {
    const { page, close } = await opened("/salaries/");
    await page.getByRole("link", { name: "Texas", exact: true }).click();
    await page.waitForURL("**/salaries/texas/");
    expect(await page.title()).toContain("Texas");
    expect(words(await rowOf(page, "Four related jobs", "Registered nurses"))).toBe(
      // 90,210 of 94,480 is 95.5%.
      "Registered nurses $90,210 $43.37 $94,480 5% less",
    );
    expect(words(await page.getByRole("table", { name: "Newer figures" }).innerText())).toContain(
      "Registered nurses May 2025 Median $95,970",
    );
    expect(words(await page.getByRole("table", { name: "(old)" }).innerText())).toContain("Texas 219,330");
    await close();
  });

  test("what is withheld, not published or above a ceiling is said in words and explained", async () => {
    const guam = await opened("/salaries/guam/");
    expect(words(await rowOf(guam.page, "Four related jobs", "Registered nurses"))).toBe(
      "Registered nurses Withheld Withheld $94,480 Not known",
    );
    expect(await guam.page.getByText("did not release this figure").isVisible()).toBe(true);
    await guam.close();
    const states = await opened("/salaries/states/");
    expect(words(await rowOf(states.page, "Mean pay", "Virgin Islands"))).toMatch(
      /^Virgin Islands \$[\d,]+ Not published \$[\d,]+ Not published$/,
    );
    await states.close();
    const jobs = await opened("/salaries/jobs/");
    expect(words(await rowOf(jobs.page, "Nurse anesthetists", "May 2024"))).toContain(
      "$187,110 $223,210 $239,200 or more $239,200 or more",
    );
    expect(await jobs.page.getByText("and $239,200 in May 2022").isVisible()).toBe(true);
    await jobs.close();
  });
});

test.each(["/salaries/", "/salaries/jobs/", "/salaries/states/", "/salaries/new-hampshire/"])(
  "%s fits a tablet, where its tables are widest, without sideways scrolling",
  async (path) => {
    const { page, close } = await visit(browser, `${site}${path}`, { viewport: DESKTOP });
    for (const width of [640, 700, 768, 900]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await stickingOut(page, width), `${width}`).toEqual([]);
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    }
    await close();
  },
);

describe("the explorer", () => {
  const table = (page: Page) => page.locator("#pay-explorer table");

  test("is loaded when a reader comes near, and puts each choice into the address", async () => {
    const { page, complaints, close } = await visit(browser, `${site}/salaries/`, { viewport: PHONE });
    await page.getByRole("heading", { name: "Look up a state" }).scrollIntoViewIfNeeded();
    await page.getByLabel("State or territory").selectOption("Ohio");
    expect(await table(page).locator("caption").innerText()).toBe("Registered nurses, Ohio, May 2023");
    expect(words(await table(page).locator("tbody").innerText())).toBe("Mean $84,430");
    await page.getByLabel("Pay for").selectOption("An hour");
    expect(words(await table(page).locator("tbody").innerText())).toBe("Mean $40.59");
    await page.getByRole("combobox", { name: "Year", exact: true }).selectOption("2020");
    expect(await page.getByText("Old: these are not wages of today.").isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe("?state=ohio&job=29-1141&year=2020&per=hour");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("opens with the choice of the address, by the keyboard goes on from there", async () => {
    const address = "/salaries/?state=united-states&job=29-1151&year=2024&per=year";
    const { page, close } = await visit(browser, `${site}${address}`, { viewport: DESKTOP });
    await table(page).waitFor();
    expect(words(await table(page).locator("tbody").innerText())).toContain("Top tenth $239,200 or more");
    await page.getByRole("combobox", { name: "Year", exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => table(page).locator("caption").innerText()).toContain("May 2025");
    expect(words(await table(page).locator("tbody").innerText())).toContain("Top tenth $339,500");
    await close();
  });

  test("shows the nearest that there is for an address that asks for what is not there", async () => {
    const { page, close } = await visit(browser, `${site}/salaries/?state=atlantis&job=x&year=1999&per=day`, {
      viewport: DESKTOP,
    });
    await table(page).waitFor();
    expect(await table(page).locator("caption").innerText()).toBe(
      "Registered nurses, United States, May 2025",
    );
    await close();
  });
});
