import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect } from "vitest";
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

/** Opens the page anew for each test, and looks for complaints when it is done. */
export function eachVisit(
  browser: () => Browser,
  address: string,
  view: BrowserContextOptions,
  onOpen: (page: Page) => void,
): void {
  let open: Visit;
  beforeEach(async () => {
    open = await visit(browser(), address, view);
    onOpen(open.page);
  });
  afterEach(async () => {
    expect(open.complaints).toEqual([]);
    await open.close();
  });
}
