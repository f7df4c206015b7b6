import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { signInAs } from "../support/log-device.ts";
import { type RecordingProxy, recordingProxy } from "../support/recording-proxy.ts";
import { settingsOf } from "../support/sign-in.ts";
import { templates } from "../support/templates.ts";
import { PHONE } from "../support/visit.ts";

/**
 * Nobody else learns what she reads. The login has an origin of its own here too, as in the cloud: it is at 127.0.0.1, and
 * the site at localhost. Whatever is not on this machine goes to a proxy, which no page can go around.
 */
const url = inject("siteUrl");
let proxy: RecordingProxy;
let browser: Browser;
let login: string;
beforeAll(async () => {
  proxy = await recordingProxy();
  browser = await launchBrowser({ proxy: { server: proxy.url, bypass: "localhost,127.0.0.1" } });
  login = new URL((await settingsOf(url)).authorizationEndpoint).origin;
});
afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
});

/** A profile with the offline worker, and every address that its pages and its worker ask for. */
async function watched(): Promise<{ context: BrowserContext; page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: PHONE });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  return { context, page: await context.newPage(), asked };
}
const elsewhere = (asked: readonly string[]): string[] =>
  asked.filter(
    (address) => !["data:", "blob:"].includes(new URL(address).protocol) && !address.startsWith(`${url}/`),
  );

test("the login's origin is not the site's, and the proxy sees what goes elsewhere", async () => {
  expect(login).not.toBe(new URL(url).origin);
  const { context, page } = await watched();
  await page.goto("http://stranger.example/");
  expect(proxy.asked.splice(0)).toContain("stranger.example");
  await context.close();
});

describe("a guest", () => {
  test("who opens every template asks no other origin for anything, and each page forbids it", {
    tags: ["full"],
  }, async () => {
    const { context, page, asked } = await watched();
    for (const path of templates()) {
      const reply = await page.goto(`${url}${path}`);
      expect(policyOf(reply?.headers()["content-security-policy"] ?? ""), path).toEqual({
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", login],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
      });
    }
    await page.waitForLoadState("networkidle");
    // A guard on the guard: the watch sees what pages ask for.
    expect(asked.filter((address) => address.includes("/_astro/")).length).toBeGreaterThan(20);
    expect(elsewhere(asked)).toEqual([]);
    expect(proxy.asked).toEqual([]);
    await context.close();
  });

  test("whose page is made to ask a stranger, or to run a script of its text, is refused by the policy", async () => {
    const { context, page } = await watched();
    await page.goto(`${url}/about/`);
    const refused = await page.evaluate<string[]>(`new Promise((resolve) => {
      const refused = [];
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        refused.push(effectiveDirective);
        if (refused.length === 3) resolve(refused.sort());
      });
      fetch("http://stranger.example/").catch(() => undefined);
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.body.append(script);
      document.body.setAttribute("style", "color: red");
    })`);
    expect(refused).toEqual(["connect-src", "script-src-elem", "style-src-attr"]);
    expect(await page.title()).not.toBe("run");
    expect(proxy.asked).toEqual([]);
    await context.close();
  });
});

test("the login is asked when somebody signs in, for her and for her tokens, and by no page to read", async () => {
  const { context, page, asked } = await watched();
  await signInAs(page, url, "watched@example.org");
  const others = elsewhere(asked);
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((address) => !address.startsWith(`${login}/`))).toEqual([]);
  asked.splice(0);
  for (const path of templates().filter((template) => !template.startsWith("/log/"))) {
    await page.goto(`${url}${path}`);
  }
  await page.waitForLoadState("networkidle");
  expect(elsewhere(asked)).toEqual([]);
  expect(proxy.asked).toEqual([]);
  await context.close();
});

/** The directives of a policy, each with its sources. */
const policyOf = (header: string): Record<string, string[]> =>
  Object.fromEntries(
    header.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
