import type { Page } from "playwright-core";
import { expect } from "vitest";
import { faintText, violations } from "./axe.ts";
import { FULL } from "./runs.ts";

/** What she does on a page of the log, and what she is told there. Names are whole; a beginning of one is an expression. */

/** Waits for the first heading: the page is there. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

export const press = (page: Page, button: string | RegExp): Promise<void> =>
  page.getByRole("button", { name: button, exact: true }).click();

/** Follows the first link whose words hold these. */
export const follow = (page: Page, link: string | RegExp): Promise<void> =>
  page.getByRole("link", { name: link }).first().click();

export const menu = (page: Page, link: string): Promise<void> =>
  page.locator(".log-menu").getByRole("link", { name: link, exact: true }).click();

/** Waits for what the page says of what she just did. */
export const notice = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator(".notice").getByText(text, { exact: true }).waitFor();

/** Axe finds nothing on the page as it stands. */
export async function sound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

/** The same, and in the full run the colors of the dark theme too; \`npm test\` looks at those of every template (pages.test.ts). */
export async function soundInBothThemes(page: Page): Promise<void> {
  await sound(page);
  if (!FULL) return;
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await faintText(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** The same for the page that is open at the time, so that a journey reads as what she does. */
export const onPage = (open: () => Page) => ({
  heading: (name: string | RegExp) => heading(open(), name),
  press: (button: string | RegExp) => press(open(), button),
  follow: (link: string | RegExp) => follow(open(), link),
  menu: (link: string) => menu(open(), link),
  notice: (text: string | RegExp) => notice(open(), text),
  sound: () => sound(open()),
  soundInBothThemes: () => soundInBothThemes(open()),
});
