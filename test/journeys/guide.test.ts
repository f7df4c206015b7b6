import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { builtPages } from "../support/built-site.ts";
import { focused } from "../support/page-facts.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** A reader who asks where a figure comes from. */
const GUIDE = `${inject("siteUrl")}/guides/choosing-a-credential/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([
  { name: "on a phone", viewport: PHONE },
  { name: "on a desktop", viewport: DESKTOP },
])("the source of a figure opens and shuts by keyboard, whole on the screen, $name", async ({ viewport }) => {
  const { page, complaints, close } = await visit(browser, GUIDE, { viewport });
  const figure = page.getByRole("button", { name: /^2,080 hours/ }).first();
  const source = page.locator(".source:popover-open");
  await figure.focus();
  expect(await source.count()).toBe(0);
  await page.keyboard.press("Enter");
  expect((await source.innerText()).replaceAll(/\s+/g, " ")).toMatch(
    /^ACM-RN: 2,080 hours Official source ACMA.* Dated: /,
  );
  const box = await source.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await source.count()).toBe(0);
  expect(await focused(page)).toMatch(/^2,080 hours/);
  expect(complaints).toEqual([]);
  await close();
});

test("no guide names a source twice in its list", () => {
  const lists = builtPages()
    .filter(({ path }) => /^\/guides\/./.test(path))
    .map(({ path, html }) => ({
      path,
      items: [
        ...(/<ol class="sources">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? "").matchAll(/<li>([\s\S]*?)<\/li>/g),
      ].map(([, item = ""]) => item.replace(/ Read [\s\S]*$/, "").trim()),
    }));
  expect(lists.length).toBeGreaterThanOrEqual(24);
  expect(lists.filter(({ items }) => items.length === 0)).toEqual([]);
  const twice = lists.flatMap(({ path, items }) =>
    items.filter((item, index) => items.indexOf(item) !== index).map((item) => `${path}: ${item}`),
  );
  expect(twice).toEqual([]);
});
