import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { PHONE } from "./visit.ts";

/** A browser profile on which somebody keeps her log, with all that went wrong in its pages. */
export interface LogDevice {
  readonly context: BrowserContext;
  /** Console errors and exceptions of every page, but what the browser itself says of requests that fail. */
  readonly complaints: readonly string[];
  /** Opens another tab. */
  readonly tab: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

export async function logDevice(browser: Browser, options: BrowserContextOptions = {}): Promise<LogDevice> {
  const context = await browser.newContext({
    viewport: PHONE,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  context.on("page", (page) => {
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
  });
  return { context, complaints, tab: () => context.newPage(), close: () => context.close() };
}

/** Signs in from the page of her data, as somebody who uses the computer alone or with others, and comes back to it. */
export async function signInAs(
  page: Page,
  url: string,
  email: string,
  { shared = false } = {},
): Promise<void> {
  await page.goto(`${url}/log/data/`);
  await page.getByRole("radio", { name: shared ? /^Yes/ : /^No/ }).check();
  await page.getByRole("button", { name: "Sign in or make an account" }).click();
  await enterEmail(page, email);
  await page.waitForURL(`${url}/log/data/`);
  await page.getByRole("heading", { level: 2, name: "Signed in", exact: true }).waitFor();
}

/** What the provider's own page asks. */
export async function enterEmail(page: Page, email: string): Promise<void> {
  await page.getByRole("textbox", { name: "Email address" }).fill(email);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Opens the form of a class and fills it in, without saving it. Each title has its own length, so none looks like another. */
export async function typeClass(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/log/education/?add=class`);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Month").fill("2");
  await page.getByLabel("Day", { exact: true }).fill("10");
  await page.getByLabel("Year").fill("2026");
  await page.getByLabel("Hours on the certificate").fill(`${title.length}.5`);
}

/** Saves the form, and waits until the page has moved on: then it is on the device. */
export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => page.evaluate("location.search"), { timeout: 15_000 }).not.toContain("add=");
}

/** Waits for the line that says what is saved where. */
export const saidOfSaving = (page: Page, text: string): Promise<void> =>
  page.locator(".log-status").getByText(text, { exact: true }).waitFor();
export const IN_STEP = "All saved on this device and in your account.";

/** The titles of the classes that the page of classes lists. */
export async function classes(page: Page, url: string): Promise<string[]> {
  await page.goto(`${url}/log/education/`);
  await page.locator("h1").waitFor();
  return (await page.locator(".entries .what").allTextContents()).sort();
}

export const databaseNames = (page: Page): Promise<string[]> =>
  page.evaluate("indexedDB.databases().then((all) => all.map(({ name }) => name).sort())");
