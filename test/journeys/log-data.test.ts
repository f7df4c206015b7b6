import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { fillGuestLog } from "../support/guest-log.ts";
import { databaseNames, IN_STEP, logDevices, saidOfSaving, signInAs } from "../support/log-device.ts";
import { onPage } from "../support/log-page.ts";
import { type Told, testId } from "../support/told-records.ts";

/** A learner takes her log out, brings it in, signs in and out, and erases it. */
const url = inject("siteUrl");
const DATA = `${url}/log/data/`;
const devices = logDevices({ requestsMayFail: true });
let page: Page;
beforeEach(async () => {
  page = await device();
});
const device = async (): Promise<Page> => (await devices.open()).tab();
const { press, menu, notice, sound, soundInBothThemes } = onPage(() => page);

const LICENSE: Told = ["license", testId(1), { profession: "RN", jurisdiction: "=Ohio" }];
const CORRECTED: Told = ["license", testId(1), { profession: "RN", jurisdiction: "=Utah" }];
const GOAL: Told = ["goal", "ccm", {}];

/** The text of what has the focus; it moves once a change is drawn. */
const focused = () => page.evaluate<string>("document.activeElement.textContent");
/** Presses a button that hands over a file, and reads it. */
async function downloaded(name: string | RegExp): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), press(name)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}
const choose = (name: string, text: string) =>
  page
    .getByLabel("The file, its name begins with caseway-log")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
/** Entries of a downloaded log, without the moment at which the file was made. */
const entriesIn = (text: string): string => text.slice(text.indexOf("\n"));

describe("a guest", () => {
  test("downloads her log, erases it in two steps, and brings the identical log back in", async () => {
    await fillGuestLog(page, url, [LICENSE, CORRECTED, GOAL]);
    await page.goto(DATA);
    const before = await downloaded("Download everything");
    expect(before.name).toMatch(/^caseway-log-\d{4}-\d\d-\d\d\.json$/);
    const licenses = await downloaded("Licenses");
    expect(licenses.name).toMatch(/^caseway-licenses-\d{4}-\d\d-\d\d\.csv$/);
    expect(licenses.text.startsWith('\uFEFF"License","State",')).toBe(true);
    expect(licenses.text).toContain('"Registered nurse (RN)","\'=Utah"');

    await press("Erase everything");
    await page.getByRole("heading", { name: "Erase all 3 entries?" }).waitFor();
    await expect.poll(focused).toBe("Erase all 3 entries?");
    await soundInBothThemes();
    await press("Keep it");
    await expect.poll(focused).toBe("Erase everything");
    await page.keyboard.press("Enter");
    await press("Yes, erase everything");
    await notice("Your log was erased from this device.");
    await page.getByText("There is nothing to download yet.").waitFor();

    await choose(before.name, before.text);
    await page.getByText("Adding cannot be undone in one step").waitFor();
    expect(
      await page
        .getByRole("row", { name: /^License/ })
        .getByRole("cell")
        .allTextContents(),
    ).toEqual(["0", "1"]);
    await soundInBothThemes();
    await press("Add 3 entries");
    await notice("Added 3 entries from the file.");
    expect(entriesIn((await downloaded("Download everything")).text)).toBe(entriesIn(before.text));

    await choose(before.name, before.text);
    await page.getByText("There is nothing to add: all that can be read is here already.").waitFor();
    await press("Close");
  });

  test("is told what is wrong with a file, and nothing is added", async () => {
    await page.goto(DATA);
    await choose("photo.json", "not a log");
    await page.getByText("This is not a file that Caseway made, or it was changed since.").waitFor();
    await soundInBothThemes();
    await choose("half.json", '{"caseway":"log","form":1,"entries":[{"v":1,"id":"01JD00');
    await page.getByText("The file ends too early: a part of it is missing.").waitFor();
    await choose(
      "broken.json",
      JSON.stringify({ caseway: "log", form: 1, entries: [{ v: 1, id: "7", kind: "goal" }] }),
    );
    await page.getByText("Which cannot be read, and why").click();
    await page.getByText(/^Entry 1: id: This is not a ULID/).waitFor();
    await sound();
    await page.getByText("There is nothing to download yet.").waitFor();
  });

  test("has to say whether others use the computer before she signs in", async () => {
    await page.goto(DATA);
    await press("Sign in or make an account");
    await page.getByRole("alert").getByText("Choose yes or no, then sign in.").waitFor();
    expect(await page.evaluate("document.activeElement.name")).toBe("shared");
    await soundInBothThemes();
  });

  test("whose browser keeps nothing is told so, and can still download", { tags: ["full"] }, async () => {
    await page.addInitScript(
      `Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("blocked", "SecurityError"); } })`,
    );
    await page.goto(`${url}/log/record/?add=goal`);
    await page.getByLabel(/^CCM/).check();
    await press("Save");
    await menu("My data");
    await page.getByText("Download your log first.").waitFor();
    await page.getByText(/^This browser keeps nothing for this site/).waitFor();
    expect((await downloaded("Download everything")).text).toContain('"record":"ccm"');
    await soundInBothThemes();
  });
});

describe("a learner", () => {
  test("on a shared computer signs out, and nothing of hers is left there", async () => {
    await fillGuestLog(page, url, [GOAL]);
    await signInAs(page, url, "shared@example.org", { shared: true });
    await press("Add it to my account");
    await notice("Added 1 entry to your account.");
    await saidOfSaving(page, IN_STEP);
    await soundInBothThemes();
    await press("Sign out");
    await page.waitForURL(`${url}/`);
    await page.goto(DATA);
    await page.getByText("You are not signed in.").waitFor();
    expect(await databaseNames(page)).toEqual(["caseway-log-guest"]);
    const kept = await page.evaluate<string[]>(
      "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]",
    );
    // A name for the browser, who must be tidied away, and where to sign in: nothing of hers.
    expect(kept.filter((key) => !/^caseway\.(device|shared|sign-in)$/.test(key))).toEqual([]);
    await page.getByText("There is nothing to download yet.").waitFor();
  });

  test("answers a case, and her other device has it once she opened the log", {
    tags: ["full"],
  }, async () => {
    await signInAs(page, url, "practice@example.org");
    await page.goto(`${url}/practice/choosing-a-home-health-agency/`);
    const first = page.locator("section.question").first();
    await first.locator("label", { hasText: "Take the son at his word" }).click();
    await first.getByRole("button", { name: "Check my answer" }).click();
    await first.getByText("It goes into your account when you next open the log.").waitFor();
    await first.getByRole("link", { name: "your log" }).click();
    await saidOfSaving(page, IN_STEP);
    await page.getByText(/^You have answered 1 of \d+ questions\.$/).waitFor();
    const other = await device();
    await signInAs(other, url, "practice@example.org");
    await saidOfSaving(other, IN_STEP);
    await other.goto(`${url}/practice/choosing-a-home-health-agency/`);
    await other.getByText("You chose B. The best answer is C.").waitFor();
  });

  test("without a network is asked about what was not sent, and loses nothing by staying", async () => {
    await signInAs(page, url, "unsent@example.org");
    await saidOfSaving(page, IN_STEP);
    // The part of the page that signs her out is fetched while there is a network.
    await page.goto(`${url}/log/record/?add=goal`);
    await page.getByLabel(/^CCM/).check();
    await page.context().setOffline(true);
    await press("Save");
    await notice("Goal saved. Your log is now measured against it.");
    // Before the network is back: a page that hears of it sends at once.
    await page.context().route("**/v1/log", (route) => route.abort());
    await page.context().setOffline(false);
    await page.goto(DATA);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "1 entry is only on this device" }).waitFor();
    await soundInBothThemes();
    expect((await downloaded("Download")).text).toContain('"record":"ccm"');
    await page.context().unroute("**/v1/log");
    await press("Send it now");
    await page.getByRole("heading", { name: "Everything is in your account" }).waitFor();
    await press("Stay signed in");
    await expect.poll(focused).toBe("Sign out");
    await saidOfSaving(page, IN_STEP);
  });

  test("erases her account, and her other device clears itself", async () => {
    await fillGuestLog(page, url, [LICENSE, GOAL]);
    await signInAs(page, url, "erased@example.org");
    await press("Add it to my account");
    await saidOfSaving(page, IN_STEP);
    const other = await device();
    await signInAs(other, url, "erased@example.org");
    await other.getByText("One file with all 2 entries").waitFor();
    const onOther = onPage(() => other);

    await press("Erase everything");
    await press("Yes, erase everything");
    await notice("Everything in your account was erased.");
    await page.getByText("There is nothing to download yet.").waitFor();
    await onOther.press("Sync now");
    await other.getByText("There is nothing to download yet.").waitFor();
    await other.getByText(/^Your account was erased from another device/).waitFor();
    // And it can begin again.
    await other.goto(`${url}/log/record/?add=goal`);
    await other.getByLabel(/^CCM/).check();
    await onOther.press("Save");
    await onOther.notice("Goal saved. Your log is now measured against it.");
    await saidOfSaving(other, IN_STEP);
    await page.goto(DATA);
    await page.getByText("One file with all 1 entry").waitFor();
  });
});

test("an entry that the service refused is listed with the reason, and can be taken off", async () => {
  await page.goto(DATA);
  await page.getByText("You are not signed in.").waitFor();
  const entry = {
    v: 1,
    id: testId(5),
    kind: "goal",
    at: "2026-11-20T09:30:00.000Z",
    device: "phone",
    record: "ccm",
    replaces: [],
    data: {},
  };
  const line = {
    key: `refused#goal#${entry.id}`,
    entry,
    state: "refused",
    code: "entry-id-reused",
    detail: "Your account has another entry with this id.",
  };
  await page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("caseway-log-guest");
    opening.onsuccess = () => {
      const writing = opening.result.transaction("lines", "readwrite");
      writing.objectStore("lines").put(${JSON.stringify(line)});
      writing.oncomplete = () => { opening.result.close(); resolve(); };
    };
  })`);
  await page.reload();
  await page.getByRole("heading", { name: "1 entry could not go into your account" }).waitFor();
  await page.getByText("Goal: CCM", { exact: true }).waitFor();
  await page.getByText(/^Your account has another entry with this id\./).waitFor();
  await soundInBothThemes();
  expect((await downloaded("Download it")).text).toContain(entry.id);
  await press(/^Take off this list/);
  await notice("Taken off the list: Goal: CCM.");
  await press("Undo");
  await page.getByText("Goal: CCM", { exact: true }).waitFor();
});
