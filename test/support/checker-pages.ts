import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { type PortfolioInput, portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { type Draft, EMPTY } from "../../site/src/checker/draft.ts";
import { fromPortfolio } from "../../site/src/checker/from-portfolio.ts";
import { focused } from "./page-facts.ts";
import { PHONE, type Visit, visit } from "./visit.ts";

/** The checker as a guest uses it: by the words on the page. */

/** Where the draft lies, as the page keeps it. */
export const STORAGE_KEY = "caseway.checker";
const NOON = new Date("2026-11-22T12:00:00-05:00");

/** Opens a page of the checker on November 22, 2026, in a fresh profile that holds `draft`. */
export async function openChecker(
  browser: Browser,
  url: string,
  { stored, ...options }: BrowserContextOptions & { readonly stored?: Draft | string } = {},
): Promise<Visit> {
  const text = typeof stored === "string" ? stored : JSON.stringify(stored);
  const localStorage = text === undefined ? [] : [{ name: STORAGE_KEY, value: text }];
  const opened = await visit(browser, url, {
    viewport: PHONE,
    timezoneId: "America/New_York",
    storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] },
    now: NOON,
    ...options,
  });
  opened.page.setDefaultTimeout(8_000);
  return opened;
}

/** The draft that a portfolio comes to. */
export const draftOf = (portfolio: PortfolioInput): Draft =>
  fromPortfolio(portfolioSchema.parse(portfolio)).draft;
export { EMPTY as NO_ANSWERS };

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Waits for a question, so that an answer never goes to the one before it. */
export async function at(page: Page, title: string): Promise<void> {
  try {
    await page.getByRole("heading", { level: 1, name: title }).waitFor({ timeout: 5_000 });
  } catch {
    throw new Error(`The page asks "${await heading(page).textContent()}" and not "${title}".`);
  }
}
export const goOn = (page: Page): Promise<void> => page.getByRole("button", { name: "Continue" }).click();

/** One answer of a choice, by the beginning of its words: a hint may follow. */
export const radio = (page: Page, label: string) =>
  page.getByRole("radio", { name: new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}`) });

/** Chooses one answer of a question and goes on. */
export async function choose(page: Page, title: string, label: string): Promise<void> {
  await at(page, title);
  await radio(page, label).check();
  await goOn(page);
}

/** Presses a button of the page of a question: "I am not sure", "Skip this for now". */
export async function press(page: Page, title: string, button: string): Promise<void> {
  await at(page, title);
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Writes into the fields of a question, by their labels, and goes on. */
export async function write(
  page: Page,
  title: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await at(page, title);
  for (const [label, text] of Object.entries(fields))
    await page.getByRole("textbox", { name: label, exact: true }).fill(text);
  await goOn(page);
}

/** One credential of the result. */
export const credential = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });
/** "Eligible on the rules we could read": the line that says how one credential stands. */
export const verdict = async (page: Page, name: string): Promise<string> =>
  (await credential(page, name).locator(".verdict-line").innerText()).replaceAll(/\s+/g, " ").trim();
/** What is shown of a part of the page, in one line. */
export const plain = async (part: Locator): Promise<string> =>
  (await part.innerText()).replaceAll(/\s+/g, " ").trim();

/** What the page keeps on the device. */
export const stored = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(`localStorage.getItem(${JSON.stringify(STORAGE_KEY)})`);

/** The text of the file that a button gives. */
export async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

/** Presses Tab until what is called `name` has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const sought = typeof name === "string" ? new RegExp(`^${name}$`) : name;
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (sought.test(await focused(page))) return;
  }
  throw new Error(`"${name}" cannot be reached with Tab.`);
}

/** An RN with a hospital job of 20 months: what her supervisor holds is the one thing that she did not tell. */
export const NURSE = {
  licenses: [{ profession: "RN", status: "active", expires: "2028-05-31", restricted: false }],
  degrees: [],
  employment: [
    {
      employer: "Mercy",
      role: "case-manager",
      workedAs: "RN",
      setting: "hospital",
      start: "2025-03-01",
      end: null,
      hoursPerWeek: 40,
      caseManagementShare: 1,
      paid: true,
      supervised: true,
    },
  ],
  credits: [],
  declarations: { "good-moral-character": true },
} satisfies PortfolioInput;
