import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { outlines } from "../../dist/content/outlines.ts";
import { launchBrowser } from "../support/browser.ts";
import { soundInBothThemes } from "../support/log-page.ts";
import { DESKTOP, visit } from "../support/visit.ts";

/** What the questions cover, for those who write: counted here from the list of questions in another way. */
const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const current = items.filter((item) => item.current);

test("every domain of every exam has its questions counted, and the page is found from the educators' page", async () => {
  const { page, complaints, close } = await visit(browser, `${url}/educators/`, { viewport: DESKTOP });
  await page.getByRole("link", { name: /^What the questions cover/ }).click();
  await page.getByRole("heading", { level: 1, name: "What the questions cover" }).waitFor();
  await page.getByText(`${current.length} questions in`).waitFor();
  for (const { id, name, domains } of outlines) {
    const of = current.filter(({ blueprint }) => blueprint[id] !== undefined);
    const table = page.getByRole("table", { name: `${name}: ${of.length} questions by domain` });
    const shown = await table.locator("tbody tr td:nth-of-type(2) span").allInnerTexts();
    expect(shown.map((text) => text.trim().split(/\s/)[0])).toEqual(
      domains.map((domain) => String(of.filter(({ blueprint }) => blueprint[id] === domain.id).length)),
    );
  }
  // Only the CCM's shares are published, two of them divided by us.
  const weights = page.getByRole("table", { name: /^CCM/ }).locator("tbody td:nth-of-type(1)");
  expect((await weights.allInnerTexts()).filter((text) => text.includes("estimated"))).toHaveLength(2);
  await soundInBothThemes(page);
  expect(complaints).toEqual([]);
  await close();
});

test("the page fits a narrow screen", async () => {
  const { page, close } = await visit(browser, `${url}/educators/coverage/`, {
    viewport: { width: 320, height: 640 },
  });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await soundInBothThemes(page);
  await close();
});
