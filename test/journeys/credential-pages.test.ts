import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { credentialsWithParticulars } from "../../dist/content/particulars.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { builtPages } from "../support/built-site.ts";
import { pageWidth } from "../support/page-facts.ts";
import { visit } from "../support/visit.ts";

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const htmlOf = (path: string): string => pages.get(path) ?? "";

describe("the page of each credential", () => {
  test.each(credentialsWithParticulars)(
    "$id shows every amount that is known, and every gap",
    (credential) => {
      const html = htmlOf(`/credentials/${credential.id}/`);
      for (const { usd } of credential.fees.flatMap(({ amounts }) => amounts))
        expect(html).toContain(usd === "not-known" ? "Not known" : `$${usd.toLocaleString("en-US")}`);
      const text = html.replaceAll(/<[^>]*>/g, "").replaceAll("&#39;", "'");
      for (const line of credential.notKnown) expect(text).toContain(line);
    },
  );

  test.each(credentialsWithParticulars)("$id has a chart only where every share is known", (credential) => {
    const html = htmlOf(`/credentials/${credential.id}/`);
    const drawn = credential.blueprint.filter(({ domains }) =>
      domains.every(({ percent }) => percent !== undefined),
    );
    expect(html.match(/<title id="chart-/g) ?? []).toHaveLength(drawn.length);
    // Whoever does not see the bars has them in words, beside the table.
    expect(html.match(/<desc id="chart-/g) ?? []).toHaveLength(drawn.length);
  });
});

const site = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("the top of a credential's page", () => {
  const openPage = (width: number) =>
    visit(browser, `${site}/credentials/ccm/`, { viewport: { width, height: 800 } });

  test("says the rest in five lines on a phone, with the list of contents folded", async () => {
    const { page, close } = await openPage(390);
    const lines = await page.locator(".in-short > div").allInnerTexts();
    expect(
      lines.map((line) =>
        line
          .split(/\s*\n\s*/)
          .slice(0, 1)
          .join(),
      ),
    ).toEqual(["For whom", "Work", "Education", "Cost to apply", "When to apply"]);
    expect(lines[1]).toContain("12 months, supervised by a CCM, or 24 months, under any supervisor");
    expect(lines[3]).toContain("$430");
    const contents = page.getByRole("navigation", { name: "On this page" });
    expect(await contents.getByRole("link", { name: "How it is renewed" }).isVisible()).toBe(false);
    await contents.getByText("On this page").last().click();
    await contents.getByRole("link", { name: "How it is renewed" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("has the list of contents open where it stands beside the text", async () => {
    const { page, close } = await openPage(1280);
    const contents = page.getByRole("navigation", { name: "On this page" });
    expect(await contents.getByRole("link", { name: "How it is renewed" }).isVisible()).toBe(true);
    expect(await contents.locator("summary").isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

describe("the comparison", () => {
  test.each([390, 320])("shows one question of all credentials on a phone of %d pixels", async (width) => {
    const { page, close } = await visit(browser, `${site}/credentials/compare/`, {
      viewport: { width, height: 800 },
    });
    const shown = () =>
      page
        .locator("tbody td:visible")
        .evaluateAll((cells) => [...new Set(cells.map((cell) => cell.getAttribute("data-label")))]);
    expect(await shown()).toEqual(["For whom"]);
    await page.getByRole("radio", { name: "For whom" }).focus();
    for (const _ of ["Work", "Education", "Cost to apply"]) await page.keyboard.press("ArrowDown");
    expect(await shown()).toEqual(["Cost to apply"]);
    expect(await page.locator("tbody td:visible").count()).toBe(credentialsWithParticulars.length);
    expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("radio", { name: "All of it" }).check();
    expect(await shown()).toHaveLength(7);
    await close();
  });

  test("has one row for each credential, and is a list of cards on a phone of 320 pixels", async () => {
    const open = await visit(browser, `${site}/credentials/compare/`, {
      viewport: { width: 320, height: 640 },
    });
    const { page } = open;
    expect(await page.locator("tbody tr").count()).toBe(credentialsWithParticulars.length);
    expect(await pageWidth(page)).toBeLessThanOrEqual(320);
    // Each answer stands below its question, which the head of the table says on wider screens.
    const label = `getComputedStyle(document.querySelector("tbody td"), "::before").content`;
    expect(await page.evaluate<string>(label)).toBe('"For whom"');
    await open.close();
  });

  test("scrolls inside itself by the keyboard where the screen is narrower than the table", async () => {
    const open = await visit(browser, `${site}/credentials/compare/`, {
      viewport: { width: 800, height: 700 },
    });
    const { page } = open;
    const region = page.getByRole("region", { name: "The credentials side by side" });
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await pageWidth(page)).toBeLessThanOrEqual(800);
    await open.close();
  });
});
