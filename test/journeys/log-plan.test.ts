import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { fillGuestLog } from "../support/guest-log.ts";
import { JOB, LICENSE } from "../support/hospital-nurse.ts";
import { guestPage, logDevices } from "../support/log-device.ts";
import { heading, menu, sound, soundInBothThemes } from "../support/log-page.ts";
import { pageWidth } from "../support/page-facts.ts";

/** The plan, made from the log. It is November 22, 2026. */
const url = inject("siteUrl");
const devices = logDevices();

const ccm = (page: Page) =>
  page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { level: 2, name: "CCM", exact: true }) });
const when = async (page: Page): Promise<string> =>
  (await ccm(page).locator(".when").innerText()).replaceAll(/\s+/g, " ").trim();

test("she sees her dates from what she recorded, and the place of what is still open", async () => {
  const page = await guestPage(devices);
  await fillGuestLog(page, url, [
    ["license", "rn", LICENSE],
    ["employment", "mercy", JOB],
  ]);
  await page.getByRole("link", { name: "When you can apply, by which way, and what it costs" }).click();
  await ccm(page).waitFor();
  // Twelve months from March 1 are complete on February 28; the statement about her character is still open.
  expect(await when(page)).toContain("As early as February 28, 2027");
  expect(await pageWidth(page)).toBeLessThanOrEqual(390);
  await soundInBothThemes(page);
  // The question leads to its field in the log, and the answer makes the date sure.
  await ccm(page)
    .getByRole("link", { name: /^Answer/ })
    .first()
    .click();
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await menu(page, "Plan");
  await ccm(page).waitFor();
  expect(await when(page)).toContain("Earliest: February 28, 2027");
});

test("the pace is kept with the log, and another one moves the dates", async () => {
  const page = await guestPage(devices);
  await fillGuestLog(page, url, [
    ["license", "rn", LICENSE],
    ["employment", "mercy", JOB],
    ["credit", "course", { date: "2026-06-01", minutes: 360, topics: ["case-management"] }],
  ]);
  await page.goto(`${url}/log/plan/`);
  const education = page.getByLabel("Hours of continuing education a month");
  await page.getByText("Change the pace", { exact: true }).click();
  await education.fill("3");
  await page.getByRole("button", { name: "Show the dates at this pace" }).click();
  const cmgt = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { level: 2, name: "CMGT-BC" }) });
  // 24 more hours at 3 a month: eight ends of months from November 30 to June 30; the 24 months take until February 2028.
  await expect.poll(() => cmgt.innerText()).toContain("June 30, 2027");
  await page.reload();
  await expect.poll(() => cmgt.innerText()).toContain("June 30, 2027");
  // It is the log's, not the checker's.
  expect(await page.evaluate('localStorage.getItem("caseway.pace")')).toBeNull();
});

test("a credential that she holds says when it is renewed and what is missing, with the way to its hours", async () => {
  const page = await guestPage(devices);
  await fillGuestLog(page, url, [
    ["license", "rn", LICENSE],
    ["held", "ccm", { credential: "ccm", from: "2021-12-01", validThrough: "2026-11-30" }],
    ["credit", "one", { date: "2024-05-06", minutes: 4_710, topics: ["clinical"] }],
    ["credit", "two", { date: "2025-02-10", minutes: 90, topics: ["ethics"] }],
  ]);
  await page.goto(`${url}/log/plan/`);
  await ccm(page).waitFor();
  // 78.5 and 1.5 hours are the 80; of the 8 on ethics, 6.5 are missing. November 22 to 30 are 8 days.
  expect((await ccm(page).innerText()).replaceAll(/\s+/g, " ")).toContain(
    "You hold the CCM. Renewal: 8 days left, until November 30, 2026. You can apply now. Still missing: 6.5 hours of “8 of the 80 hours on ethics”.",
  );
  await soundInBothThemes(page);
  await page.getByRole("link", { name: "See the hours for the renewal of the CCM" }).click();
  await page.locator(".renewal").waitFor();
});

test("an empty log says what to record first", async () => {
  const page = await guestPage(devices);
  await page.goto(`${url}/log/plan/`);
  await heading(page, "Your plan");
  await page.getByRole("heading", { level: 2, name: "Nothing to plan from yet" }).waitFor();
  await sound(page);
  await page.getByRole("link", { name: "Add your work" }).click();
  await page.getByLabel("Employer").waitFor();
});
