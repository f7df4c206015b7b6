import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Stack, startStack } from "../support/local-stack.ts";
import {
  classes,
  databaseNames,
  enterEmail,
  IN_STEP,
  type LogDevice,
  logDevices,
  saidOfSaving,
  save,
  signInAs,
  typeClass,
} from "../support/log-device.ts";
import { press, sound, soundInBothThemes } from "../support/log-page.ts";
import { FULL } from "../support/runs.ts";

/** Tokens live for seconds here, so each request needs a new one, which the provider may refuse. */
const REPLY_AFTER_MS = FULL ? 10_000 : 2_000;
const devices = logDevices({ requestsMayFail: true });
let stack: Stack;
let laptop: LogDevice;
let page: Page;

beforeAll(async () => {
  stack = await startStack({
    siteFolder: process.env.CASEWAY_SITE ?? "dist/site",
    accessTokenSeconds: 5,
  });
});
afterAll(() => stack?.stop());
beforeEach(async () => {
  laptop = await devices.open();
  page = await laptop.tab();
});

/** The provider takes the refresh token back, as an administrator or a change of password does. */
const refuseRenewal = (): Promise<void> =>
  page.evaluate(`(async () => {
    const { revocationEndpoint, clientId } = JSON.parse(localStorage.getItem("caseway.sign-in"));
    const key = Object.keys(localStorage).find((name) => name.startsWith("oidc.user:"));
    const { refresh_token } = JSON.parse(localStorage.getItem(key));
    const body = new URLSearchParams({ token: refresh_token, client_id: clientId });
    const reply = await fetch(revocationEndpoint, { method: "POST", body });
    if (!reply.ok) throw new Error("not revoked: " + reply.status);
  })()`);
const networkIsBack = (): Promise<unknown> => page.evaluate("dispatchEvent(new Event('online'))");
const asksToSignIn = (): Promise<void> =>
  page.getByRole("heading", { level: 1, name: "Please sign in again" }).waitFor();

/** From the page that asks for it; the provider has forgotten her too. */
async function signInAgain(email: string): Promise<void> {
  await laptop.context.clearCookies();
  await page.getByRole("button", { name: "Sign in" }).click();
  await enterEmail(page, email);
}

describe("a token that expires", () => {
  test("is renewed without a word, again and again", { tags: ["full"] }, async () => {
    await signInAs(page, stack.url, "renewed@example.org");
    for (const title of ["Ethics", "Law", "Care transitions"]) {
      await typeClass(page, stack.url, title);
      await save(page);
      await saidOfSaving(page, IN_STEP);
    }
  });

  test("in mid-form hides the log; after signing in again the form has what was typed", async () => {
    await signInAs(page, stack.url, "mid-form@example.org");
    await typeClass(page, stack.url, "Saved before");
    await save(page);
    await saidOfSaving(page, IN_STEP);
    await typeClass(page, stack.url, "Half typed");
    await refuseRenewal();
    await networkIsBack();
    await asksToSignIn();
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Please sign in again");
    expect(await page.getByText("Saved before").count()).toBe(0);
    await soundInBothThemes(page);
    // It is not shown to whoever loads another page of the log either.
    await page.goto(`${stack.url}/log/education/?add=class`);
    await asksToSignIn();

    await signInAgain("mid-form@example.org");
    await page.waitForURL(`${stack.url}/log/education/?add=class`);
    await page.getByText("We kept what you typed here before.").waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe("Half typed");
    await save(page);
    await saidOfSaving(page, IN_STEP);
    expect(await classes(page, stack.url)).toEqual(["Half typed", "Saved before"]);
  });

  test("as she saves loses nothing: it is sent when she is back", async () => {
    await signInAs(page, stack.url, "as-she-saves@example.org");
    await saidOfSaving(page, IN_STEP);
    await typeClass(page, stack.url, "Saved too late");
    await refuseRenewal();
    await press(page, "Save");
    await asksToSignIn();
    await signInAgain("as-she-saves@example.org");
    await saidOfSaving(page, IN_STEP);
    expect(await classes(page, stack.url)).toEqual(["Saved too late"]);
  });

  test("leaves a way to delete the log from a device that is not hers", async () => {
    await signInAs(page, stack.url, "not-hers@example.org");
    await typeClass(page, stack.url, "Ethics");
    await save(page);
    await saidOfSaving(page, IN_STEP);
    await refuseRenewal();
    await networkIsBack();
    await asksToSignIn();
    await page.getByRole("button", { name: /^This is not my device/ }).click();
    await page.getByRole("heading", { name: "Delete it from this device?" }).waitFor();
    await sound(page);
    await page.getByRole("button", { name: "Delete from this device" }).click();
    await page.waitForURL(`${stack.url}/`);
    expect(await databaseNames(page)).toEqual(["caseway-log-guest"]);
    expect(await classes(page, stack.url)).toEqual([]);
  });
});

describe("a service that does not answer", () => {
  test("at the provider ends nothing: she goes on, and is in step when it is back", {
    tags: ["full"],
  }, async () => {
    await signInAs(page, stack.url, "provider-down@example.org");
    await saidOfSaving(page, IN_STEP);
    await laptop.context.route("**/token", (route) => route.fulfill({ status: 503, body: "" }));
    await typeClass(page, stack.url, "Ethics");
    await save(page);
    await saidOfSaving(page, "All saved on this device. 1 entry waits to sync.");
    await laptop.context.unroute("**/token");
    await networkIsBack();
    await saidOfSaving(page, IN_STEP);
  });

  test("for seconds on end is waited for, and what is typed meanwhile is kept", {
    tags: ["full"],
  }, async () => {
    await signInAs(page, stack.url, "slow@example.org");
    await saidOfSaving(page, IN_STEP);
    let slow = 1;
    await laptop.context.route("**/v1/log", async (route) => {
      if (slow-- > 0) await new Promise((resolve) => setTimeout(resolve, REPLY_AFTER_MS));
      await route.continue();
    });
    await typeClass(page, stack.url, "Ethics");
    await save(page);
    await saidOfSaving(page, "All saved on this device. 1 entry waits to sync.");
    await page.getByRole("link", { name: "Add a class" }).click();
    await page.getByLabel("Title").fill("Typed meanwhile");
    await saidOfSaving(page, IN_STEP);
    expect(await page.getByLabel("Title").inputValue()).toBe("Typed meanwhile");
  });
});
