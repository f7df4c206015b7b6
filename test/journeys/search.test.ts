import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { faintText, violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { pageWidth } from "../support/page-facts.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

const site = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const FIELD = { name: "What are you looking for?" };

test("an address searches; a word shows its definition, and the best section of a guide is one step away", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/search/?q=hospice`, { viewport: PHONE });
  await page
    .getByRole("status")
    .filter({ hasText: /^\d+ results for “hospice”\.$/ })
    .waitFor();
  expect(await page.getByRole("searchbox", FIELD).inputValue()).toBe("hospice");
  const first = page.locator(".found > li").first();
  expect(await first.locator(".found-kind").innerText()).toBe("Glossary");
  expect(await first.innerText()).toContain("near the end of life");
  expect(await page.locator(".found mark").first().innerText()).toMatch(/hospice/i);
  expect(await page.locator("#everything").isVisible()).toBe(false);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await faintText(page)).toEqual([]);

  await page.getByRole("link", { name: /^Home health, hospice/ }).click();
  await page.waitForURL(/\/guides\/home-health-and-hospice\/#hospice/);
  await page.goBack();
  await page
    .getByRole("status")
    .filter({ hasText: /^\d+ results for “hospice”\.$/ })
    .waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("by keyboard alone: a slash leads to the field, results come while typing, and Enter leads to them", async () => {
  const { page, close } = await visit(browser, `${site}/search/`, { viewport: DESKTOP });
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("/");
  await page.keyboard.type("importent mesage from medicare", { delay: 5 });
  await page.getByText("Showing results for").waitFor();
  expect(await page.locator(".found").innerText()).toContain("Important Message from Medicare");
  await page.keyboard.press("Enter");
  await eventually(page, "document.activeElement.id === 'results'");
  expect(new URL(page.url()).searchParams.get("q")).toBe("importent mesage from medicare");
  await page.keyboard.press("Tab");
  await eventually(page, "document.activeElement.matches('.found h3 a')");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/glossary\/#imm$/);
  await close();
});

test("where nothing is found it says what to try; where the list does not come, it can be tried again", async () => {
  const { page, close } = await visit(browser, `${site}/search/`, { viewport: { width: 320, height: 640 } });
  let broken = true;
  await page.route("**/search/index.json", (route) =>
    broken ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await page.getByRole("searchbox", FIELD).fill("xylophone");
  await page.getByRole("heading", { name: "The search could not be loaded" }).waitFor();
  expect(await page.locator("#everything").isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "Nothing found for “xylophone”" }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  await page.getByRole("searchbox", FIELD).fill("");
  await page.getByText("For example:").waitFor();
  await close();
});

test("without JavaScript it is a list of every page; the door to it is in the row of the wordmark", async () => {
  const { page, close } = await visit(browser, `${site}/about/`, {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const door = await page.getByRole("link", { name: "Search", exact: true }).boundingBox();
  const wordmark = await page.getByRole("link", { name: "Caseway", exact: true }).boundingBox();
  expect(Math.abs((door?.y ?? 0) - (wordmark?.y ?? 99))).toBeLessThan(12);
  expect((door?.width ?? 0) >= 44 && (door?.height ?? 0) >= 44).toBe(true);
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("heading", { name: "Every page from A to Z" }).waitFor();
  const pages = page.locator("#everything");
  expect(await pages.getByRole("link").count()).toBeGreaterThan(200);
  await pages.getByRole("link", { name: "Working from home as a case manager" }).click();
  await page.waitForURL(/\/guides\/working-from-home\/$/);
  await close();
});
