import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** A reader who stops at a word, and one who asks what the site rests on. */
const SITE = inject("siteUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a word of a guide leads to its term by keyboard, looks quieter than a link, and says no more than itself", async () => {
  const { page, complaints, close } = await visit(browser, `${SITE}/guides/four-titles-compared/`, {
    viewport: PHONE,
  });
  const word = page.getByRole("link", { name: "discharge planning", exact: true });
  expect(await word.getAttribute("title")).toBeNull();
  const looks = (selector: string) =>
    page.evaluate<string[]>(
      `(({ textDecorationStyle, textDecorationLine, color }) => [textDecorationStyle, textDecorationLine, color])(getComputedStyle(document.querySelector(${JSON.stringify(selector)})))`,
    );
  const [term, link, text] = [
    await looks("article a.term"),
    await looks(".sources a"),
    await looks("article p"),
  ];
  expect(term.slice(0, 2)).toEqual(["dotted", "underline"]);
  expect(term[2]).toBe(text[2]);
  expect(link.slice(0, 2)).toEqual(["solid", "underline"]);
  await page.emulateMedia({ forcedColors: "active" });
  expect((await looks("article a.term"))[2]).toBe((await looks(".sources a"))[2]);
  await page.emulateMedia({ forcedColors: "none" });
  await word.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/glossary/#discharge-planning");
  expect(await page.locator(":target").innerText()).toMatch(/^Discharge planning/);
  expect(complaints).toEqual([]);
  await close();
});

test("a word in the reasons leads to its term, and the answer is there on the way back", async () => {
  const { page, complaints, close } = await visit(browser, `${SITE}/practice/a-chair-in-the-hallway/`, {
    viewport: DESKTOP,
  });
  const question = page.locator("section.question").first();
  await question.locator("label.choice").first().click();
  expect(await page.locator("a.term:visible").count()).toBe(0);
  await question.getByRole("button", { name: "Check my answer" }).click();
  await question.locator(".verdict-line").waitFor();
  const said = await question.locator(".verdict-line").innerText();
  await page.locator("a.term:visible").first().click();
  await page.waitForURL("**/glossary/#*");
  expect(await page.locator(":target").count()).toBe(1);
  await page.goBack();
  await question.locator(".verdict-line").waitFor();
  expect(await question.locator(".verdict-line").innerText()).toBe(said);
  expect(complaints).toEqual([]);
  await close();
});

test.each(
  usually(1, [
    { name: "on a phone", viewport: PHONE, colorScheme: "light" as const },
    { name: "on a desktop in the dark", viewport: DESKTOP, colorScheme: "dark" as const },
  ]),
)("a figure leads to its source among all sources, $name", async ({ viewport, colorScheme }) => {
  const { page, complaints, close } = await visit(browser, `${SITE}/guides/choosing-a-credential/`, {
    viewport,
    colorScheme,
  });
  await page
    .getByRole("button", { name: /^2,080 hours/ })
    .first()
    .click();
  await page.locator(".source:popover-open").getByRole("link", { name: "More on this source" }).click();
  await page.waitForURL("**/sources/#s-*");
  const source = page.locator(":target");
  expect(await source.innerText()).toMatch(/^ACMA, .*\n+Official source\s+Read November 22, 2026\./);
  await source.locator("summary").click();
  expect(await source.getByRole("link", { name: "ACM-RN: rules" }).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Corrections", exact: true }).click();
  await page.waitForURL("**/corrections/");
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
