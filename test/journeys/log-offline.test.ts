import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import {
  classes,
  IN_STEP,
  logDevices,
  saidOfSaving,
  save,
  signInAs,
  typeClass,
} from "../support/log-device.ts";
import { follow, notice, press, soundInBothThemes } from "../support/log-page.ts";
import { usually } from "../support/runs.ts";

/** Without a network, with a tab that dies, a device that is full or blocked, and a clock that is wrong. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });

/** The browser's process of the tab ends at once, whatever it was doing. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}

describe("without a network", () => {
  test("she saves, the tab dies, she opens it again and saves more; with a network her other device has all of it", async () => {
    const phone = await devices.open({ serviceWorkers: "allow" });
    const page = await phone.tab();
    await signInAs(page, url, "offline@example.org");
    await saidOfSaving(page, IN_STEP);
    await expect
      .poll(() => page.evaluate("navigator.serviceWorker.controller !== null"), { timeout: 20_000 })
      .toBe(true);
    // A visit with the worker in charge keeps the part that speaks to the provider.
    await page.goto(`${url}/log/`);
    await saidOfSaving(page, IN_STEP);

    await phone.context.setOffline(true);
    await typeClass(page, url, "In the basement");
    await save(page);
    await saidOfSaving(page, "All saved on this device. 1 entry waits to sync.");
    await soundInBothThemes(page);
    await typeClass(page, url, "Half typed");
    await kill(page);

    const again = await phone.tab();
    expect(await classes(again, url)).toEqual(["In the basement"]);
    await saidOfSaving(again, "All saved on this device. 1 entry waits to sync.");
    await again.goto(`${url}/log/education/?add=class`);
    expect(await again.getByLabel("Title").inputValue()).toBe("Half typed");
    await again.getByLabel("Title").fill("In the lift");
    // What was typed in the instant before the tab died may not have reached the device.
    await again.getByLabel("Hours on the certificate").fill("12.5");
    await save(again);
    await saidOfSaving(again, "All saved on this device. 2 entries wait to sync.");

    await phone.context.setOffline(false);
    await saidOfSaving(again, IN_STEP);
    const desktop = await (await devices.open()).tab();
    await signInAs(desktop, url, "offline@example.org");
    await saidOfSaving(desktop, IN_STEP);
    expect(await classes(desktop, url)).toEqual(["In the basement", "In the lift"]);
  });

  test("a part of the page that did not come is asked for again, and nothing is lost meanwhile", {
    tags: ["full"],
  }, async () => {
    const phone = await devices.open();
    const page = await phone.tab();
    await signInAs(page, url, "missing-part@example.org");
    await saidOfSaving(page, IN_STEP);
    await phone.context.route("**/_astro/{account,education}.*.js", (route) => route.abort());
    await page.goto(`${url}/log/education/?add=class`);
    await page.getByText("This part of the page could not be loaded.").waitFor();
    await page.getByText(/^A part of this page did not load, so it cannot reach your account\./).waitFor();
    await soundInBothThemes(page);
    await phone.context.unroute("**/_astro/{account,education}.*.js");
    await page.getByRole("button", { name: "Load the page again" }).click();
    await page.getByLabel("Title").waitFor();
    await saidOfSaving(page, IN_STEP);
  });
});

test("what another device changed while she typed stays beside what she typed, until she chooses", async () => {
  const [phone, desktop] = [await devices.open(), await devices.open()];
  const [page, other] = [await phone.tab(), await desktop.tab()];
  await signInAs(page, url, "while-typing@example.org");
  await typeClass(page, url, "Ethics");
  await save(page);
  await saidOfSaving(page, IN_STEP);
  await signInAs(other, url, "while-typing@example.org");
  await saidOfSaving(other, IN_STEP);

  await follow(page, /^Correct/);
  await page.getByLabel("Title").fill("Ethics, typed on the phone");
  await classes(other, url);
  await follow(other, /^Correct/);
  await other.getByLabel("Title").fill("Ethics, from the desktop");
  await press(other, "Save");
  await notice(other, "Correction saved.");
  await saidOfSaving(other, IN_STEP);

  // The desktop's version arrives here, and a reload in mid-form changes nothing.
  const arrived = page.waitForResponse((response) => response.url().endsWith("/v1/log"));
  await page.evaluate("dispatchEvent(new Event('online'))");
  await arrived;
  await page.reload();
  await page.getByText("We kept what you typed here before.").waitFor();
  await saidOfSaving(page, IN_STEP);
  await press(page, "Save");
  await notice(page, "Correction saved.");
  await page.getByRole("heading", { name: /was changed on two devices$/ }).waitFor();
  const versions = page.locator(".versions");
  expect(await versions.getByText("Ethics, typed on the phone").count()).toBeGreaterThan(0);
  expect(await versions.getByText("Ethics, from the desktop").count()).toBeGreaterThan(0);
  await soundInBothThemes(page);
});

describe("a device", () => {
  test("that is full keeps what is typed, says so, and saves it when there is room", async () => {
    const phone = await devices.open();
    await phone.context.addInitScript(`
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...rest) {
        if (globalThis.deviceIsFull) throw new DOMException("No room", "QuotaExceededError");
        return put.apply(this, rest);
      };`);
    const page = await phone.tab();
    await typeClass(page, url, "Ethics");
    await page.evaluate("globalThis.deviceIsFull = true");
    await press(page, "Save");
    await page
      .getByRole("alert")
      .getByText(/^This device has no room left, so it was not saved\./)
      .waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe("Ethics");
    await soundInBothThemes(page);
    await page.evaluate("globalThis.deviceIsFull = false");
    await save(page);
    expect(await classes(page, url)).toEqual(["Ethics"]);
  });

  test("that has no room for what is in the account says so, and sends what is saved there", {
    tags: ["full"],
  }, async () => {
    const [phone, desktop] = [await devices.open(), await devices.open()];
    const first = await phone.tab();
    await signInAs(first, url, "no-room@example.org");
    await typeClass(first, url, "Ethics");
    await save(first);
    await saidOfSaving(first, IN_STEP);
    // There is room for a little, and not for what is there.
    await desktop.context.addInitScript(`
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, ...rest) {
        if (value?.state === "sent" && !globalThis.deviceHasRoom) throw new DOMException("No room", "QuotaExceededError");
        return put.call(this, value, ...rest);
      };`);
    const page = await desktop.tab();
    await signInAs(page, url, "no-room@example.org");
    await page.getByText("This device has no room for what is in your account.").waitFor();
    await soundInBothThemes(page);
    await typeClass(page, url, "Written here");
    await save(page);
    await first.goto(`${url}/log/education/`);
    await expect
      .poll(() => classes(first, url), { timeout: 20_000, interval: 500 })
      .toEqual(["Ethics", "Written here"]);
    await page.goto(`${url}/log/education/`);
    await page.evaluate("globalThis.deviceHasRoom = true; dispatchEvent(new Event('online'))");
    await saidOfSaving(page, IN_STEP);
    expect(await page.locator(".entries .what").allTextContents()).toHaveLength(2);
  });

  test("whose database another tab holds up keeps what is written meanwhile, and takes it over", {
    tags: ["full"],
  }, async () => {
    const phone = await devices.open();
    const holder = await phone.tab();
    await holder.goto(`${url}/log/`);
    await saidOfSaving(holder, "Nothing recorded yet.");
    // A page that does not let go, and a deletion that waits for it: every other page that opens the log waits too.
    await holder.goto(`${url}/about/`);
    await holder.evaluate(`new Promise((resolve) => {
      const opening = indexedDB.open("caseway-log-guest");
      opening.onsuccess = () => {
        globalThis.held = opening.result;
        indexedDB.deleteDatabase("caseway-log-guest").onblocked = () => resolve();
      };
    })`);
    const page = await phone.tab();
    await typeClass(page, url, "Written meanwhile");
    await page.getByText(/^This browser does not let us keep anything now\./).waitFor();
    await soundInBothThemes(page);
    await save(page);
    await saidOfSaving(page, "Kept only until you close this page.");
    await holder.evaluate("globalThis.held.close()");
    await saidOfSaving(page, "All saved on this device only.");
    expect(await page.locator(".entries .what").allTextContents()).toEqual(["Written meanwhile"]);
    expect(await classes(page, url)).toEqual(["Written meanwhile"]);
  });

  test.each(
    usually(1, [
      ["an hour slow", -3_600_000, /is about 60 minutes slow\./],
      ["a year fast", 365 * 24 * 3_600_000, /is about 365 days fast\./],
    ] as const),
  )(
    "whose clock is %s says so, and agrees with the others on what is newest",
    async (name, aheadMs, words) => {
      const email = `${name.replaceAll(" ", "-")}@example.org`;
      const [right, wrong] = [await devices.open(), await devices.open()];
      await wrong.context.addInitScript(`
      const Right = Date;
      globalThis.Date = class extends Right {
        constructor(...parts) { if (parts.length === 0) super(Right.now() + ${aheadMs}); else super(...parts); }
        static now() { return Right.now() + ${aheadMs}; }
      };`);
      const first = await right.tab();
      await signInAs(first, url, email);
      await typeClass(first, url, "Ethics");
      await save(first);
      await saidOfSaving(first, IN_STEP);

      const second = await wrong.tab();
      await signInAs(second, url, email);
      await saidOfSaving(second, IN_STEP);
      await second.getByText(words).waitFor();
      await soundInBothThemes(second);
      expect(await classes(second, url)).toEqual(["Ethics"]);
      await follow(second, /^Correct/);
      await second.getByLabel("Title").fill("Ethics and law");
      await press(second, "Save");
      await notice(second, "Correction saved.");
      await saidOfSaving(second, IN_STEP);

      await first.goto(`${url}/log/education/`);
      await first.locator(".entries .what", { hasText: "Ethics and law" }).waitFor();
      expect(await first.getByText("Changed on two devices at once").count()).toBe(0);
      expect(await first.getByText(words).count()).toBe(0);
    },
  );
});
