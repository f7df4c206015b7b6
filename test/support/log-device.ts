import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser } from "./browser.ts";
import { PHONE } from "./visit.ts";

/** A browser profile on which somebody keeps her log, with all that went wrong in its pages. */
export interface LogDevice {
  readonly context: BrowserContext;
  /** Console errors and exceptions of every page. */
  readonly complaints: string[];
  /** Opens another tab. */
  readonly tab: () => Promise<Page>;
}

export interface LogDevices {
  /** Opens a phone of its own: nothing on it is known to another one. It is closed after the test. */
  readonly open: (options?: BrowserContextOptions) => Promise<LogDevice>;
}

/**
 * The devices of the tests of a file, in one browser. Call it at the top of the file: after each test the devices are
 * closed, and the test fails when one of their pages complained. What the browser itself says of requests that fail is no
 * complaint where `requestsMayFail`: where a test cuts the network, or the service answers with more than 200.
 */
export function logDevices({ requestsMayFail = false } = {}): LogDevices {
  const devices: LogDevice[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const complaints = devices.flatMap((device) => device.complaints);
    for (const { context } of devices.splice(0)) await context.close();
    expect(complaints).toEqual([]);
  });
  const open = async (options: BrowserContextOptions = {}): Promise<LogDevice> => {
    // The offline worker puts the whole site aside at each first visit; its own journeys let it in.
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
        const failed = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !(failed && requestsMayFail)) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
    });
    const device = { context, complaints, tab: () => context.newPage() };
    devices.push(device);
    return device;
  };
  return { open };
}

/** Noon on a Sunday in November 2026, where she is. */
const NOW = new Date("2026-11-22T12:00:00");

/** A phone on which a guest keeps her log; the clock of its page stands still. */
export async function guestPage(devices: LogDevices, options: BrowserContextOptions = {}): Promise<Page> {
  const { context, tab } = await devices.open(options);
  context.setDefaultTimeout(10_000);
  const page = await tab();
  await page.clock.setFixedTime(NOW);
  return page;
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
