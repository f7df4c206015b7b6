import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import {
  classes,
  databaseNames,
  IN_STEP,
  type LogDevice,
  logDevices,
  saidOfSaving,
  save,
  signInAs,
  typeClass,
} from "../support/log-device.ts";

/** A computer that others use. Whoever closes the tab without signing out leaves nothing to see. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });
let computer: LogDevice;
beforeEach(async () => {
  computer = await devices.open();
});

async function signedInShared(email: string): Promise<Page> {
  const page = await computer.tab();
  await signInAs(page, url, email, { shared: true });
  await typeClass(page, url, "Ethics");
  await save(page);
  await saidOfSaving(page, IN_STEP);
  return page;
}
/** What is written about anybody who signed in. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate(
    "[localStorage, sessionStorage].flatMap((kept) => Object.entries(kept)).map(String).filter((text) => /oidc|@|caseway.session/.test(text))",
  );

describe("a tab that is closed without signing out", () => {
  test("leaves no log to see, no token and no database", async () => {
    const page = await signedInShared("closed-tab@example.org");
    expect(await databaseNames(page)).toHaveLength(2);
    await page.close();
    const next = await computer.tab();
    await next.goto(`${url}/log/education/`);
    await saidOfSaving(next, "Nothing recorded yet.");
    expect(await next.locator(".entries .what").count()).toBe(0);
    expect(await traces(next)).toEqual([]);
    await expect.poll(() => databaseNames(next)).toEqual(["caseway-log-guest"]);
  });

  test("with something unsent hides it, and gives it back to whoever it belongs to and to nobody else", async () => {
    const page = await signedInShared("unsent-tab@example.org");
    await computer.context.route("**/v1/log", (route) => route.abort());
    await typeClass(page, url, "Not sent yet");
    await save(page);
    await saidOfSaving(page, "All saved on this device. 1 entry waits to sync.");
    await page.close();
    await computer.context.unroute("**/v1/log");

    const next = await computer.tab();
    expect(await classes(next, url)).toEqual([]);
    expect(await traces(next)).toEqual([]);
    expect(await databaseNames(next)).toHaveLength(2);
    // The provider may still know her: somebody else says so.
    await computer.context.clearCookies();
    await signInAs(next, url, "somebody-else@example.org");
    await saidOfSaving(next, IN_STEP);
    expect(await classes(next, url)).toEqual([]);
    await next.goto(`${url}/log/data/`);
    await next.getByRole("button", { name: "Sign out", exact: true }).click();
    await next.waitForURL(`${url}/`);

    await signInAs(next, url, "unsent-tab@example.org", { shared: true });
    await saidOfSaving(next, IN_STEP);
    expect(await classes(next, url)).toEqual(["Ethics", "Not sent yet"]);
  });
});

test("a second tab neither sees the log of the first nor takes it away", { tags: ["full"] }, async () => {
  const page = await signedInShared("two-people@example.org");
  const second = await computer.tab();
  expect(await classes(second, url)).toEqual([]);
  await saidOfSaving(second, "Nothing recorded yet.");
  await typeClass(page, url, "Still here");
  await save(page);
  await saidOfSaving(page, IN_STEP);
  expect(await classes(page, url)).toEqual(["Ethics", "Still here"]);
});
