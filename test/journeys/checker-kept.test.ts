import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  at,
  choose,
  downloaded,
  draftOf,
  goOn,
  heading,
  NURSE,
  openChecker,
  plain,
  radio,
  stored,
  verdict,
  write,
} from "../support/checker-pages.ts";
import { focused } from "../support/page-facts.ts";

/** What a guest told the checker stays until she takes it back. */
const site = inject("siteUrl");
const CHECK = `${site}/plan/check/`;
const RESULT = `${site}/plan/result/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("her answers", () => {
  test("stay when she goes back, by the page's own way or the browser's", async () => {
    const { page, close } = await openChecker(browser, CHECK);
    await choose(page, "Do you hold a license", "Yes");
    await choose(page, "Which license", "Registered nurse (RN)");
    await write(page, "Which state issued it?", { State: "Ohio" });
    await at(page, "Is it active?");
    await page.getByRole("button", { name: "Back" }).click();
    await at(page, "Which state issued it?");
    expect(await page.getByRole("textbox", { name: "State" }).inputValue()).toBe("Ohio");
    await page.goBack();
    await at(page, "Is it active?");
    await page.goBack();
    await page.goBack();
    await at(page, "Which license");
    expect(await radio(page, "Registered nurse").isChecked()).toBe(true);
    await page.goForward();
    await at(page, "Which state issued it?");
    // The first question's Back leads out of the questions, to the page before them.
    await page.goto(`${CHECK}?q=licenses`);
    await page.getByRole("button", { name: "Back" }).click();
    await at(page, "Check where you stand");
    await close();
  });

  test("come back after a reload in the middle of a form", async () => {
    const { page, close } = await openChecker(browser, `${CHECK}?q=licenses/1/expires`, {
      stored: draftOf({ licenses: [{ profession: "RN", status: "active" }] }),
    });
    await at(page, "When does it expire?");
    await page.getByRole("textbox", { name: "Month" }).fill("5");
    await page.getByRole("textbox", { name: "Year" }).fill("20");
    await page.reload();
    await at(page, "When does it expire?");
    expect(await page.getByRole("textbox", { name: "Month" }).inputValue()).toBe("5");
    expect(await page.getByRole("textbox", { name: "Year" }).inputValue()).toBe("20");
    await close();
  });

  test("wait while she is away: she goes on at the first open question", async () => {
    const { page, close } = await openChecker(browser, CHECK);
    await choose(page, "Do you hold a license", "No");
    await choose(page, "Do you have a college degree", "Yes");
    await at(page, "Which degree is it?");
    await page.goto(`${site}/guides/`);
    await page.goto(`${site}/plan/`);
    await page.getByRole("link", { name: "Begin, or go on" }).click();
    await at(page, "Which degree is it?");
    await close();
  });

  test("are kept with a mistake, and the message leads to the field that holds it", async () => {
    const { page, complaints, close } = await openChecker(browser, `${CHECK}?q=licenses/1/expires`, {
      stored: draftOf({ licenses: [{ profession: "RN", status: "active" }] }),
    });
    await write(page, "When does it expire?", { Month: "13", Day: "31", Year: "2028" });
    const message = "Month must be a number from 1 to 12. You wrote “13”.";
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.title()).toBe("Error: When does it expire? - Caseway");
    await page.locator(".error-summary:focus").waitFor();
    await page.getByRole("link", { name: message }).click();
    expect(await focused(page)).toBe("field-month");
    expect(await page.getByRole("textbox", { name: "Month" }).inputValue()).toBe("13");
    expect(await page.getByRole("textbox", { name: "Month" }).getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByRole("textbox", { name: "Day" }).getAttribute("aria-invalid")).toBeNull();
    await write(page, "When does it expire?", { Month: "5" });
    await at(page, "Is there a restriction on it?");
    await expect.poll(() => page.title()).toBe("Is there a restriction on it? - Caseway");
    expect(complaints).toEqual([]);
    await close();
  });

  test("that do not fit each other are pointed out beside the field, kept, and counted as told", async () => {
    const { page, close } = await openChecker(browser, `${CHECK}?q=licenses/1/expires`, {
      stored: draftOf({
        ...NURSE,
        employment: [...NURSE.employment, { ...NURSE.employment[0], employer: "Lakeside", hoursPerWeek: 20 }],
      }),
    });
    await write(page, "When does it expire?", { Month: "5", Day: "31", Year: "2020" });
    const expired =
      "You said that this license is active, but it expired on May 31, 2020. We go by the date.";
    await page.locator("#notes", { hasText: expired }).waitFor();
    expect(await heading(page).textContent()).toBe("When does it expire?");
    await goOn(page);
    await at(page, "Is there a restriction on it?");

    await page.goto(`${CHECK}?q=employment/2/hoursPerWeek`);
    await write(page, "How many hours a week did you work?", { "Hours a week": "40" });
    await page.locator("#notes", { hasText: "Two full-time jobs overlap." }).waitFor();
    await goOn(page);
    await at(page, "How much of this job was case management?");

    await page.goto(`${CHECK}?q=summary`);
    await at(page, "Check your answers");
    const toCheck = page.locator(".callout");
    expect(await plain(toCheck)).toContain(expired);
    expect(await plain(toCheck)).toContain("Two full-time jobs overlap.");
    await toCheck.getByRole("link", { name: "Look at this answer" }).first().click();
    await at(page, "When does it expire?");
    await page.goto(RESULT);
    // The license is the one rule of the ACM-RN that is not met.
    await at(page, "You do not meet the rules of a credential yet");
    expect(await verdict(page, "ACM-RN")).toBe(
      "Not yet not met: a registered nurse license, current and in good standing",
    );
    await close();
  });

  test("can be removed, put back, cleared, and brought back", async () => {
    const { page, close } = await openChecker(browser, `${CHECK}?q=summary`, { stored: draftOf(NURSE) });
    await page.getByRole("button", { name: /^Remove.*Your job at Mercy/ }).click();
    await page.getByText("Removed: Your job at Mercy.").waitFor();
    expect(await page.getByRole("heading", { name: "Your job at Mercy" }).count()).toBe(0);
    await page.getByRole("button", { name: "Put it back" }).click();
    await page.getByRole("heading", { name: "Your job at Mercy" }).waitFor();

    await page.getByRole("link", { name: "See where you stand" }).click();
    await at(page, "You meet the rules we could read for one credential");
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("heading", { name: "No answers yet" }).waitFor();
    expect(await stored(page)).toBeNull();
    await page.getByRole("button", { name: "Undo: bring my answers back" }).click();
    await at(page, "You meet the rules we could read for one credential");
    expect(await verdict(page, "ACM-RN")).toBe("Eligible on the rules we could read");
    await close();
  });

  test("that this version cannot read are kept, and can be downloaded", async () => {
    const text = '{"v":1,"answers":{"licenses":{"val';
    const { page, close } = await openChecker(browser, CHECK, { stored: text });
    for (const address of [CHECK, RESULT]) {
      await page.goto(address);
      await at(page, "We cannot read your earlier answers");
      expect(await downloaded(page, "Download them")).toBe(text);
      expect(await stored(page)).toBe(text);
    }
    await page.goto(CHECK);
    await page.getByRole("button", { name: "Start over" }).click();
    await choose(page, "Do you hold a license", "No");
    await at(page, "Do you have a college degree");
    expect(JSON.parse((await stored(page)) ?? "")).toMatchObject({ answers: { licenses: { value: "no" } } });
    await close();
  });

  test("go into a file and come out of it again as they were", async () => {
    const { page, close } = await openChecker(browser, RESULT, { stored: draftOf(NURSE) });
    const text = await downloaded(page, "Download my answers");
    expect(JSON.parse(text)).toEqual(NURSE);
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByText("Open a file of answers").click();
    const open = (name: string, content: string): Promise<void> =>
      page
        .getByLabel("A portfolio in JSON, as this page downloads it")
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    await open("mine.json", text);
    await at(page, "You meet the rules we could read for one credential");
    expect(await verdict(page, "ACM-RN")).toBe("Eligible on the rules we could read");
    expect(await verdict(page, "CCM")).toBe("Unknown one answer decides it");
    expect(await downloaded(page, "Download my answers")).toBe(text);
    await page.getByText("Opened mine.json.").waitFor();

    // What the checker does not ask about is named; and one more step brings the answers of before back.
    await page.getByText("Open a file of answers").click();
    await open("other.json", JSON.stringify({ licenses: [], held: [{ credential: "ccm" }] }));
    await page.getByText("Opened other.json.").waitFor();
    expect(await plain(page.getByRole("status").first())).toContain("left out: held");
    // Without a license the degrees decide for all but the ACM-RN and the CMGT-BC, and nothing is told of them: that leaves the
    // CCM and the CDMS, and three that are for social workers.
    await at(page, "2 credentials are still open");
    await page.getByRole("button", { name: "Undo: bring my earlier answers back" }).click();
    await at(page, "You meet the rules we could read for one credential");
    await close();
  });

  test("are not touched by a file with faults, and every fault is told", { tags: ["full"] }, async () => {
    const { page, close } = await openChecker(browser, RESULT, { stored: draftOf(NURSE) });
    const before = await stored(page);
    await page.getByText("Open a file of answers").click();
    const open = async (content: string): Promise<void> =>
      page
        .getByLabel("A portfolio in JSON, as this page downloads it")
        .setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await open(JSON.stringify({ licences: [], employment: [{ hoursPerWeek: 200, start: "2026-02-30" }] }));
    await page.getByText("The file was not opened. Your answers are as they were.").waitFor();
    const told = await plain(page.locator("details", { hasText: "Open a file of answers" }).last());
    for (const part of ["licences", "licenses", "employment[0].hoursPerWeek", "employment[0].start"])
      expect(told).toContain(part);
    await open("not JSON at all");
    await page.getByText("employment[0].start").waitFor({ state: "detached" });
    await page.getByText("The file was not opened. Your answers are as they were.").waitFor();
    expect(await stored(page)).toBe(before);
    expect(await verdict(page, "ACM-RN")).toBe("Eligible on the rules we could read");
    await close();
  });
});
