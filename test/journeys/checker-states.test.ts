import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { faintText, violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { at, draftOf, NURSE, openChecker, STORAGE_KEY, write } from "../support/checker-pages.ts";
import { pageWidth, stickingOut } from "../support/page-facts.ts";
import { FULL, usually } from "../support/runs.ts";
import { DESKTOP, PHONE } from "../support/visit.ts";

/** Every state of the checker, by axe and on a narrow screen. */
const site = inject("siteUrl");
const CHECK = `${site}/plan/check/`;
const RESULT = `${site}/plan/result/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Every state of the checker in turn, each with a name. */
async function eachState(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const keep = (text: string): Promise<void> =>
    page.evaluate(`localStorage.setItem(${JSON.stringify(STORAGE_KEY)}, ${JSON.stringify(text)})`);
  const open = async (address: string, title: string): Promise<void> => {
    await page.goto(address);
    await at(page, title);
  };
  await open(`${CHECK}?q=employment/1/role`, "What was your role in this job?");
  await look("question");
  await open(`${CHECK}?q=employment/1/start`, "When did you start?");
  await page.getByText("Why we ask").click();
  await write(page, "When did you start?", { Month: "13", Year: "24" });
  await page.getByRole("alert").waitFor();
  await look("error");
  await open(`${CHECK}?q=credits/1/class`, "What was this class?");
  await write(page, "What was this class?", {
    Month: "2",
    Day: "30",
    Year: "2025",
    "Hours on the certificate": "-1",
  });
  await page.getByRole("alert").waitFor();
  await look("class with errors");
  await open(`${CHECK}?q=employment/2/hoursPerWeek`, "How many hours a week did you work?");
  await page.locator("#notes").waitFor();
  await look("answers that do not fit");
  await open(`${CHECK}?q=summary`, "Check your answers");
  await page.getByRole("button", { name: /^Remove.*Your class/ }).click();
  await page.getByRole("button", { name: "Put it back" }).waitFor();
  await look("summary");
  await open(RESULT, "You meet the rules we could read for one credential");
  await page.evaluate("for (const details of document.querySelectorAll('main details')) details.open = true");
  await look("result, all open");
  await page.evaluate("localStorage.clear()");
  await open(RESULT, "Where you stand");
  await look("result, no answers");
  await keep("cut off");
  await open(CHECK, "We cannot read your earlier answers");
  await look("unreadable");
}

const ALL = draftOf({
  ...NURSE,
  employment: [...NURSE.employment, { ...NURSE.employment[0], employer: "Lakeside" }],
  credits: [{ date: "2025-02-10", hours: 20, topics: ["case-management"], provider: "CMSA" }],
});

describe("every state of the checker", () => {
  test.each(
    usually(1, [
      { name: "a phone", viewport: PHONE, theme: "light", other: "dark" },
      { name: "a desktop", viewport: DESKTOP, theme: "dark", other: "light" },
    ] as const),
  )(
    "has nothing that axe or the browser complains about on $name, $theme",
    async ({ viewport, theme, other }) => {
      const { page, complaints, close } = await openChecker(browser, CHECK, {
        stored: ALL,
        viewport,
        colorScheme: theme,
      });
      const found: string[] = [];
      await eachState(page, async (state) => {
        found.push(...(await violations(page)).map((line) => `${state}: ${line}`));
        if (!FULL) return;
        await page.emulateMedia({ colorScheme: other });
        found.push(...(await faintText(page)).map((line) => `${state}, ${other}: ${line}`));
        await page.emulateMedia({ colorScheme: theme });
      });
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test("fits a screen of 320 pixels without sideways scrolling", async () => {
    const { page, close } = await openChecker(browser, CHECK, {
      stored: ALL,
      viewport: { width: 320, height: 568 },
    });
    const found: string[] = [];
    await eachState(page, async (state) => {
      const width = await pageWidth(page);
      if (width > 320) found.push(`${state} is ${width} wide`);
      found.push(...(await stickingOut(page, 320)).map((element) => `${state}: ${element}`));
    });
    expect(found).toEqual([]);
    await close();
  });
});
