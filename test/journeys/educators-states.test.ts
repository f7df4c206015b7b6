import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { broken, button, checkButton, choose, field, good, says } from "../support/educators-page.ts";
import { headingLevels, pageWidth } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** The page for educators where something is missing, and each of its states by axe. */
const ADDRESS = `${inject("siteUrl")}/educators/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A browser that keeps nothing for a page. */
const BLOCKED = `Object.defineProperty(window, "sessionStorage", { get() { throw new Error("blocked"); } })`;

describe("when something is missing", () => {
  test("offline, she is told what to do, keeps her text, and tries again", async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.context().setOffline(true);
    await field(page).fill(broken("no-key"));
    await says(page, "We could not load the check");
    await button(page, "Try again");
    await page.getByText("There is still no connection.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await button(page, "Try again");
    await says(page, "1 fault to mend");
    expect(await field(page).inputValue()).toBe(broken("no-key"));
    await close();
  });

  test("offline and with storage blocked, she is told to save her text before she reloads", {
    tags: ["full"],
  }, async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.addInitScript(BLOCKED);
    await page.reload();
    await page.context().setOffline(true);
    await field(page).fill(broken("no-key"));
    await says(page, "We could not load the check");
    expect(await page.locator(".failed").innerText()).toContain("Download what you have");
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await close();
  });

  test("slow, she is told that the check is on its way", { tags: ["full"] }, async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.route("**/_astro/*.js", async (route) => {
      await new Promise((done) => setTimeout(done, 2_500));
      await route.continue();
    });
    await field(page).fill(good);
    await says(page, "Getting the check ready");
    await says(page, "No faults");
    await close();
  });

  test("where storage is blocked, the check works and does not say that the text is kept", async () => {
    const { page, complaints, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.addInitScript(BLOCKED);
    await page.reload();
    await field(page).fill(broken("no-key"));
    await says(page, "1 fault to mend");
    expect(await page.locator(".text-foot").innerText()).toContain("Reloading the page loses your text.");
    expect(complaints).toEqual([]);
    await close();
  });

  test("without JavaScript, the page says how else to check", async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE, javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    expect(text).toContain("npm run content -- check");
    expect(text).toContain("docs/authoring.md");
    await close();
  });
});

const VIEWS = [
  { name: "on a phone, light", viewport: PHONE, colorScheme: "light" },
  { name: "on a desktop, dark", viewport: DESKTOP, colorScheme: "dark" },
  { name: "on a phone, dark", viewport: PHONE, colorScheme: "dark" },
  { name: "on a desktop, light", viewport: DESKTOP, colorScheme: "light" },
] as const;
describe.each(usually(1, VIEWS))("axe finds nothing $name", ({ name: _, ...view }) => {
  const states: Record<string, (page: Page) => Promise<void>> = {
    "with faults, one of them open in the text": async (page) => {
      await field(page).fill(broken("option-form-shapes"));
      await says(page, "to mend");
      await page.locator(".faults button").first().click();
    },
    "with several files, one refused, and a preview": async (page) => {
      await field(page).fill("something to bring back");
      await choose(
        page,
        { name: "anticoagulant-refill-gap.md", content: good },
        { name: "no-source.md", content: broken("no-source") },
        { name: "report.docx", content: "PK\u0003\u0004word" },
      );
      await says(page, "No faults");
      await page.getByRole("alert").waitFor();
    },
    "when asked to check nothing": (page) => checkButton(page).click(),
  };
  test.each(Object.keys(states))("%s", async (state) => {
    const { page, complaints, close } = await visit(browser, ADDRESS, view);
    await states[state]?.(page);
    expect(await violations(page)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(view.viewport.width);
    const levels = await headingLevels(page);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
