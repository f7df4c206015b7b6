import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { draftOf, NURSE, STORAGE_KEY, verdict } from "../support/checker-pages.ts";
import { classes, save, typeClass } from "../support/log-device.ts";
import { PHONE } from "../support/visit.ts";

/**
 * A desktop with Chrome 109: today's Chromium without what came later and the programs call. How Chrome 109 itself reads the
 * pages is not shown.
 */
const LATER = `
  for (const name of ["toSorted", "toReversed", "toSpliced", "with"]) delete Array.prototype[name];
  delete Map.groupBy;
  delete Object.groupBy;
`;
const url = inject("siteUrl");
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: "block" });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(LATER);
});
afterAll(() => browser.close());

test("of 2023 decides, keeps a class, and asks a question with its reasons", async () => {
  await page.goto(`${url}/about/`);
  await page.evaluate(
    `localStorage.setItem("${STORAGE_KEY}", ${JSON.stringify(JSON.stringify(draftOf(NURSE)))})`,
  );
  await page.goto(`${url}/plan/result/`);
  expect(await verdict(page, "CCM")).not.toBe("");

  await typeClass(page, url, "Ethics");
  await save(page);
  expect(await classes(page, url)).toEqual(["Ethics"]);
  await page.goto(`${url}/log/`);
  await page.getByRole("heading", { level: 1 }).waitFor();

  await page.goto(`${url}/practice/study/?domain=ccm.psychosocial`);
  await page.locator(".choices .choice").first().click();
  await page.getByRole("button", { name: "Check my answer" }).click();
  await page.locator(".verdict-line").waitFor();
  expect(complaints).toEqual([]);
});
