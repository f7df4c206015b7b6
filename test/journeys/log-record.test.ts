import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { fillGuestLog } from "../support/guest-log.ts";
import { guestPage, logDevices } from "../support/log-device.ts";
import { onPage } from "../support/log-page.ts";
import { testId } from "../support/told-records.ts";

/** A nurse keeps what she holds and what she works towards, sees what changed, and what she has practiced. */
const url = inject("siteUrl");
const devices = logDevices();
let page: Page;
beforeEach(async () => {
  page = await guestPage(devices);
});
const { heading, press, follow, menu, notice, sound, soundInBothThemes } = onPage(() => page);
const row = (text: string) => page.locator(".entries > li").filter({ hasText: text });
/** Of the fields that are in sight: a folded part has dates of its own. */
const textbox = (name: string) => page.getByRole("textbox", { name, exact: true });
const date = async (month: string, day: string, year: string): Promise<void> => {
  await textbox("Month").fill(month);
  await textbox("Day").fill(day);
  await textbox("Year").fill(year);
};

describe("licenses, degrees and credentials", () => {
  test("a license is added, looked at twice, corrected, removed and restored", async () => {
    await page.goto(`${url}/log/record/?add=license`);
    await heading("Add a license");
    await press("Save");
    await page.getByRole("link", { name: "Choose the license or certification." }).waitFor();
    await soundInBothThemes();
    await page.getByLabel("Which license or certification is it?").selectOption("RN");
    await page.getByLabel("Which state issued it?").fill("Ohio");
    await page.getByLabel("Active", { exact: true }).check();
    await date("8", "31", "2026");
    await press("Save");
    await page.getByText("This license expired on August 31, 2026.").waitFor();
    await soundInBothThemes();
    await textbox("Year").fill("2027");
    await press("Save");
    await heading("Licenses, degrees and goals");
    await notice("License saved.");
    await row("Registered nurse (RN)").getByText("Valid through August 31, 2027").waitFor();

    await row("Registered nurse (RN)").getByRole("link", { name: "Correct" }).click();
    await textbox("Year").fill("2029");
    await page.getByLabel("Why did you change it?").fill("Renewed");
    await press("Save");
    await notice("Correction saved.");
    await row("Registered nurse (RN)").getByText("Valid through August 31, 2029").waitFor();

    await row("Registered nurse (RN)").getByRole("link", { name: "What changed" }).click();
    await heading(/^What changed: RN license, Ohio/);
    await page.getByText("“Renewed”").waitFor();
    await soundInBothThemes();
    await follow("Back");

    await row("Registered nurse (RN)").getByRole("button", { name: "Remove" }).click();
    await notice("Removed: Registered nurse (RN).");
    await page.getByRole("button", { name: "Show removed licenses (1)" }).click();
    await soundInBothThemes();
    await press("Restore Registered nurse (RN)");
    await notice("Restored: Registered nurse (RN).");
    await press("Undo");
    await notice("Undone.");
    expect(await page.getByRole("list", { name: "Removed licenses" }).locator("li").count()).toBe(1);
  });

  test("none is an answer, and nothing is not", async () => {
    await page.goto(`${url}/log/record/`);
    await heading("Licenses, degrees and goals");
    await soundInBothThemes();
    await press("That is all: I hold no degree");
    await notice("Noted: you hold no degree.");
    await page.getByRole("heading", { name: "No degree, as you told us" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "No degree, as you told us" }).waitFor();
    await press(/^Take that back/);
    await page.getByRole("button", { name: "That is all: I hold no degree" }).waitFor();
  });

  test("a degree of which only the month is known, and a credential that she holds", async () => {
    await page.goto(`${url}/log/record/?add=degree`);
    await page.getByLabel("Master's degree").check();
    await page.getByLabel("Social work").check();
    await page.getByLabel("Yes, I finished it").check();
    await page.getByLabel("Month").fill("5");
    await page.getByLabel("Year").fill("2018");
    await press("Save");
    await notice("Degree saved.");
    await row("Master's degree, social work").getByText("Finished May 31, 2018").waitFor();
    await page.goto(`${url}/log/record/?add=held`);
    await heading("Add a credential that you hold");
    await soundInBothThemes();
    await page.getByLabel(/^CMGT-BC/).check();
    const through = page.getByRole("group", { name: "Valid through" });
    await through.getByLabel("Month").fill("1");
    await through.getByLabel("Day").fill("31");
    await through.getByLabel("Year").fill("2028");
    await press("Save");
    await row("CMGT-BC").getByText("Valid through January 31, 2028").waitFor();
  });

  test("an address that names what is not here says so", async () => {
    await page.goto(`${url}/log/record/?edit=${testId(7)}`);
    await heading("This is not in your log here");
    await sound();
  });
});

test("a goal and a statement decide what the overview says", async () => {
  await page.goto(`${url}/log/record/?add=goal`);
  await page.getByLabel(/^CCM/).check();
  await date("6", "30", "2027");
  await press("Save");
  await notice("Goal saved. Your log is now measured against it.");
  await row("CCM").getByText("By June 30, 2027").waitFor();

  const statement = row("I can show good moral character");
  await statement.getByText("Open", { exact: true }).waitFor();
  await statement.getByRole("link", { name: /^Answer/ }).click();
  await heading("Can you confirm this?");
  await page.getByRole("group", { name: "Is this true for you?", exact: true }).waitFor();
  await soundInBothThemes();
  await page.getByLabel("No", { exact: true }).check();
  await press("Save");
  await notice("Answer saved.");
  await statement.getByText("No", { exact: true }).waitFor();
  await menu("Overview");
  await page.getByRole("heading", { level: 2, name: "Towards the CCM" }).waitFor();

  // Set again after it was removed: the same goal, and no second one.
  await page.goto(`${url}/log/record/`);
  await row("CCM")
    .getByRole("button", { name: /^Remove/ })
    .click();
  // Once it is written, and not sooner: a page that is left takes what is being written with it.
  await page.getByRole("button", { name: /removed goals/ }).waitFor();
  await page.goto(`${url}/log/record/?add=goal`);
  await page.getByLabel(/^CCM/).check();
  await press("Save");
  await row("CCM").getByText("No date set").waitFor();
  expect(
    await page
      .locator("main")
      .getByRole("button", { name: /removed goals/ })
      .count(),
  ).toBe(0);
});

test("every change is listed, by kind, with a way back", async () => {
  await page.goto(`${url}/log/changes/`);
  await page.getByRole("heading", { name: "No changes yet" }).waitFor();
  await soundInBothThemes();
  await fillGuestLog(page, url, [
    ["goal", "ccm", {}],
    ["license", testId(1), { profession: "RN", jurisdiction: "Ohio" }],
    ["license", testId(1), { profession: "RN", jurisdiction: "Utah" }],
    ["license", testId(1), null],
    ...Array.from({ length: 50 }, (_, index) => ["note", `n${index}`, { text: "x" }] as const),
  ]);
  await page.goto(`${url}/log/changes/`);
  await page.getByText("Changes 1 to 50 of 54").waitFor();
  await follow("Older changes");
  await page.getByText("Changes 51 to 54 of 54").waitFor();
  expect(await page.locator(".entries .what").allTextContents()).toEqual([
    "Removed: RN license, Utah",
    "Changed: RN license, Utah",
    "Added: RN license, Ohio",
    "Added: CCM",
  ]);
  await soundInBothThemes();
  await page.locator(".kind-filter").getByRole("link", { name: "License" }).click();
  await page.getByText("3 changes").waitFor();
  await press(/^Restore/);
  await notice("Restored: RN license, Utah.");
  await row("Brought back: RN license, Utah").getByText("As it is now").waitFor();
  await row("Added: RN license, Ohio")
    .getByRole("button", { name: /^Bring this back/ })
    .click();
  await page.getByText("5 changes").waitFor();
  await menu("Licenses and goals");
  await row("Registered nurse (RN)").getByText("Ohio").waitFor();
});

test("an answer to a case is counted by exam domain, and leads to what to study next", async () => {
  await page.goto(`${url}/log/progress/`);
  await page.getByRole("heading", { name: "No answers yet" }).waitFor();
  await soundInBothThemes();
  await page.goto(`${url}/practice/choosing-a-home-health-agency/`);
  const first = page.locator("section.question").first();
  await first.locator("label", { hasText: "Go through the agencies with Mrs. Okafor" }).click();
  await first.getByRole("button", { name: "Check my answer" }).click();
  await first.getByRole("link", { name: "your log" }).click();
  await heading("Your practice");
  await page.getByText(/^You have answered 1 of \d+ questions\.$/).waitFor();
  await page.getByRole("heading", { name: "What to study next" }).waitFor();
  const ethics = page.getByRole("row", { name: /^Ethical, Legal, and Practice Standards/ });
  const [answered, best, share] = await ethics.getByRole("cell").allTextContents();
  expect(answered).toMatch(/^1 of \d+$/);
  expect([best, share]).toEqual(["1 of 1", "Too few answers to say: 7 more"]);
  await soundInBothThemes();
  // An answer from before there was a log, on a case that she does not open.
  await page.evaluate(
    `localStorage.setItem("caseway.practice.1.back-to-the-warehouse." + ${JSON.stringify(await versionOf("back-to-the-warehouse"))}, "[0]")`,
  );
  await page.reload();
  await page.getByText("You have answered 2 of").waitFor();
});

/** The version of a case's first question, as its page has it. */
async function versionOf(scenario: string): Promise<string> {
  const html = await (await fetch(`${url}/practice/${scenario}/`)).text();
  return /data-version="(\w+)"/.exec(html)?.[1] ?? "";
}
