import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { draftOf, openChecker } from "../support/checker-pages.ts";
import { fillGuestLog } from "../support/guest-log.ts";
import { NURSE } from "../support/hospital-nurse.ts";
import { focused, pageWidth, stickingOut } from "../support/page-facts.ts";
import { scriptsOf, weightOf } from "../support/page-scripts.ts";
import { testId } from "../support/told-records.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** The paths to certification: the picture and its list, the totals, and where a reader is. */

const site = inject("siteUrl");
const KB = 1024;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const words = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const mine = (page: Page) => page.getByRole("region", { name: /^From your/ });
const stateOf = (page: Page, station: string) =>
  page.locator(`li[data-station="${station}"]`).getAttribute("data-state");

test("before anything of hers is found, a path loads at most 12 KB of script", () => {
  expect(weightOf(scriptsOf("/path/new-nurse/"))).toBeLessThanOrEqual(12 * KB);
  // The rules are loaded later, and only then.
  expect(weightOf(scriptsOf("/path/new-nurse/", { later: true }))).toBeGreaterThan(20 * KB);
});

describe("without JavaScript", () => {
  test("a start is chosen, and its page has the totals, the picture and every step in words", async () => {
    const { page, close } = await visit(browser, `${site}/path/`, {
      javaScriptEnabled: false,
      viewport: PHONE,
    });
    await page.getByRole("link", { name: /^I am a new RN/ }).click();
    expect(await page.title()).toContain("From new nurse to certified case manager");
    const totals = page.getByRole("table", { name: "From here to each credential" });
    // 14 to 90 months: straight in, 12 under a CCM and 2; or 60 at the bedside, 24 and 6.
    expect(words(await totals.getByRole("row", { name: /^CCM/ }).innerText())).toContain(
      "14 months to 7½ years",
    );
    expect(words(await totals.getByRole("row", { name: /^ACM-RN/ }).innerText())).toContain(
      "Not known: ask ACMA.",
    );
    const picture = page.getByRole("img", { name: /^From new nurse to certified/ });
    const stations = (kind: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll("${kind}[data-station]")].map(({ dataset }) => dataset.station)`,
      );
    expect(await picture.isVisible()).toBe(true);
    const [labels, listed] = [await stations("g"), await stations("li")];
    expect(listed).toEqual(labels);
    expect(labels).toContain("cmgt-bc-classes");
    await close();
  });
});

test("a path fits every width, by its picture too, and has no fault for axe in both themes", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, complaints, close } = await visit(browser, `${site}/path/thinking-of-nursing/`, {
      viewport: DESKTOP,
      colorScheme,
    });
    await page.evaluate(`for (const one of document.querySelectorAll("details")) one.open = true`);
    expect(await violations(page)).toEqual([]);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await stickingOut(page, width), `${width}`).toEqual([]);
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
      // A text of the picture may run over its edge unseen by the page's width.
      const over = await page.evaluate<string[]>(`
        [...document.querySelectorAll(".path-picture text")]
          .filter((text) => text.getBoundingClientRect().right > ${width})
          .map((text) => text.textContent)`);
      expect(over, `${width}`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  }
});

test("from her answers: which start fits, where she is, what is behind her, and back to the plain path", async () => {
  const { page, complaints, close } = await openChecker(browser, `${site}/path/`, { stored: draftOf(NURSE) });
  await mine(page).getByRole("link", { name: "I am a case manager already" }).click();
  await mine(page).waitFor();
  expect(words(await mine(page).innerText())).toContain("You are at: Your supervisor holds the CCM.");
  expect(await stateOf(page, "license-or-degree")).toBe("done");
  expect(await stateOf(page, "count-what-you-have")).toBe("passed");
  expect(await stateOf(page, "credential")).toBe("within");
  expect(await stateOf(page, "ccm-under-a-ccm")).toBe("now");
  // The branch that she is on stands open, and says so in words.
  const here = page.locator('li[aria-current="step"]');
  expect(await here.isVisible()).toBe(true);
  expect(words(await here.innerText())).toContain("You are here");
  expect(await violations(page)).toEqual([]);

  // By keyboard alone: the plain path and back.
  await mine(page).getByRole("button", { name: "Show the plain path" }).focus();
  await page.keyboard.press("Enter");
  const back = page.getByRole("button", { name: "Show where I am" });
  await back.waitFor();
  expect(await focused(page)).toBe("Show where I am");
  expect(await stateOf(page, "ccm-under-a-ccm")).toBeNull();
  expect(await page.locator(".path-state").count()).toBe(0);
  await page.reload();
  await back.waitFor();
  await back.press("Enter");
  await mine(page).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test("from her log, and nothing is asked of the network for it", async () => {
  const { page, complaints, close } = await visit(browser, `${site}/about/`, { viewport: PHONE });
  await fillGuestLog(page, site, [
    ["license", testId(1), { profession: "RN", status: "active" }],
    [
      "employment",
      testId(2),
      { role: "nurse", workedAs: "RN", start: "2015-01", end: null, hoursPerWeek: 40, paid: true },
    ],
  ]);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.method()));
  await page.goto(`${site}/path/new-nurse/`);
  await mine(page).waitFor();
  expect(words(await mine(page).innerText())).toContain(
    "The start that fits what you told us: I am an experienced RN.",
  );
  expect(words(await mine(page).innerText())).toContain("Read from your log on this device.");
  expect(asked.every((method) => method === "GET")).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
