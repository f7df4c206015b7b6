import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { faintText, violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { settingsOf } from "../support/sign-in.ts";
import { DESKTOP, PHONE, type Visit, visit } from "../support/visit.ts";

/** The page on which `npm start` asks who somebody is. In the cloud Cognito's takes its place. */
const SITE = inject("siteUrl");
const BACK = `${SITE}/signed-in/`;

let browser: Browser;
let login: string;
const open: Visit[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  const { authorizationEndpoint, clientId, scope } = await settingsOf(SITE);
  login = `${authorizationEndpoint}?${new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: BACK,
    scope,
    code_challenge: "x".repeat(43),
    code_challenge_method: "S256",
  })}`;
});
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
});
afterAll(() => browser.close());

async function signInPage(options: Parameters<typeof visit>[2] = { viewport: PHONE }): Promise<Visit> {
  const opened = await visit(browser, login, options);
  open.push(opened);
  return opened;
}
const email = (page: Page) => page.getByRole("textbox", { name: "Email address" });
/** Waits until she is back at the site. What the site does with the code is another story. */
const back = (page: Page) => page.waitForRequest((request) => request.url().startsWith(`${BACK}?code=`));

describe("the sign-in page", () => {
  test("is used with the keyboard alone, and leads back to the site with a code", async () => {
    const { page, complaints } = await signInPage();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Tab");
    while (!(await email(page).evaluate((field) => field === field.ownerDocument.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("keyboard@example.org");
    expect(complaints).toEqual([]);
    await Promise.all([back(page), page.keyboard.press("Enter")]);
  });

  test("offers who was here before", async () => {
    const first = await signInPage();
    await email(first.page).fill("again@example.org");
    await Promise.all([back(first.page), first.page.getByRole("button", { name: "Sign in" }).click()]);

    const { page, complaints } = await signInPage({ viewport: DESKTOP });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await Promise.all([back(page), page.getByRole("button", { name: "again@example.org" }).click()]);
  });

  test("says what is wrong with an address, and leads to the field", async () => {
    const { page } = await signInPage();
    await email(page).fill("pat at example");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.title()).toBe("Error: Sign in - Caseway");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.activeElement.className")).toBe("error-summary");
    await page.getByRole("link", { name: "Write an email address" }).click();
    expect(await page.evaluate("location.hash")).toBe("#email");
    expect(await email(page).inputValue()).toBe("pat at example");
  });

  test("can be read in the dark, and at 320 px without scrolling sideways", async () => {
    const { page } = await signInPage({ viewport: { width: 320, height: 600 }, colorScheme: "dark" });
    expect(await faintText(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  test("in another tab than the one that asked says what to do", async () => {
    const { page } = await signInPage();
    const { page: other } = await signInPage();
    const reply = await other.goto(page.url());
    expect(reply?.status()).toBe(400);
    expect(await violations(other)).toEqual([]);
    await other.getByRole("link", { name: "Go back to Caseway and sign in again" }).click();
    await other.waitForURL(`${SITE}/`);
  });
});
