import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { addDays, day } from "../../domain/calendar/day.ts";
import { fillGuestLog } from "../support/guest-log.ts";
import { guestPage, logDevices } from "../support/log-device.ts";
import { onPage } from "../support/log-page.ts";
import { testId } from "../support/told-records.ts";

/** A case manager keeps her classes on a phone, as a guest, and looks where she stands. A Sunday in November. */
const url = inject("siteUrl");
const devices = logDevices();
let page: Page;
beforeEach(async () => {
  page = await guestPage(devices);
});
const { heading, press, follow, menu, notice, sound, soundInBothThemes } = onPage(() => page);

interface Class {
  readonly title: string;
  readonly date: readonly [month: string, day: string, year: string];
  readonly hours: string;
  readonly topics: readonly string[];
}
async function typeClass({ title, date: [month, day, year], hours, topics }: Class): Promise<void> {
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Year").fill(year);
  await page.getByLabel("Hours on the certificate").fill(hours);
  for (const topic of topics) await page.getByLabel(topic).check();
}
const classes = () => page.locator(".entries > li:has(.amount)");
const gauge = (name: string) =>
  page.locator(".gauge").filter({ has: page.getByRole("heading", { name, exact: true }) });

describe("classes", () => {
  const HEART = {
    title: "Heart failure",
    date: ["10", "14", "2026"],
    hours: "1:30",
    topics: ["Case management"],
  } as const;

  test("added, corrected, removed and brought back; nothing typed or saved is lost", async () => {
    await page.goto(`${url}/log/education/`);
    await page.getByRole("heading", { name: "No classes yet" }).waitFor();
    await sound();

    await follow("Add a class");
    await heading("Add a class");
    await press("Save");
    await follow("Write how many hours the certificate shows.");
    expect(await page.evaluate("document.activeElement.name")).toBe("minutes");
    await soundInBothThemes();
    await typeClass(HEART);
    // A reload in the middle of it.
    await page.reload();
    await page.getByText("We kept what you typed here before.").waitFor();
    expect(await page.getByLabel("Hours on the certificate").inputValue()).toBe("1:30");
    await page.getByText("More from the certificate").click();
    await page.getByLabel("Who approved it for credit?").fill("ANCC");
    await press("Save and add another");
    await notice("Class saved.");

    // What the next certificate most likely shares is kept; its own facts are not.
    expect(await page.getByLabel("Case management").isChecked()).toBe(true);
    expect(await page.getByLabel("Hours on the certificate").inputValue()).toBe("");
    await typeClass({ ...HEART, title: "heart failure", hours: "2", topics: [] });
    await press("Save");
    await page
      .getByText("Your log already has “Heart failure” on October 14, 2026. Is this the same class?")
      .waitFor();
    await sound();
    await page.getByLabel("Title").fill("Patient choice");
    await page.getByLabel("Day", { exact: true }).fill("15");
    await page.getByLabel("Ethics").check();
    await press("Save");
    await heading("Your continuing education");
    await expect.poll(() => page.title()).toBe("Your continuing education - Caseway");
    await page.locator("h1:focus").waitFor();

    // Newest first, with what each counts for.
    expect(await classes().locator(".what").allTextContents()).toEqual(["Patient choice", "Heart failure"]);
    await classes().last().getByText("1.5 h").waitFor();
    await classes().last().getByText("Counts for: C-ASWCM; CMGT-BC.").waitFor();
    await gauge("CMGT-BC: education").getByText("26.5 hours short").waitFor();
    await soundInBothThemes();

    await follow("Correct Heart failure");
    await heading("Correct a class");
    await page.getByLabel("Case management").uncheck();
    await page.getByLabel("Clinical").check();
    await page.getByLabel("Why did you change it? (optional)").fill("Read the certificate again");
    await press("Save");
    await notice("Correction saved.");
    await classes()
      .last()
      .getByText("Not counted for: C-ASWCM; CMGT-BC. It is not about case management.")
      .waitFor();
    await gauge("CMGT-BC: education").getByText("The dashed part, 1.5 h, does not count.").waitFor();
    await follow("What changed in Heart failure");
    await page.getByText("“Read the certificate again”").waitFor();
    await sound();
    await follow("Back");

    await press("Remove Heart failure");
    await notice("Removed “Heart failure”.");
    await page.locator("h1:focus").waitFor();
    expect(await classes().count()).toBe(1);
    await press("Undo");
    await notice("Undone.");
    expect(await classes().count()).toBe(2);
    await press("Remove Heart failure");
    await press("Show removed (1)");
    await sound();
    await press("Restore Heart failure");
    await notice("Restored “Heart failure”.");
    expect(await classes().locator(".what").allTextContents()).toEqual(["Patient choice", "Heart failure"]);
    await page.reload();
    await classes().last().getByText("Clinical").waitFor();
  });

  test("none so far is an answer, and can be taken back", async () => {
    await page.goto(`${url}/log/education/`);
    await gauge("CMGT-BC: education").getByText("Unknown").waitFor();
    await press("I have done none so far");
    await gauge("CMGT-BC: education").getByText("30 hours short").waitFor();
    await sound();
    await press("Take that back");
    await gauge("CMGT-BC: education").getByText("Unknown").waitFor();
  });
});

describe("a credential that is held", () => {
  test("its renewal by kind of hours, its deadline, and the dates as a file for a calendar", async () => {
    await fillGuestLog(page, url, [
      ["held", testId(1), { credential: "ccm", from: "2021-12-01", validThrough: "2026-11-30" }],
      ["license", testId(2), { profession: "RN", jurisdiction: "Ohio", expires: "2027-08-31" }],
      [
        "credit",
        testId(3),
        { title: "Conference", date: "2024-05-06", minutes: 4_710, topics: ["clinical"] },
      ],
      ["credit", testId(4), { title: "The Code", date: "2025-02-10", minutes: 90, topics: ["ethics"] }],
      ["credit", testId(5), { title: "Too early", date: "2021-11-30", minutes: 600, topics: ["ethics"] }],
    ]);
    await menu("Education");
    const renewal = page.locator(".renewal");
    // 78.5 and 1.5 hours are the 80; of the 8 on ethics, 6.5 are missing. November 22 to 30 are 8 days.
    await renewal.getByText("8 days left, until November 30, 2026. You can apply now.").waitFor();
    await gauge("80 hours of continuing education").getByText("Complete").waitFor();
    await gauge("8 of the 80 hours on ethics").getByText("6.5 hours short").waitFor();
    await classes().filter({ hasText: "Too early" }).getByText("It is from before this cycle").waitFor();
    await page.getByText("What else to know about renewing").click();
    await soundInBothThemes();

    await menu("Overview");
    await page.getByRole("heading", { name: "Keeping the CCM" }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), press("Add to your calendar")]);
    expect(download.suggestedFilename()).toBe("caseway-dates.ics");
    const lines = readFileSync(await download.path(), "utf8")
      .replaceAll("\r\n ", "")
      .split("\r\n");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines).toContain("DTSTART;VALUE=DATE:20261130");
    expect(lines).toContain("SUMMARY:Last day to renew the CCM");
    expect(lines).toContain(`UID:license-expires-${testId(2)}@caseway`);
    expect(lines).toContain("DTSTART;VALUE=DATE:20270831");
    expect(lines).toContain("DTSTAMP:20261122T120000Z");
    await sound();
  });
});

/** 166 days of 12 hours from New Year: 1,992 hours of case management; and 28 hours of education. */
const ANSWERS = {
  licenses: { value: "yes" },
  "licenses/1/profession": { value: "RN" },
  "licenses/1/jurisdiction": { value: "Ohio" },
  "licenses/1/status": { value: "active" },
  "licenses/1/expires": { month: "5", day: "31", year: "2028" },
  "licenses/1/restricted": { value: "no" },
  "licenses/more": { value: "no" },
  degrees: { unsure: "yes" },
  employment: { value: "yes" },
  "employment/1/role": { value: "case-manager" },
  "employment/1/employer": { value: "Mercy" },
  "employment/1/workedAs": { value: "RN" },
  "employment/1/start": { month: "1", day: "15", year: "2024" },
  "employment/1/still": { value: "yes" },
  "employment/1/hours": { value: "dated" },
  "employment/1/datedHours": {
    value: Array.from({ length: 166 }, (_, index) => `${addDays(day("2026-01-01"), index)} 12`).join("\n"),
  },
  "employment/1/hoursPerWeek": { value: "40" },
  "employment/1/paid": { value: "yes" },
  "employment/1/setting": { value: "hospital" },
  "employment/1/supervised": { value: "yes" },
  "employment/1/supervisorCredential": { unsure: "yes" },
  "employment/more": { value: "no" },
  credits: { value: "yes" },
  "credits/1/class": {
    month: "5",
    day: "18",
    year: "2026",
    hours: "28",
    topic: "case-management",
    provider: "CMSA",
  },
  "credits/more": { value: "no" },
} as const;
const DRAFT = {
  v: 1,
  answers: ANSWERS,
  lists: { licenses: ["1"], degrees: [], employment: ["1"], credits: ["1"] },
};
async function keepDraft(): Promise<void> {
  await page.goto(`${url}/plan/`);
  await page.evaluate(`localStorage.setItem("caseway.checker", ${JSON.stringify(JSON.stringify(DRAFT))})`);
}
const verdict = (name: string) => page.locator(".goal").filter({ hasText: name }).locator(".verdict-line");

describe("the overview", () => {
  test("says what the log is for when it is empty", async () => {
    await page.goto(`${url}/log/`);
    await page.getByText("You need no account.").waitFor();
    await page.getByRole("link", { name: "Sign in", exact: true }).waitFor();
    await soundInBothThemes();
  });

  test("takes over the checker's answers once, asked first, and undone with one tap", async () => {
    await keepDraft();
    await page.goto(`${url}/plan/result/`);
    await follow("Keep this in your log");
    await page.getByText("On this device there are answers about 1 license, 1 job and 1 class.").waitFor();
    await sound();
    await press("No, leave them out");
    await page.getByText("Begin with your answers").waitFor({ state: "detached" });
    await page.reload();
    await page.getByText("You need no account.").waitFor();
    // The offer would come a moment after the page, once it is known what she said before.
    await page.waitForTimeout(500);
    expect(await page.getByText("Begin with your answers").count()).toBe(0);

    // She comes back from the checker: then she wants them.
    await page.goto(`${url}/log/?from=checker`);
    await press("Add them to my log");
    // A license, a job, 166 days and a class.
    await notice("Your answers are in your log now: 169 entries.");
    await page.getByRole("heading", { name: "Which credential do you work toward?" }).waitFor();
    await sound();
    await press("Undo");
    await page.getByText("You need no account.").waitFor();
    await page.goto(`${url}/log/?from=checker`);
    await press("Add them to my log");
    await page.getByRole("heading", { name: "Which credential do you work toward?" }).waitFor();
    await page.goto(`${url}/log/?from=checker`);
    await page.getByText("Your answers from the checker are in this log already.").waitFor();
    expect(await page.getByRole("button", { name: "Add them to my log" }).count()).toBe(0);
    await sound();
  });

  test("when the last hours are there, the mark turns at once", async () => {
    await keepDraft();
    await page.goto(`${url}/log/`);
    await press("Add them to my log");
    await press(/^Make it my goal.*CMGT-BC/);
    await notice("Your goal: the CMGT-BC.");
    // The button is gone with its list; the focus is not.
    await page.locator("h1:focus").waitFor();
    await verdict("CMGT-BC").getByText("Not yet").waitFor();
    const hours = gauge("Hours of case management");
    await hours.getByRole("img", { name: "1,992 of 2,000 hours count" }).waitFor();
    await hours.getByText("Not met").waitFor();
    await sound();

    await follow(/^Add hours/);
    await page.getByLabel("Day", { exact: true }).fill("2026-11-20");
    await page.getByLabel("Hours of case management").fill("8");
    await press("Save");
    await notice("Saved: 8.0 h, Nov 20, 2026.");
    await menu("Overview");
    await hours.getByRole("img", { name: "2,000 of 2,000 hours count" }).waitFor();
    await hours.getByText("Met:", { exact: true }).waitFor();
    await verdict("CMGT-BC").getByText("2 hours of education short").waitFor();

    await follow("Add a class");
    await typeClass({
      title: "Transitions of care",
      date: ["11", "19", "2026"],
      hours: "2",
      topics: ["Case management"],
    });
    await press("Save");
    await notice("Class saved.");
    await menu("Overview");
    await verdict("CMGT-BC").getByText("Eligible").waitFor();
    await soundInBothThemes();
    // What was said on the page before is not said here. And back again, with the class removed.
    expect(await page.locator(".notice").count()).toBe(0);
    await menu("Education");
    await press("Remove Transitions of care");
    await notice("Removed “Transitions of care”.");
    await menu("Overview");
    await verdict("CMGT-BC").getByText("2 hours of education short").waitFor();
    await page.getByText("All rules of the CMGT-BC, and what we counted").click();
    await sound();
  });

  test("leads from an open question to the place in the log where it is answered", async () => {
    await fillGuestLog(page, url, [
      ["goal", "ccm", {}],
      [
        "license",
        testId(1),
        { profession: "RN", status: "active", expires: "2028-05-31", restricted: false },
      ],
      [
        "employment",
        testId(2),
        {
          employer: "Mercy",
          role: "case-manager",
          start: "2024-01-01",
          end: null,
          hoursPerWeek: 40,
          caseManagementShare: 1,
          paid: true,
        },
      ],
    ]);
    // 34 months of case management are more than 24: only the statement is open.
    await verdict("CCM").getByText("one answer decides it").waitFor();
    await page.getByText("What would settle it").waitFor();
    await follow(/^Answer.*good moral character/);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByLabel("Yes", { exact: false }).first().check();
    await press("Save");
    await page.locator(".notice").waitFor();
    await menu("Overview");
    await verdict("CCM").getByText("Eligible").waitFor();
  });

  test("lists every question that is open, and opens the form of the right job at its field", async () => {
    const job = { role: "case-manager", start: "2024-01-01", caseManagementShare: 1, paid: true } as const;
    await fillGuestLog(page, url, [
      ["goal", "ccm", {}],
      ["license", testId(1), { profession: "RN", status: "active", restricted: false }],
      ["setting", "all-told.degrees", { value: true }],
      ["employment", testId(2), { ...job, employer: "Mercy", end: null }],
      ["employment", testId(3), { ...job, employer: "Grace", hoursPerWeek: 40 }],
    ]);
    // The statement, when the license expires, what both supervisors held, Mercy's hours a week, when Grace ended.
    await verdict("CCM").getByText("6 answers open").waitFor();
    expect(await page.getByRole("link", { name: /^Answer/ }).count()).toBe(3);
    await page.getByText("Show 3 more open questions", { exact: true }).click();
    expect(await page.getByRole("link", { name: /^Answer/ }).count()).toBe(6);
    await sound();

    await follow(/^Answer ?: Mercy, case manager: How many hours a week did you work in this job\? \(CCM\)$/);
    await page.locator('input[name="hoursPerWeek"]:focus').waitFor();
    expect(await page.getByText("Hours a week (optional)").boundingBox()).toMatchObject({
      y: expect.toSatisfy((top: number) => top > 0 && top < 800),
    });
    await page.getByLabel("Hours a week").fill("20");
    await press("Save");
    await notice("Correction saved.");
    await menu("Overview");
    // 34 months at 20/35 are 19.4: enough for 12 if Mercy's supervisor held the CCM, for 24 only with Grace.
    await verdict("CCM").getByText("4 answers open").waitFor();
    expect(await page.getByText("How many hours a week did you work").count()).toBe(0);
  });

  test("says beside the verdict that it rests on part-time work", async () => {
    await fillGuestLog(page, url, [
      ["goal", "ccm", {}],
      [
        "license",
        testId(1),
        { profession: "RN", status: "active", expires: "2028-05-31", restricted: false },
      ],
      ["declaration", "good-moral-character", { value: true }],
      [
        "employment",
        testId(2),
        {
          employer: "Mercy",
          role: "case-manager",
          start: "2018-01-01",
          end: null,
          hoursPerWeek: 20,
          caseManagementShare: 1,
          paid: true,
        },
      ],
    ]);
    // 106 months at 20/35 are 60.5, above 24; at full time there are none.
    await verdict("CCM").getByText("Eligible").waitFor();
    await page.locator(".goal > p").getByText("could not read what CCMC counts as full time").waitFor();
    await soundInBothThemes();
  });
});
