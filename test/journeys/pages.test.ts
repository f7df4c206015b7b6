import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { builtPages } from "../support/built-site.ts";
import { focused, groundColor, headingLevels, pageWidth, stickingOut } from "../support/page-facts.ts";
import { FULL } from "../support/runs.ts";
import { templates } from "../support/templates.ts";
import { DESKTOP, PHONE, type Visit, visit } from "../support/visit.ts";

/**
 * Every template, in turn on a desktop by day and on a phone by night. The full run takes every page there is, in both themes on both.
 * Colors that a system forces are no matter for axe, which reads other colors than are painted then.
 */
const pages = FULL ? [...new Set([...templates(), ...builtPages().map(({ path }) => path)])] : templates();
const themes = (usual: "light" | "dark") => (FULL ? (["light", "dark"] as const) : [usual]);
const isTurnOf = (viewport: typeof PHONE | typeof DESKTOP, path: string): boolean =>
  FULL || (pages.indexOf(path) % 2 === 0) === (viewport === DESKTOP);

const site = inject("siteUrl");
let browser: Browser;
/** One tab goes from page to page: what a page asks for is then not loaded and compiled anew for each. */
let tab: Visit;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await visit(browser, `${site}/about/`, {});
});
afterAll(() => browser.close());

/** What a page asks for that is not there is one complaint of the browser's own, and expected on the page that says so. */
const ownComplaints = (complaints: readonly string[], path: string) =>
  complaints.filter((line) => !(/not-there|404/.test(path) && line.includes("status of 404")));

const VIEWS = [
  { screen: "a desktop", viewport: DESKTOP, usual: "light" },
  { screen: "a phone", viewport: PHONE, usual: "dark" },
] as const;

/** Each page is opened once; each test sets the theme and the size that it needs. */
describe.each(pages)("the page %s", (path) => {
  let before = 0;
  beforeAll(async () => {
    const { page, complaints } = tab;
    const { viewport = PHONE } = VIEWS.find((view) => isTurnOf(view.viewport, path)) ?? {};
    await page.setViewportSize(viewport);
    before = complaints.length;
    await page.goto(`${site}${path}`);
    // What a page draws with a script of its own is there then.
    if ((await page.locator("script[type=module]").count()) > 0) await page.waitForLoadState("networkidle");
  });

  for (const { screen, viewport, usual } of VIEWS.filter((view) => isTurnOf(view.viewport, path)))
    test.each(themes(usual))(
      `has nothing that axe or the browser complains about on ${screen}, %s`,
      async (colorScheme) => {
        const { page, complaints } = tab;
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await violations(page)).toEqual([]);
        expect(ownComplaints(complaints.slice(before), path)).toEqual([]);
      },
    );

  test("has one first heading, skips no level, and says in its title where it belongs", async () => {
    const { page } = tab;
    await page.setViewportSize(PHONE);
    const levels = await headingLevels(page);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
    expect(await page.title()).toMatch(/Caseway$/);
  });

  test("fits a screen of 320 pixels, and so a desktop at 400 percent, without sideways scrolling", async () => {
    const { page } = tab;
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await stickingOut(page, 320)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
  });
});

test("the theme follows the reader's system", async () => {
  const grounds: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, close } = await visit(browser, `${site}/about/`, { colorScheme });
    grounds.push(await groundColor(page));
    await close();
  }
  expect(grounds).toEqual(["rgb(250, 251, 247)", "rgb(16, 26, 23)"]);
});

test("the first Tab offers to skip to the main content, and Enter goes there", async () => {
  const { page, close } = await visit(browser, `${site}/guides/choosing-a-credential/`, {
    viewport: DESKTOP,
  });
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to main content");
  const box = await page.getByRole("link", { name: "Skip to main content" }).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("main");
  await close();
});
