import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { faultsByTab, openPopovers } from "../support/keyboard.ts";
import { focused } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { templates } from "../support/templates.ts";
import { DESKTOP, PHONE, type Visit, visit } from "../support/visit.ts";

/** Somebody who has a keyboard and nothing else, on every template. */
const site = inject("siteUrl");
let browser: Browser;
/** One tab goes from page to page: what a page asks for is then not loaded and compiled anew for each. */
let tab: Visit;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await visit(browser, `${site}/about/`, { viewport: DESKTOP });
});
afterAll(() => browser.close());

test.each(templates())("%s: Tab reaches all that can be operated, in sight, and goes round", async (path) => {
  const { page } = tab;
  await page.goto(`${site}${path}`);
  if ((await page.locator("script[type=module]").count()) > 0) await page.waitForLoadState("networkidle");
  // The explorer of pay comes when a reader comes near it, and moves what is below: not in the middle of the walk.
  const explorer = page.locator("#pay-explorer");
  if ((await explorer.count()) > 0) {
    await explorer.evaluate((room) => room.scrollIntoView());
    await explorer.getByRole("combobox").first().waitFor();
  }
  expect(await faultsByTab(page)).toEqual([]);
  await page.getByRole("link", { name: "Skip to main content" }).focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("main");
  const opener = page.locator("button[popovertarget]:visible").first();
  if ((await opener.count()) > 0) {
    await opener.focus();
    await page.keyboard.press("Enter");
    expect(await openPopovers(page)).toBe(1);
    await page.keyboard.press("Escape");
    expect(await openPopovers(page)).toBe(0);
    expect(await page.evaluate('document.activeElement?.hasAttribute("popovertarget")')).toBe(true);
  }
});

test.each(usually(2, ["/plan/check/", "/practice/glasses-in-the-truck/", "/", "/log/data/"]))(
  "%s: the focus shows in the colors that a system forces, which leave no shadows",
  async (path) => {
    const { page, close } = await visit(browser, `${site}${path}`, {
      viewport: PHONE,
      forcedColors: "active",
    });
    await page.waitForLoadState("networkidle");
    expect(await faultsByTab(page)).toEqual([]);
    await close();
  },
);

/** A link that does not show the focus, a link that lies under something, and a button that Tab does not leave. */
const FAULTS = `
  const put = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    document.querySelector("main").append(element);
    return element;
  };
  const faint = put("a", "No ring");
  faint.href = "#main";
  faint.style.outline = "none";
  faint.style.boxShadow = "none";
  const box = put("p", "");
  box.style.position = "relative";
  const under = put("a", "Covered");
  under.href = "#main";
  const cover = put("span", "");
  cover.style.cssText = "position: absolute; inset: 0; background: white";
  box.append(under, cover);
  const trap = put("button", "Trap");
  trap.addEventListener("keydown", (event) => event.preventDefault());
`;

test("a focus that does not show, one that is covered, and a trap are found", async () => {
  const { page, close } = await visit(browser, `${site}/about/`, { viewport: DESKTOP });
  await page.evaluate(FAULTS);
  const faults = await faultsByTab(page);
  expect(faults.filter((line) => line.startsWith("no ring:"))).toEqual([
    expect.stringContaining(">No ring</a>"),
  ]);
  expect(faults).toContainEqual(expect.stringMatching(/^out of sight: .*>Covered<\/a>/));
  expect(faults.at(-1)).toMatch(/^Tab never came round; it was last at <button.*>Trap<\/button>/);
  await close();
});
