import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { printFault } from "../../domain/authoring/fault.ts";
import { checkContent } from "../../tools/content/check.ts";
import { type Visit, visit } from "./visit.ts";

/** The page for educators, as the journeys use it. */

export interface Dropped {
  readonly name: string;
  readonly content: string | Buffer;
}

const BROKEN = "test/fixtures/scenarios/broken";
export const broken = (name: string): string => readFileSync(`${BROKEN}/${name}.md`, "utf8");
/** A scenario without faults. */
export const good = readFileSync("content/scenarios/anticoagulant-refill-gap.md", "utf8");

/**
 * What the command line prints about one of the broken fixtures, without the file's name. That it prints each fault in this
 * way, a line each, is shown in test/tools/content.test.ts.
 */
export function printed(name: string): string[] {
  const file = `${BROKEN}/${name}.md`;
  return checkContent([file]).faults.map((fault) => printFault(fault).slice(file.length + 1));
}

export const field = (page: Page): Locator => page.locator("#scenario-text");
export const button = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

export const choose = (page: Page, ...files: readonly Dropped[]): Promise<void> =>
  page.setInputFiles(
    "input[type=file]",
    files.map(({ name, content }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) })),
  );

export const checkButton = (page: Page): Locator => page.getByRole("button", { name: "Check", exact: true });

/** Drops files on an element, as a hand would. */
export async function drop(page: Page, target: string, ...files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    for (const { name, content } of ${JSON.stringify(files)}) data.items.add(new File([content], name));
    return data;
  })()`);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.locator(target).dispatchEvent(type, { dataTransfer });
}

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
