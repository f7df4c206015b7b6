import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";

/** What happens to answers when the browser keeps nothing, and when a later answer no longer fits an earlier one. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const onPhone = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
const url = inject("siteUrl");
const continueOn = (page: Page) => page.getByRole("button", { name: "Continue" }).click();
const title = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 10_000 });
async function choose(page: Page, question: string, label: string): Promise<void> {
  await title(page, question);
  await page.getByLabel(label, { exact: true }).check();
  await continueOn(page);
}
async function skip(page: Page, question: string, label = "Skip this for now"): Promise<void> {
  await title(page, question);
  await page.getByRole("button", { name: label }).click();
}
async function tellMonth(page: Page, question: string, month: string, year: string): Promise<void> {
  await title(page, question);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Year").fill(year);
  await continueOn(page);
}

const LICENSES = "Do you hold a license or certification?";
const DEGREES = "Do you have a college degree, or study for one?";
const CLASSES = "Have you done continuing education?";

describe("where the browser keeps nothing", () => {
  test("she is told so, and still sees the result of what she answered, without leaving the page", {
    tags: ["full"],
  }, async () => {
    const page = await onPhone();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await page.goto(`${url}/plan/check/`);
    await page.getByText("Your browser does not let us keep your answers").waitFor();
    await choose(page, LICENSES, "No");
    await skip(page, DEGREES);
    await skip(page, "Have you worked as a nurse, a social worker or a case manager?");
    await choose(page, CLASSES, "No");
    // Without a word on her degrees those of NASW's credentials matter too: two exams and two codes of ethics, beside the CCM's.
    for (const number of [1, 2, 3, 4, 5])
      await skip(page, `Can you confirm this? (${number} of 5)`, "I am not sure");
    await title(page, "Check your answers");
    await page.getByRole("link", { name: "See where you stand" }).click();

    // No license is told, so the RN credentials are not met; nothing else came from another page.
    const acm = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "ACM-RN" }) });
    await acm
      .getByText("You told us that you hold no license or certification.")
      .first()
      .waitFor({ timeout: 10_000 });
    expect(await page.title()).toBe("Where you stand - Caseway");
    expect(new URL(page.url()).pathname).toBe("/plan/check/");
    expect(await violations(page)).toEqual([]);

    const ccm = page
      .getByRole("article")
      .filter({ has: page.getByRole("heading", { name: "CCM", exact: true }) });
    await ccm.getByRole("link", { name: /^Answer.*Which degrees do you hold/ }).click();
    await choose(page, DEGREES, "No");
    // Neither a license nor a degree: from unknown to not yet.
    await ccm.locator(".verdict-line").getByText("Not yet").waitFor({ timeout: 10_000 });
    await page.context().close();
  });
});

describe("an end that no longer fits its start", () => {
  test("is asked again at once, with what was typed and what is wrong with it", async () => {
    const page = await onPhone();
    await page.goto(`${url}/plan/check/`);
    await skip(page, LICENSES);
    await skip(page, DEGREES);
    await choose(page, "Have you worked as a nurse, a social worker or a case manager?", "Yes");
    await skip(page, "What was your role in this job?", "I am not sure");
    await skip(page, "Who was the employer?", "Leave it out");
    await skip(page, "What did you work as?", "I am not sure");
    await tellMonth(page, "When did you start?", "3", "2024");
    await choose(page, "Do you still work there?", "No, I left");
    await tellMonth(page, "When did you leave?", "2", "2024");
    await eventually(page, 'document.title.startsWith("Error:")');
    expect(await page.title()).toBe("Error: When did you leave? - Caseway");
    await tellMonth(page, "When did you leave?", "6", "2024");
    await title(page, "How were your hours?");

    // She remembers: it began in August.
    await page.goto(`${url}/plan/check/?q=employment/1/start`);
    await tellMonth(page, "When did you start?", "8", "2024");
    await page.goto(`${url}/plan/check/?q=employment/1/end`);
    await title(page, "When did you leave?");
    expect(await page.getByLabel("Month").inputValue()).toBe("6");
    const said = "This is before you started. You told us that you started in August 2024.";
    expect(await page.getByRole("alert").getByRole("link").allTextContents()).toEqual([said]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
