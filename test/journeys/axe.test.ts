import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { faintText, violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { PHONE, visit } from "../support/visit.ts";

const FAULTS = `
  const picture = document.createElement("img");
  picture.src = "/favicon.ico";
  const faint = document.createElement("p");
  faint.textContent = "Nobody can read this.";
  faint.style.color = "#eee";
  faint.style.background = "#fff";
  document.querySelector("main").append(picture, faint);
`;

/** That axe, as the journeys run it, finds what is wrong: a page of the site with two faults put into it. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a picture without words and text that is too faint are found", async () => {
  const { page, close } = await visit(browser, `${inject("siteUrl")}/about/`, { viewport: PHONE });
  expect(await violations(page)).toEqual([]);
  await page.evaluate(FAULTS);
  expect((await violations(page)).map((line) => line.split(" ")[0])).toEqual(["color-contrast", "image-alt"]);
  expect((await faintText(page)).map((line) => line.split(" ")[0])).toEqual(["color-contrast"]);
  await close();
});
