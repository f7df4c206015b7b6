import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  at,
  choose,
  credential,
  draftOf,
  goOn,
  heading,
  NURSE,
  openChecker,
  plain,
  press,
  radio,
  tabTo,
  verdict,
  write,
} from "../support/checker-pages.ts";
import { DESKTOP } from "../support/visit.ts";

/** A guest goes through the checker and reads where she stands. */
const site = inject("siteUrl");
const CHECK = `${site}/plan/check/`;
const RESULT = `${site}/plan/result/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("a nurse on a phone", () => {
  test("answers one question a page and sees where she stands for every credential", async () => {
    const { page, complaints, close } = await openChecker(browser, `${site}/plan/`);
    await page.getByRole("link", { name: "Begin, or go on" }).click();

    await choose(page, "Do you hold a license or certification?", "Yes");
    await choose(page, "Which license or certification is it?", "Registered nurse (RN)");
    await write(page, "Which state issued it?", { State: "Ohio" });
    await choose(page, "Is it active?", "Active");
    await write(page, "When does it expire?", { Month: "5", Day: "31", Year: "2028" });
    await choose(page, "Is there a restriction on it?", "No");
    await choose(page, "Do you hold another license", "No");

    await choose(page, "Do you have a college degree", "Yes");
    await choose(page, "Which degree is it?", "Bachelor's degree");
    await choose(page, "In which field?", "Nursing");
    await choose(page, "Have you finished it?", "No, I am still studying");
    await choose(page, "Do you have another degree?", "No");

    await choose(page, "Have you worked as a nurse", "Yes");
    await choose(page, "What was your role in this job?", "Case manager");
    await write(page, "Who was the employer?", { Employer: "Mercy" });
    await choose(page, "What did you work as?", "Registered nurse");
    await write(page, "When did you start?", { Month: "3", Year: "2025" });
    await choose(page, "Do you still work there?", "Yes, I still work there");
    await choose(page, "How were your hours?", "About the same every week");
    await write(page, "How many hours a week did you work?", { "Hours a week": "40" });
    await choose(page, "How much of this job was case management?", "All of it");
    await choose(page, "Was this work paid?", "Yes");
    await choose(page, "Where did you work?", "Hospital");
    await choose(page, "Did somebody supervise you?", "Yes");
    await press(page, "Did your supervisor hold the CCM?", "I do not know");

    await choose(page, "Do you have another job to tell?", "Yes");
    await choose(page, "What was your role in this job?", "Nurse, outside case management");
    await write(page, "Who was the employer?", { Employer: "Lakeside" });
    await choose(page, "What did you work as?", "Registered nurse");
    await write(page, "When did you start?", { Month: "1", "Day, if known": "10", Year: "2023" });
    await choose(page, "Do you still work there?", "No, I left");
    await write(page, "When did you leave?", { Month: "1", "Day, if known": "9", Year: "2024" });
    await choose(page, "How were your hours?", "About the same every week");
    await write(page, "How many hours a week did you work?", { "Hours a week": "36" });
    await choose(page, "How much of this job was case management?", "None of it");
    await choose(page, "Was this work paid?", "Yes");
    await choose(page, "Do you have another job to tell?", "No");

    await choose(page, "Have you done continuing education?", "Yes");
    await at(page, "What was this class?");
    await radio(page, "Case management").check();
    await write(page, "What was this class?", {
      Month: "2",
      Day: "10",
      Year: "2025",
      "Hours on the certificate": "20",
      "Who gave it? Optional": "CMSA",
    });
    await choose(page, "Do you have another class to tell?", "No");
    // What the CCM asks of everyone, and what the CDMS asks of people who have worked.
    await choose(page, "Can you confirm this? (1 of 2)", "Yes");
    await choose(page, "Can you confirm this? (2 of 2)", "No");
    await at(page, "Check your answers");
    await page.getByRole("link", { name: "See where you stand" }).click();

    await at(page, "You meet the rules we could read for one credential");
    expect(await page.getByText("Your result on November 22, 2026").isVisible()).toBe(true);

    // March 31, 2025 to November 22, 2026 are 602 days at least: 602 / 7 x 40 = 3,440 hours, and 2,080 are asked for.
    expect(await verdict(page, "ACM-RN")).toBe("Eligible on the rules we could read");
    // 24 months are out of reach, even from March 1, 2025. 12 under a CCM are enough, if the supervisor is one.
    expect(await verdict(page, "CCM")).toBe("Unknown one answer decides it");
    // One class of 20 hours; 30 are asked for. All else is met: a year at Lakeside and 19 months at Mercy, 3,440 hours.
    expect(await verdict(page, "CMGT-BC")).toBe("Not yet 10 hours of education short");
    expect(await page.getByText("ACM-SW is for another profession.").innerText()).toContain(
      "The ACM-RN is the one",
    );

    const ccm = credential(page, "CCM");
    const rule = (title: string) => ccm.locator("li[data-verdict]").filter({ hasText: title }).last();
    // From March 31: 19 months to October 31 and 23 days to November 23, so 19.76. From March 1: 20 months and 22 days.
    expect(await plain(rule("24 months, under any supervisor"))).toContain(
      "We count 19.7 months; 24 are needed. That is 4.3 months short. Even with all that may count, it is 20.7 months.",
    );
    expect(await plain(rule("12 months, supervised by a CCM"))).toContain(
      "This decides it: Whether your supervisor held the CCM",
    );
    expect(await rule("12 months as a supervisor of case managers").getAttribute("data-verdict")).toBe(
      "unmet",
    );
    expect(await rule("Good moral character").getAttribute("data-verdict")).toBe("met");

    const work = rule("24 months, under any supervisor");
    await work.getByText("What we counted").click();
    const counted = await plain(work);
    expect(counted).toMatch(/Mercy.* 19\.7 months for certain, perhaps 20\.7 months/);
    expect(counted).toMatch(/Not counted .*Lakeside/);
    await work.getByText("Official source, 2022 or later").click();
    expect(
      await work.getByRole("link", { name: "CCMC, CCM Eligibility at a Glance" }).getAttribute("href"),
    ).toBe("https://ccmcertification.org/get-certified/certification/ccmr-eligibility-glance");
    await ccm.getByText(/\d+ points to confirm with CCMC/).click();
    expect(await plain(ccm)).toContain("How much of the job must be case management");

    expect(complaints).toEqual([]);
    await close();
  });

  test("settles what is unknown with the next question, and comes back to another outcome", async () => {
    const { page, close } = await openChecker(browser, RESULT, { stored: draftOf(NURSE) });
    expect(await verdict(page, "CCM")).toBe("Unknown one answer decides it");
    await credential(page, "CCM")
      .getByRole("link", { name: /^Answer.*Did your supervisor hold the CCM/ })
      .click();
    await choose(page, "Did your supervisor hold the CCM?", "Yes, my supervisor held the CCM");
    await at(page, "You meet the rules we could read for 2 credentials");
    expect(await verdict(page, "CCM")).toBe("Eligible on the rules we could read");
    await close();
  });

  test("who is not sure of anything reads unknown everywhere, and no anywhere", async () => {
    const { page, close } = await openChecker(browser, CHECK);
    const sections = [
      "Do you hold a license",
      "Do you have a college degree",
      "Have you worked as",
      "Have you done continuing",
    ];
    for (let pages = 0; pages < 60; pages += 1) {
      await heading(page).waitFor();
      const title = (await heading(page).textContent()) ?? "";
      if (title === "Check your answers") break;
      if (sections.some((section) => title.startsWith(section))) await choose(page, title, "Yes");
      else if (/another/.test(title)) await choose(page, title, "No");
      else if (title === "What was this class?") await goOn(page);
      else await page.getByRole("button", { name: /not sure|do not know|Leave it out/ }).click();
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor({ state: "detached" });
    }
    await page.getByRole("link", { name: "See where you stand" }).click();
    await at(page, "7 credentials are still open");
    for (const name of ["CCM", "CDMS", "ACM-RN", "ACM-SW", "CMGT-BC", "C-ASWCM", "C-SWCM"])
      expect(await verdict(page, name)).toMatch(/^Unknown /);
    expect(await page.locator('li[data-verdict="unmet"]').count()).toBe(0);
    expect(await page.locator('li[data-verdict="unknown"]').count()).toBeGreaterThan(8);
    await close();
  });
});

describe("the checker", () => {
  test("works where the browser keeps nothing, to the result and back, and says so", async () => {
    const { page, complaints, close } = await openChecker(browser, `${site}/plan/`);
    await page.addInitScript(
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });',
    );
    await page.goto(CHECK);
    await at(page, "Do you hold a license");
    await page.getByText("Your browser does not let us keep your answers.").waitFor();
    await choose(page, "Do you hold a license", "No");
    await choose(page, "Do you have a college degree", "No");
    await choose(page, "Have you worked as", "No");
    await choose(page, "Have you done continuing education", "No");
    await press(page, "Can you confirm this?", "I am not sure");
    await at(page, "Check your answers");
    await page.getByText("See where you stand").click();
    await at(page, "You do not meet the rules of a credential yet");
    await page.getByText("Your browser does not let us keep them").waitFor();
    expect(await verdict(page, "ACM-RN")).toContain("Not yet");
    await page.goBack();
    await at(page, "Check your answers");
    await page.goForward();
    await page.getByText("Check or change your answers").click();
    await at(page, "Check your answers");
    expect(complaints).toEqual([]);

    // Another page cannot know the answers, and says why.
    await page.goto(RESULT);
    await page.getByRole("heading", { name: "Your browser keeps no answers" }).waitFor();
    await close();
  });

  test("can be used with the keyboard alone, from the start page to the tree of a result", async () => {
    const { page, close } = await openChecker(browser, `${site}/plan/`, { viewport: DESKTOP });
    await tabTo(page, "Begin, or go on");
    await page.keyboard.press("Enter");
    const pressOn = async (title: string, ...keys: readonly string[]): Promise<void> => {
      // The question itself takes the focus, so that it is read out; the first answer is one Tab away.
      await page.locator("h1:focus", { hasText: title }).waitFor();
      for (const key of ["Tab", ...keys]) await page.keyboard.press(key);
    };
    await pressOn("Do you hold a license", "Space", "Enter");
    await pressOn("Which license", "Space", "Enter");
    await at(page, "Which state issued it?");
    await tabTo(page, "Leave it out");
    await page.keyboard.press("Enter");
    await pressOn("Is it active?", "Space", "Enter");
    await pressOn("When does it expire?", "5", "Tab", "3", "1", "Tab", "2", "0", "2", "8", "Enter");
    await pressOn("Is there a restriction", "ArrowDown", "Enter");
    await pressOn("Do you hold another", "ArrowDown", "Enter");
    await pressOn("Do you have a college degree", "ArrowDown", "Enter");
    await pressOn("Have you worked as", "ArrowDown", "Enter");
    await pressOn("Have you done continuing education", "ArrowDown", "Enter");
    await pressOn("Can you confirm this?", "Space", "Enter");
    await at(page, "Check your answers");
    await tabTo(page, "See where you stand");
    await page.keyboard.press("Enter");
    await at(page, "You do not meet the rules of a credential yet");
    await tabTo(page, /^Show all .*rules of the ACM-RN$/);
    await page.keyboard.press("Enter");
    await credential(page, "ACM-RN").getByText("Met: A registered nurse license").waitFor();
    await close();
  });

  test("sends nothing: no request while she answers, and files of our own when a page opens", async () => {
    const { page, complaints, close } = await openChecker(browser, CHECK);
    const asked: { readonly line: string; readonly body: string | null }[] = [];
    page.on("request", (request) =>
      asked.push({ line: `${request.method()} ${request.url()}`, body: request.postData() }),
    );
    await choose(page, "Do you hold a license", "Yes");
    await choose(page, "Which license", "Registered nurse (RN)");
    await write(page, "Which state issued it?", { State: "Ohio" });
    await at(page, "Is it active?");
    expect(asked).toEqual([]);
    await page.goto(RESULT);
    await heading(page).waitFor();
    expect(asked.length).toBeGreaterThan(2);
    for (const { line, body } of asked) {
      expect(line).toMatch(
        /^GET http:\/\/localhost:\d+\/(plan\/result\/|_astro\/[\w.-]+|favicon\.(svg|ico)|begin\.js|manifest\.webmanifest)$/,
      );
      expect(body).toBeNull();
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("goes on without a network once its page is open", { tags: ["full"] }, async () => {
    const { page, close } = await openChecker(browser, RESULT, {
      stored: draftOf({ ...NURSE, employment: [{ ...NURSE.employment[0], start: "2025-11-23" }] }),
    });
    await page.context().setOffline(true);
    // From November 23, 2025: 52 weeks and a day on November 22, 2026 are 365 / 7 x 40 = 2,085.7 hours; 2,080 are needed.
    expect(await verdict(page, "ACM-RN")).toBe("Eligible on the rules we could read");
    await page.getByLabel("See the result for another day").fill("2026-05-22");
    await page.getByText("Your result on May 22, 2026").waitFor();
    // To May 22, 2026 they are 181 days: 181 / 7 x 40 = 1,034 hours and 17 minutes, and 1,045.72 are short.
    expect(await verdict(page, "ACM-RN")).toBe("Not yet 1,045.72 hours short");
    await page.context().setOffline(false);

    await page.goto(`${CHECK}?q=licenses`);
    await at(page, "Do you hold a license");
    await page.context().setOffline(true);
    await choose(page, "Do you hold a license", "No");
    await at(page, "Do you have a college degree");
    await page.goBack();
    await at(page, "Do you hold a license");
    await close();
  });

  test("goes by the day where she is", async () => {
    const { page, close } = await openChecker(browser, RESULT, {
      stored: draftOf(NURSE),
      timezoneId: "Pacific/Kiritimati",
    });
    // Noon on November 22 in New York is November 23, 7 in the morning, on Kiritimati.
    await page.getByText("Your result on November 23, 2026").waitFor();
    await close();
  });

  test("prints what the screen shows: a rule that is opened, and no button", async () => {
    const { page, close } = await openChecker(browser, RESULT, { stored: draftOf(NURSE) });
    await heading(page).waitFor();
    const rule = credential(page, "ACM-RN")
      .getByText("2,080 hours of paid, supervised case management")
      .first();
    await page.emulateMedia({ media: "print" });
    expect(await rule.isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await credential(page, "ACM-RN").getByText("Show all rules").click();
    await page.emulateMedia({ media: "print" });
    expect(await rule.isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Print", exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Start over" }).isVisible()).toBe(false);
    await close();
  });
});
