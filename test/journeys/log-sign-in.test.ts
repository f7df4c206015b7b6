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
import { notice, press, sound, soundInBothThemes } from "../support/log-page.ts";
import { settingsOf } from "../support/sign-in.ts";

/** From a guest's log to one that is on every device. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });
let phone: LogDevice;
beforeEach(async () => {
  phone = await devices.open();
});

const offer = (page: Page) => page.getByRole("heading", { name: /^There is a log on this device/ });

describe("a guest who signs in", () => {
  test("is offered her log once, adds it, and has it on her other device", async () => {
    const page = await phone.tab();
    await typeClass(page, url, "Ethics");
    await save(page);
    await notice(page, "Class saved.");
    await saidOfSaving(page, "All saved on this device only.");
    await typeClass(page, url, "Law");
    await save(page);
    // Half typed when she decides to sign in.
    await typeClass(page, url, "Half typed");

    await signInAs(page, url, "guest-to-learner@example.org");
    await offer(page).waitFor();
    await page.getByText("It has 2 entries. Is it yours?").waitFor();
    await soundInBothThemes(page);
    await press(page, "Add it to my account");
    await notice(page, "Added 2 entries to your account.");
    await saidOfSaving(page, IN_STEP);
    await page.reload();
    await saidOfSaving(page, IN_STEP);
    expect(await offer(page).count()).toBe(0);

    await page.goto(`${url}/log/education/?add=class`);
    await page.getByText("We kept what you typed here before.").waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe("Half typed");

    const desktop = await (await devices.open()).tab();
    await signInAs(desktop, url, "guest-to-learner@example.org");
    await saidOfSaving(desktop, IN_STEP);
    expect(await classes(desktop, url)).toEqual(["Ethics", "Law"]);
  });

  test("may leave it where it is, and finds it there when she is signed out", async () => {
    const page = await phone.tab();
    await typeClass(page, url, "Somebody else's");
    await save(page);
    await notice(page, "Class saved.");
    await signInAs(page, url, "not-mine@example.org");
    await offer(page).waitFor();
    await press(page, "Leave it here");
    await offer(page).waitFor({ state: "detached" });
    await page.reload();
    await saidOfSaving(page, IN_STEP);
    expect(await offer(page).count()).toBe(0);
    expect(await classes(page, url)).toEqual([]);
    await page.goto(`${url}/log/data/`);
    await press(page, "Sign out");
    await page.waitForURL(`${url}/`);
    expect(await classes(page, url)).toEqual(["Somebody else's"]);
  });

  test("comes back to the page that she was on when the service cannot be reached, and loses nothing", async () => {
    const page = await phone.tab();
    await page.goto(`${url}/log/data/`);
    await page.getByRole("radio", { name: /^No/ }).check();
    await phone.context.setOffline(true);
    await press(page, "Sign in or make an account");
    await page.getByText(/^We cannot reach the sign-in service now\./).waitFor();
    await sound(page);
    await phone.context.setOffline(false);
    await page.goto(`${url}/signed-in/?code=made-up&state=made-up`);
    await page.getByRole("heading", { level: 1, name: "You are not signed in" }).waitFor();
    await sound(page);
    await page.getByRole("link", { name: "Back to your log" }).click();
    await saidOfSaving(page, "Nothing recorded yet.");
  });
});

describe("signing in is not loaded", () => {
  test("by a guest, whatever she does in her log", async () => {
    const page = await phone.tab();
    const bodies: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) bodies.push(response.text().catch(() => ""));
    });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    for (const path of ["", "work/", "education/", "record/", "progress/", "changes/", "data/"]) {
      await page.goto(`${url}/log/${path}`);
      await page.locator("main h1").waitFor();
    }
    await typeClass(page, url, "Ethics");
    await save(page);
    await notice(page, "Class saved.");
    const scripts = await Promise.all(bodies);
    expect(scripts.length).toBeGreaterThan(20);
    // Words that only the library of OpenID Connect has.
    expect(scripts.filter((text) => /code_challenge|refresh_token/.test(text))).toEqual([]);
    expect(asked.filter((path) => path.startsWith("/v1/"))).toEqual([]);
    expect(await databaseNames(page)).toEqual(["caseway-log-guest"]);
  });
});

describe("two tabs of one browser", () => {
  test("follow one another: what is saved, who is signed in, and that she signed out", async () => {
    const [first, second] = [await phone.tab(), await phone.tab()];
    await second.goto(`${url}/log/education/`);
    await saidOfSaving(second, "Nothing recorded yet.");
    await signInAs(first, url, "two-tabs@example.org");
    // Without a reload: the other tab has heard of it.
    await saidOfSaving(second, IN_STEP);
    await typeClass(first, url, "Ethics");
    await save(first);
    await second.locator(".entries .what", { hasText: "Ethics" }).waitFor();
    await first.goto(`${url}/log/data/`);
    await saidOfSaving(first, IN_STEP);
    await press(first, "Sign out");
    await first.waitForURL(`${url}/`);
    await saidOfSaving(second, "Nothing recorded yet.");
    expect(await second.locator(".entries .what").count()).toBe(0);
    expect(await databaseNames(first)).toEqual(["caseway-log-guest"]);
  });

  test("go over to another account together, and the page does not keep the first one's entries", async () => {
    const [first, second] = [await phone.tab(), await phone.tab()];
    await signInAs(first, url, "first-account@example.org");
    await typeClass(first, url, "The first one's");
    await save(first);
    await saidOfSaving(first, IN_STEP);
    await second.goto(`${url}/log/education/`);
    await second.locator(".entries .what", { hasText: "The first one's" }).waitFor();

    await first.goto(`${url}/log/data/`);
    await press(first, "Sign out");
    await first.waitForURL(`${url}/`);
    await signInAs(first, url, "second-account@example.org");
    await saidOfSaving(second, IN_STEP);
    expect(await second.locator(".entries .what").count()).toBe(0);
    await typeClass(second, url, "The second one's");
    await save(second);
    await saidOfSaving(second, IN_STEP);
    expect(await classes(first, url)).toEqual(["The second one's"]);
  });
});

test("the log speaks to this site and to the login, and the policy lets it speak to nobody else", async () => {
  const page = await phone.tab();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  await signInAs(page, url, "policy@example.org");
  await typeClass(page, url, "Ethics");
  await save(page);
  await saidOfSaving(page, IN_STEP);
  const login = new URL((await settingsOf(url)).authorizationEndpoint).origin;
  expect([...asked].sort()).toEqual([url, login].sort());
  expect(login).not.toBe(url);

  const stranger = await devices.open();
  const other = await stranger.tab();
  const reply = await other.goto(`${url}/log/`);
  const policy = (await reply?.headerValue("content-security-policy")) ?? "";
  expect(policy.split("; ").filter((part) => part.includes("://"))).toEqual([`connect-src 'self' ${login}`]);
  const tried = await other.evaluate<string[]>(`(async () => {
    const refused = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      refused.push(effectiveDirective + " " + new URL(blockedURI).origin));
    await fetch("https://stranger.example/").catch(() => undefined);
    await fetch("${login}/").catch(() => undefined);
    return refused;
  })()`);
  expect(tried).toEqual(["connect-src https://stranger.example"]);
  // What it refused, and what the login does not answer to strangers, it complains about.
  expect(stranger.complaints.splice(0).join()).toContain("Content Security Policy");
});
