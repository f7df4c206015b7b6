import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { guestPage, logDevices } from "../support/log-device.ts";
import { onPage } from "../support/log-page.ts";

/** A case manager keeps her jobs and hours on a phone, as a guest. Noon on a Sunday in November. */
const url = inject("siteUrl");
const devices = logDevices();
let page: Page;
beforeEach(async () => {
  page = await guestPage(devices, { hasTouch: true });
});
const { heading, press, follow, notice, sound, soundInBothThemes } = onPage(() => page);

const open = async (): Promise<void> => {
  await page.goto(`${url}/log/work/`);
  await heading("Your work");
};
interface Job {
  readonly employer: string;
  readonly hoursPerWeek?: string;
}
async function addJob({ employer, hoursPerWeek }: Job): Promise<void> {
  await follow("Add a job");
  await heading("Add a job");
  await page.getByLabel(/^Case manager/).check();
  await page.getByLabel("Employer").fill(employer);
  await page
    .getByRole("group", { name: /When did you start/ })
    .getByLabel("Month")
    .fill("11");
  await page
    .getByRole("group", { name: /When did you start/ })
    .getByLabel("Year")
    .fill("2025");
  await page.getByLabel("Yes, I still work there").check();
  if (hoursPerWeek !== undefined) await page.getByLabel("Hours a week").fill(hoursPerWeek);
  await press("Save");
  await notice("Job saved.");
  await heading("Your work");
}
async function addShift(day: string, hours: string): Promise<void> {
  await follow(/^Add hours/);
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Hours of case management").fill(hours);
}

describe("with a thumb", () => {
  test("a job, a night shift, and the same again with one tap, which can be undone", async () => {
    await open();
    await page.getByText("No jobs yet").waitFor();
    await sound();
    // The seven pages of the log are one row, and the last one comes into sight when it takes the focus.
    expect((await page.locator(".log-menu").boundingBox())?.height).toBeLessThanOrEqual(64);
    await page.locator(".log-menu").getByRole("link", { name: "My data" }).focus();
    expect(await page.locator(":focus").boundingBox()).toMatchObject({
      x: expect.toSatisfy((left: number) => left >= 0 && left < 390),
    });

    await follow("Add a job");
    await press("Save");
    await page.getByRole("link", { name: "Choose your role in this job." }).click();
    await expect.poll(() => page.title()).toBe("Error: Add a job - Caseway");
    expect(await page.locator(":focus").getAttribute("name")).toBe("role");
    await sound();
    await follow("Cancel");
    await addJob({ employer: "Mercy" });
    await page.getByText("No hours yet", { exact: true }).waitFor();

    await follow(/^Add hours/);
    await page.getByLabel("Day", { exact: true }).fill("2026-11-20");
    await page.getByText("Start, end, break and a remark").click();
    await page.getByLabel("Start", { exact: false }).first().fill("19:00");
    await page.getByLabel("End (optional)").fill("07:30");
    await page.getByLabel("Unpaid break").fill("30");
    expect(await page.getByLabel("Hours of case management").inputValue()).toBe("12");
    await sound();
    await press("Save");
    await heading("Mercy");
    await page.getByText("Nov 20, 2026", { exact: true }).waitFor();
    await page.getByText("12.0 h of case management.").waitFor();

    await press(/^Repeat 12.0 h for today/);
    await notice("Saved: 12.0 h, Nov 22, 2026, 7:00 PM to 7:30 AM.");
    await page.getByText("24.0 h of case management.").waitFor();
    await press("Undo");
    await notice("Undone.");
    await page.getByText("12.0 h of case management.").waitFor();
    expect(await page.getByText("Nov 22, 2026", { exact: true }).count()).toBe(0);

    await page.reload();
    await page.getByText("12.0 h of case management.").waitFor();
    await expect.poll(() => page.title()).toBe("Mercy - Caseway");
    await sound();
  });

  test("save and add another keeps the hours and asks for the day", async () => {
    await open();
    await addJob({ employer: "Mercy" });
    await addShift("2026-11-02", "7:30");
    await press("Save and add another");
    await notice("Saved: 7.5 h, Nov 2, 2026.");
    expect(await page.getByLabel("Hours of case management").inputValue()).toBe("7:30");
    expect(await page.getByLabel("Day", { exact: true }).inputValue()).toBe("");
    // What is wrong now does not stand beside what was saved before.
    await press("Save");
    await page.getByRole("link", { name: "Choose the day on which the shift began." }).waitFor();
    expect(await page.locator(".notice").count()).toBe(0);
    await page.getByLabel("Day", { exact: true }).fill("2026-10-31");
    await press("Save");
    await heading("Mercy");
    // A month each, the newest open; the older one is drawn when it is opened.
    expect(await page.locator(".month > summary .name").allTextContents()).toEqual([
      "November 2026",
      "October 2026",
    ]);
    expect(await page.getByText("Oct 31, 2026", { exact: true }).count()).toBe(0);
    await page.locator(".month > summary").last().click();
    await page.getByText("Oct 31, 2026", { exact: true }).waitFor();

    // With shifts the form of the job asks what counts from the beginning, and shows what counts now.
    await follow("Correct this job");
    expect(await page.getByLabel(/^The shifts and weeks that I record/).isChecked()).toBe(true);
    await page.getByLabel(/^Hours a week, from start to end/).check();
    await press("Save");
    await page
      .getByRole("link", { name: "Write the hours a week, or choose something else that counts." })
      .waitFor();
    await sound();
  });
});

describe("what counts", () => {
  test("never changes unsaid: the first shift asks, and the answer can be changed", async () => {
    await open();
    await addJob({ employer: "Mercy", hoursPerWeek: "36" });
    const byWeek = await page.locator(".job .total").textContent();
    await addShift("2026-11-20", "8");
    await press("Save");
    await page.getByRole("link", { name: "Choose what counts as the hours of this job." }).waitFor();
    await page.getByLabel("Hours a week, from start to end").check();
    await press("Save");
    await heading("Mercy");
    await page.getByText("What you record here is kept, and does not count.").waitFor();
    await sound();

    await follow("All jobs");
    expect(await page.locator(".job .total").textContent()).toBe(byWeek);
    await follow("Mercy");
    await follow("Change what counts");
    await page.getByLabel(/^The shifts and weeks that I record/).check();
    await page.getByLabel(/^Why did you change it/).fill("I have them all now");
    await press("Save");
    await page.getByText("8.0 h of case management.").waitFor();

    await follow("What changed in it");
    await heading("What changed: Mercy");
    await page.getByText("“I have them all now”").waitFor();
    await sound();
    await page
      .getByRole("button", { name: /^Bring this back/ })
      .first()
      .click();
    await notice(/^Brought back Mercy as it was on/);
    await follow("Back");
    await page.getByText("What you record here is kept, and does not count.").waitFor();
  });

  test("is measured against each credential until she has goals: 2,080 hours are enough for the ACM-RN", async () => {
    await open();
    await addJob({ employer: "Mercy" });
    const acm = page
      .locator(".towards details")
      .filter({ has: page.getByRole("heading", { name: "ACM-RN" }) });
    await acm.locator("> summary").getByText("Unknown").waitFor();
    await follow("Correct Mercy");
    await page.getByLabel(/^Documented total/).fill("2,080");
    await page.getByLabel("Registered nurse").check();
    await page.getByLabel(/^Where do you work/).selectOption("hospital");
    await page
      .getByRole("group", { name: /^Is this work paid/ })
      .getByLabel("Yes")
      .check();
    await page
      .getByRole("group", { name: /^Does somebody supervise you/ })
      .getByLabel("Yes")
      .check();
    await press("Save");
    await heading("Mercy");
    await page.getByText("2,080.0 h of case management.").waitFor();
    await follow("All jobs");
    await acm.locator("> summary").getByText("Work rules met").waitFor();
    await acm.locator("> summary").click();
    await acm.getByRole("img", { name: "2,080 of 2,080 hours count" }).waitFor();
    await soundInBothThemes();
  });

  test("a removed job does not count, and counts again once it is back", async () => {
    await open();
    await addJob({ employer: "Mercy" });
    await addShift("2026-11-20", "8");
    await press("Save");
    await follow("All jobs");
    await press("Remove Mercy");
    await page.getByText("No jobs now").waitFor();
    await page.getByText("Not counted: 1 shift of a job that you removed.").waitFor();
    await press(/^Show removed/);
    await sound();
    await press("Bring back Mercy");
    await page.locator(".job .total").getByText("8.0 h").waitFor();
  });
});

describe("what is worth a second look", () => {
  test("the same hours twice: said once before saving, shown afterwards, mended with one tap", async () => {
    await open();
    await addJob({ employer: "Mercy" });
    await addShift("2026-11-20", "8");
    await press("Save");
    await addShift("2026-11-20", "8");
    await press("Save");
    await page.getByText("The same hours are already there: 8.0 h, Nov 20, 2026.").waitFor();
    await page.locator(":focus", { hasText: "Please check" }).waitFor();
    await sound();
    await press("Save");
    await heading("Mercy");
    await page.getByText("16.0 h of case management.").waitFor();
    await page.getByText("The same hours stand here more than once.").waitFor();
    await soundInBothThemes();
    await press(/^Remove one/);
    await page.getByText("8.0 h of case management.").waitFor();
    expect(await page.getByText("Please check").count()).toBe(0);
  });

  test("one record changed on two devices: both versions, until she keeps one", async () => {
    await open();
    await addJob({ employer: "Mercy" });
    await changedElsewhere();
    await page.reload();
    await page.getByRole("heading", { name: "Mercy was changed on two devices" }).waitFor();
    const versions = page.locator(".versions > li");
    expect(await versions.count()).toBe(2);
    await versions.filter({ hasText: "Mercy West" }).getByText("another device").waitFor();
    await versions.filter({ hasNotText: "Mercy West" }).getByText("this device").waitFor();
    await sound();
    await versions
      .filter({ hasText: "Mercy West" })
      .getByRole("button", { name: /^Keep this one/ })
      .click();
    await page.getByRole("heading", { level: 2, name: "Mercy West" }).waitFor();
    expect(await versions.count()).toBe(0);
  });
});

/**
 * Another device's version of the only job, in place of a first one that both knew, as a sync would have brought it. Its
 * clock is slow, so this device's version counts until she chooses.
 */
const changedElsewhere = () =>
  page.evaluate(`(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("caseway-log-guest"));
    const lines = database.transaction("lines", "readwrite").objectStore("lines");
    const [line] = await done(lines.getAll());
    const id = "01K" + "0".repeat(23);
    const data = { ...line.entry.data, employer: "Mercy West" };
    await done(lines.put({ ...line, key: "employment#" + id, entry: { ...line.entry, id, device: "tablet", data } }));
    database.close();
  })()`);

describe("without a mouse, and without storage", () => {
  test("hours are added by keyboard alone", async () => {
    await open();
    await addJob({ employer: "Mercy" });
    await tabTo("Add hours");
    await page.keyboard.press("Enter");
    await heading(/^Add hours/);
    await page.locator("h1:focus").waitFor();
    await tabTo("minutes");
    await page.keyboard.type("7.5");
    await page.keyboard.press("Enter");
    await heading("Mercy");
    await page.getByText("7.5 h of case management.").waitFor();
    await page.locator("h1:focus").waitFor();
    await tabTo("Correct 7.5 h");
    await page.keyboard.press("Enter");
    await heading(/^Correct hours/);
  });

  test("where the browser keeps nothing, it works and says so", async () => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await open();
    await page.getByText("This browser does not let us keep anything now.").waitFor();
    await addJob({ employer: "Mercy" });
    await addShift("2026-11-20", "8");
    await press("Save");
    await page.getByText("8.0 h of case management.").waitFor();
  });
});

/** Presses Tab until the focus is on what has this name or text. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const at = page.locator(":focus");
    // Between the last and the first link the focus is the browser's.
    if ((await at.count()) === 0) continue;
    const focused = `${(await at.getAttribute("name")) ?? ""} ${await at.textContent()}`;
    if (focused.includes(name)) return;
    passed.push(focused);
  }
  throw new Error(`The Tab key does not lead to ${name}, but to ${passed.join(", ")}.`);
}
