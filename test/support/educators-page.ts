import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type Visit, visit } from "./visit.ts";

/** The page for educators, as the journeys use it. */

export interface Dropped {
  readonly name: string;
  readonly content: string | Buffer;
}

export const field = (page: Page): Locator => page.locator("#scenario-text");
export const button = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

export const choose = (page: Page, ...files: readonly Dropped[]): Promise<void> =>
  page.setInputFiles(
    "input[type=file]",
    files.map(({ name, content }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) })),
  );

/** Waits until the check says this; its heading is what everybody sees first. */
export const says = (page: Page, words: string): Promise<void> =>
  page.locator(".results h3").filter({ hasText: words }).waitFor({ timeout: 10_000 });

/** Every fault as the command line prints it, with all its spaces: how many there are matters to an author. */
export const lines = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(".faults > li")].map((row) => {
    const copy = row.cloneNode(true);
    copy.querySelector(".more").remove();
    return copy.textContent.trimEnd();
  })`);

/** The names of the files that lie on the desk. */
export const files = (page: Page): Promise<string[]> =>
  page.getByRole("navigation", { name: "Files" }).locator("b").allInnerTexts();

/** What the page says of what was brought in, above the text, or sent out, below it. */
export const status = (page: Page): Locator => page.locator(".exchange-report [role=status]");
export const notes = (page: Page): Promise<string[]> => page.locator(".exchange-report li").allTextContents();

/** What a button or a link gives to save. */
export async function saved(page: Page, what: Locator): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent("download");
  await what.click();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/**
 * Opens the page anew for each test, with nothing kept, and looks for complaints when it is done. It is one tab throughout,
 * so that the check is not loaded and compiled for each test.
 */
export function eachVisit(
  browser: () => Browser,
  address: string,
  view: BrowserContextOptions,
  onOpen: (page: Page) => void,
): void {
  let tab: Visit;
  let before = 0;
  beforeAll(async () => {
    tab = await visit(browser(), address, view);
  });
  afterAll(() => tab.close());
  beforeEach(async () => {
    const { page, complaints } = tab;
    before = complaints.length;
    // From a place where nothing is written any more.
    await page.goto(new URL("/robots.txt", address).href);
    await page.evaluate("sessionStorage.clear()");
    await page.goto(address);
    onOpen(page);
  });
  afterEach(() => expect(tab.complaints.slice(before)).toEqual([]));
}
