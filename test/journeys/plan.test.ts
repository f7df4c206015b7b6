import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { PortfolioInput } from "../../domain/eligibility/portfolio.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { at, draftOf, heading, openChecker, STORAGE_KEY } from "../support/checker-pages.ts";
import { NURSE as BEGINNER } from "../support/hospital-nurse.ts";
import { focused, pageWidth, stickingOut } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";

/** The result as a plan: dates, pace, what if, links, print. */

const site = inject("siteUrl");
const RESULT = `${site}/plan/result/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** With one class, and her word on her character. It is November 22, 2026. */
const NURSE = {
  ...BEGINNER,
  credits: [{ date: "2026-06-01", hours: 6, topics: ["case-management"], provider: "CMSA" }],
  declarations: { "good-moral-character": true },
} satisfies PortfolioInput;

const credential = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { level: 2, name, exact: true }) });
const plain = async (part: Locator): Promise<string> =>
  (await part.innerText()).replaceAll(/\s+/g, " ").trim();
const when = (page: Page, name: string): Promise<string> => plain(credential(page, name).locator(".when"));
const openPlan = (options: Parameters<typeof openChecker>[2] = {}) =>
  openChecker(browser, RESULT, { stored: draftOf(NURSE), ...options });
const MARGIN = { top: "1.5cm", right: "1.5cm", bottom: "1.5cm", left: "1.5cm" };
const kept = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>('localStorage.getItem("caseway.pace")');

/** Opens the form of the pace and says how many hours of courses a month. */
async function study(page: Page, hours: string): Promise<void> {
  await page.getByText("Change the pace", { exact: true }).click();
  await page.getByLabel("Hours of continuing education a month").fill(hours);
  await page.getByRole("button", { name: "Show the dates at this pace" }).click();
}

describe("a nurse", () => {
  test("sees her earliest dates, nearest first, with the way, the steps and what applying takes", async () => {
    const { page, complaints, close } = await openPlan();
    // 2,080 hours at 40 a week are 364 days from March 1, 2026; twelve months are complete a day later.
    expect(await when(page, "ACM-RN")).toBe("Earliest: February 27, 2027 in about 3 months, at this pace");
    expect(await when(page, "CCM")).toBe("Earliest: February 28, 2027 in about 3 months, at this pace");
    // 24 more hours of courses are needed, and none are planned.
    expect(await when(page, "CMGT-BC")).toMatch(/^No date at this pace/);
    const order = await page.getByRole("article").getByRole("heading", { level: 2 }).allInnerTexts();
    const places = ["ACM-RN", "CCM", "CMGT-BC"].map((name) => order.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(await plain(page.locator(".way"))).toMatch(/ACM-RN February 27, 2027 .*CCM February 28, 2027/);

    const ccm = credential(page, "CCM");
    const told = await plain(ccm);
    expect(told).toContain("The nearest way: 12 months, supervised by a CCM.");
    expect(told).toContain("12 months, supervised by a CCM. By February 28, 2027.");
    expect(told).toContain("24 months, under any supervisor: February 29, 2028");
    await ccm.getByRole("heading", { name: "When to apply" }).waitFor();
    const applying = await plain(ccm);
    expect(applying).toContain("Mercy, case manager, March 1, 2026 to now");
    // 235 to apply and 195 for the exam.
    expect(applying).toContain("$430 in all");
    expect(applying).toContain(
      "From February 28, 2027, at this pace. If the dates stay as we read them: the next applications are taken from March 1, 2027 to May 31, 2027, for exams from August 1, 2027 to August 31, 2027.",
    );
    const cmgt = await plain(credential(page, "CMGT-BC"));
    // The six hours leave on June 2, 2029: 31 ends of months before, 24 / 31 = 0.77. At 0.8 it takes 30 of them.
    expect(cmgt).toContain(
      "No date, because too few courses are planned. With what you have, 0.8 hours a month would do: by April 30, 2029. Less would not.",
    );
    expect(cmgt).toContain("6 hours of courses stop counting on June 2, 2029");
    expect(await plain(page.locator("#pace"))).toContain(
      "Licenses that are valid today are renewed in time.",
    );
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("changes the pace, which stays on the device until she takes it back or starts over", async () => {
    const { page, close } = await openPlan();
    await study(page, "2");
    // Announced, and where the focus goes: what moved, and nothing else.
    await page
      .locator("#pace [role=status]:focus")
      .getByText("The dates below are at this pace now. CMGT-BC: from no date to February 29, 2028.", {
        exact: true,
      })
      .waitFor();
    // The courses are enough on October 31, 2027, and 24 months of practice are complete on February 29, 2028.
    expect(await when(page, "CMGT-BC")).toBe("Earliest: February 29, 2028 in about 15 months, at this pace");
    expect(await plain(page.locator("#pace"))).toContain("You finish 2 hours of courses a month.");
    await page.reload();
    expect(await when(page, "CMGT-BC")).toContain("February 29, 2028");

    await page.getByText("Change the pace", { exact: true }).click();
    await page.getByLabel("I start a new job as a case manager").check();
    expect(await page.getByLabel("How many hours a week?").inputValue()).toBe("40");
    await page.getByLabel("How many hours a week?").fill("170");
    await page.getByLabel("When does the new job begin?").fill("");
    await page.getByRole("button", { name: "Show the dates at this pace" }).click();
    await page.locator(".error-summary:focus").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Choose the day on which the new job begins." }).click();
    expect(await focused(page)).toBe("pace-start");
    await page.getByLabel("When does the new job begin?").fill("2027-02-01");
    await page.getByLabel("How many hours a week?").fill("40");
    await page.getByLabel("Where is it?").selectOption({ label: "Insurer or health plan" });
    await page.getByRole("button", { name: "Show the dates at this pace" }).click();
    await page.getByText("From February 1, 2027, a new paid job as a case manager in place of").waitFor();
    // At an insurer it is open whether the ACM's hours count; the CCM asks for no setting.
    expect(await when(page, "ACM-RN")).toMatch(/^As early as .* only if what is open goes your way/);
    expect(await when(page, "CCM")).toContain("February 28, 2027");
    await page.getByRole("button", { name: "Undo: back to the pace before" }).click();
    expect(await when(page, "ACM-RN")).toContain("Earliest: February 27, 2027");
    expect(JSON.parse((await kept(page)) ?? "")).toEqual({
      work: { is: "as-told" },
      educationHoursPerMonth: 2,
    });

    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("heading", { name: "No answers yet" }).waitFor();
    expect(await kept(page)).toBeNull();
    await page.getByRole("button", { name: "Undo: bring my answers back" }).click();
    expect(await when(page, "CMGT-BC")).toContain("February 29, 2028");
    await close();
  });

  test("tries one change and sees side by side what moves, with the keyboard", async () => {
    const { page, close } = await openPlan();
    await page.getByText("Try a change").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("What if").selectOption({ label: "Other hours a week, from tomorrow" });
    await page.getByLabel("How many hours a week?").fill("24");
    await page.keyboard.press("Enter");
    const table = page.getByRole("table", { name: "What moves if you work 24 hours a week" });
    // 267 days at 40 a week are 1,525.7 hours; the other 554.3 take 162 days at 24, from November 23.
    expect(await plain(table.getByRole("row").filter({ hasText: "ACM-RN" }))).toBe(
      "ACM-RN February 27, 2027 May 3, 2027 Later by about 2 months",
    );
    expect(await plain(page.locator("#what-if").getByRole("status"))).toContain(
      "If you work 24 hours a week. ACM-RN: later by about 2 months",
    );
    expect(await when(page, "ACM-RN")).toContain("February 27, 2027");
    expect(await violations(page)).toEqual([]);

    await page.getByLabel("What if").selectOption({ label: "I finish a degree" });
    await page.getByRole("button", { name: "Show what moves" }).click();
    await page.getByRole("link", { name: "Choose the degree." }).waitFor();
    expect(await table.count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("who has no work ahead reads that dates need work", async () => {
    const { page, close } = await openPlan({ stored: draftOf({ ...NURSE, employment: [] }) });
    await page.getByText("Dates need work to count.").waitFor();
    expect(await when(page, "CCM")).toMatch(/^No date at this pace/);
    expect(await plain(credential(page, "CCM"))).toContain(
      "From nothing, 40 hours a week of work that counts would do, begun tomorrow: by November 22, 2027",
    );
    await close();
  });

  test("who waits for her license says when she expects it, and reads on what the date rests", async () => {
    const pending = {
      ...NURSE,
      licenses: [{ profession: "RN", status: "pending" } as const],
      employment: [],
    };
    const { page, close } = await openPlan({ stored: draftOf(pending) });
    expect(await when(page, "ACM-RN")).toMatch(/^No date yet what is missing: a registered nurse license/);
    await page.getByText("Change the pace", { exact: true }).click();
    await page.getByLabel("I start a new job as a case manager").check();
    await page.getByLabel("When does the new job begin?").fill("2027-05-03");
    await page.getByLabel("Where is it?").selectOption({ label: "Hospital" });
    await page.getByLabel("Will somebody supervise you?").selectOption({ label: "Yes" });
    await page
      .getByLabel("A license or certification that is still to come")
      .selectOption({ label: "Registered nurse (RN)" });
    await page.getByRole("button", { name: "Show the dates at this pace" }).click();
    await page.getByRole("link", { name: "Write the month and the year in which you expect it" }).click();
    expect(await focused(page)).toBe("pace-licenseMonth");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("In which month do you expect it?").fill("2027-04");
    await page.getByRole("button", { name: "Show the dates at this pace" }).click();
    await page.getByText("You expect this in April 2027: RN license.").waitFor();
    // 2,080 hours at 40 a week are 364 days from May 3, 2027, with February 29, 2028 among them.
    expect(await when(page, "ACM-RN")).toBe(
      "Earliest: April 30, 2028 in about 17 months, at this pace, with the RN license that you expect by April 30, 2027",
    );
    await close();
  });

  test("prints the nearest credentials on three sheets, and all rules only where she asks for them", async () => {
    const { page, close } = await openPlan();
    await page.getByRole("heading", { name: "When to apply" }).first().waitFor();
    await page.emulateMedia({ media: "print" });
    const tree = credential(page, "CCM").getByText("Good moral character").first();
    for (const shown of [
      credential(page, "CCM").locator(".when"),
      page.getByText("Licenses that are valid today are renewed in time."),
    ])
      expect(await shown.isVisible()).toBe(true);
    for (const hidden of [
      tree,
      credential(page, "CMGT-BC"),
      page.getByLabel("Hours of continuing education a month"),
      page.getByText("Try a change"),
      page.getByRole("heading", { name: "Hand it on" }),
    ])
      expect(await hidden.isVisible()).toBe(false);
    const sheets = (await page.pdf({ format: "Letter", margin: MARGIN }))
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g);
    expect(sheets?.length).toBeGreaterThan(1);
    expect(sheets?.length).toBeLessThanOrEqual(3);

    // What is printed when she asks for all of it: nothing is folded; afterwards it is as it was.
    await page.emulateMedia({ media: "screen" });
    const folded = page.locator("main details:not(.no-print):not([open])");
    const before = await folded.count();
    expect(before).toBeGreaterThan(5);
    await page.evaluate("window.print = () => undefined");
    await page.getByRole("button", { name: "Print with all rules and sources" }).click();
    await page.emulateMedia({ media: "print" });
    expect(await folded.count()).toBe(0);
    for (const shown of [tree, credential(page, "CMGT-BC")]) expect(await shown.isVisible()).toBe(true);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await folded.count()).toBe(before);
    expect(await tree.isVisible()).toBe(false);
    await close();
  });

  test("who told nothing about social work finds its credentials folded", { tags: ["full"] }, async () => {
    const counselor = { ...NURSE, licenses: [{ ...NURSE.licenses[0], profession: "CRC" }] } as PortfolioInput;
    const { page, close } = await openPlan({ stored: draftOf(counselor) });
    const folded = page.getByText("For social workers:");
    expect(await folded.innerText()).toBe("For social workers: ACM-SW, C-ASWCM, C-SWCM");
    expect(await page.locator(".way").innerText()).not.toContain("C-SWCM");
    expect(await credential(page, "C-SWCM").isVisible()).toBe(false);
    await folded.click();
    expect(await credential(page, "C-SWCM").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("reads the whole plan on a screen of 320 pixels, with every form open", async () => {
    const { page, close } = await openPlan({ viewport: { width: 320, height: 568 } });
    await page.getByText("Change the pace", { exact: true }).click();
    await page.getByLabel("I start a new job as a case manager").check();
    await page.getByText("Try a change").click();
    await page.getByLabel("What if").selectOption({ label: "Another setting, from tomorrow" });
    await page.getByLabel("Which setting?").selectOption({ label: "Insurer or health plan" });
    await page.getByRole("button", { name: "Show what moves" }).click();
    await page.getByRole("table").waitFor();
    expect(await pageWidth(page)).toBe(320);
    expect(await stickingOut(page, 320)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

/** The link that the button makes. */
async function sharedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy a link to this result" }).click();
  return page.getByLabel("The link").inputValue();
}

describe("a link to a result", () => {
  test("shows it elsewhere, without touching the answers there until its reader says so", async () => {
    const mine = await openPlan();
    await study(mine.page, "2");
    await mine.page.getByText("Whoever has the link sees your answers").waitFor();
    const link = await sharedLink(mine.page);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/plan\/result\/#p=d[\w-]{50,1500}$/);
    expect(await violations(mine.page)).toEqual([]);
    await mine.close();

    const own = draftOf({ licenses: [], employment: [] });
    const { page, complaints, close } = await openChecker(browser, link, { stored: own });
    await page.getByText("This result is from a link.").waitFor();
    expect(await plain(heading(page))).toMatch(/^This result is for November 22, 2026/);
    expect(await page.title()).toBe("A result from a link - Caseway");
    expect(await when(page, "CMGT-BC")).toBe("Earliest: February 29, 2028 in about 15 months, at this pace");
    expect(await page.getByText("Change the pace", { exact: true }).count()).toBe(0);
    expect(await page.getByLabel("See the result for another day").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    const stored = (): Promise<string | null> =>
      page.evaluate<string | null>(`localStorage.getItem(${JSON.stringify(STORAGE_KEY)})`);
    expect(JSON.parse((await stored()) ?? "")).toEqual(own);
    await page.getByRole("button", { name: "See mine" }).click();
    expect(await when(page, "CMGT-BC")).toMatch(/^No date yet what is missing: a registered nurse license/);
    expect(new URL(page.url()).hash).toBe("");

    // The same page is open: only the fragment of its address changes.
    await page.evaluate(`location.assign(${JSON.stringify(link)})`);
    await page.getByRole("button", { name: "Use these answers" }).click();
    await page.getByText("They took the place of your own.").waitFor();
    expect(await plain(heading(page))).toMatch(/^Your result on November 22, 2026/);
    expect(await when(page, "CMGT-BC")).toContain("February 29, 2028");
    await page.reload();
    expect(await when(page, "CMGT-BC")).toContain("February 29, 2028");
    await page.evaluate(`location.assign(${JSON.stringify(link)})`);
    await page.getByRole("button", { name: "Use these answers" }).click();
    await page.getByRole("button", { name: "Undo: bring my own answers back" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("that took the place of her answers can be taken back, with her pace", {
    tags: ["full"],
  }, async () => {
    const mine = await openPlan();
    const link = await sharedLink(mine.page);
    await mine.close();
    const { page, close } = await openPlan({ stored: draftOf({ ...NURSE, employment: [] }) });
    await study(page, "3");
    await page.evaluate(`location.assign(${JSON.stringify(link)})`);
    await page.getByRole("button", { name: "Use these answers" }).click();
    expect(await when(page, "CCM")).toContain("February 28, 2027");
    expect(await kept(page)).toBeNull();
    await page.getByRole("button", { name: "Undo: bring my own answers back" }).click();
    expect(await when(page, "CCM")).toMatch(/^No date at this pace/);
    expect(JSON.parse((await kept(page)) ?? "")).toMatchObject({ educationHoursPerMonth: 3 });
    await close();
  });

  test("is not taken in the place of answers that this version cannot read", async () => {
    const mine = await openPlan();
    const link = await sharedLink(mine.page);
    await mine.close();
    const { page, close } = await openChecker(browser, link, { stored: "cut off" });
    await page.getByText("This result is from a link.").waitFor();
    expect(await page.getByRole("button", { name: "Use these answers" }).count()).toBe(0);
    await page.getByRole("button", { name: "See mine" }).click();
    await at(page, "We cannot read your earlier answers");
    await close();
  });

  test.each(
    usually(1, [
      ["cut off", "#p=dabc", "This link is broken or was cut off."],
      [
        "hostile",
        `#p=j${Buffer.from('{"v":1,"portfolio":[]}').toString("base64url")}`,
        "does not hold a result",
      ],
      ["too long", `#p=d${"A".repeat(30_000)}`, "This link is too long."],
    ]),
  )("that is %s says so, and leads to her own result", async (_, fragment, message) => {
    const { page, complaints, close } = await openChecker(browser, RESULT + fragment, {
      stored: draftOf(NURSE),
    });
    await at(page, "This link cannot be opened");
    await page.getByText(message).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "See mine" }).click();
    expect(await when(page, "CCM")).toContain("February 28, 2027");
    expect(complaints).toEqual([]);
    await close();
  });
});

test("the plan goes into a file with all that it rests on", async () => {
  const { page, close } = await openPlan();
  await heading(page).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the plan as JSON" }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(file).toMatchObject({
    on: "2026-11-22",
    portfolio: NURSE,
    pace: { work: { is: "as-told" }, educationHoursPerMonth: 0 },
  });
  expect(file.credentials).toContainEqual(
    expect.objectContaining({ id: "ccm", nearness: "sure", eligibleOn: "2027-02-28" }),
  );
  await close();
});
