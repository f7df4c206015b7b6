import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { browserBundle } from "../support/browser-bundle.ts";
import { byFunction, everyCase } from "../support/every-case.ts";

vi.stubEnv("LOGIN_ORIGIN", "https://login.example");
vi.stubEnv("LOGIN_ISSUER", "https://issuer.example/pool");
vi.stubEnv("LOGIN_CLIENT_ID", "site-client");
const { handler } = await import("../../functions/eligibility/handler.ts");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("A determination is the same, byte for byte, in the browser and from the function, for every hand-worked case", async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  const cases = everyCase();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await browserBundle("test/support/decide-in-browser.ts") });
  const decided = (await page.evaluate(
    `(${JSON.stringify(cases)}).map((one) => caseway.decideInBrowser(one))`,
  )) as string[];
  expect(decided.length).toBe(cases.length);
  for (const [index, one] of cases.entries())
    expect(decided[index], `${one.credential}: ${one.name}`).toBe(await byFunction(handler, one));
  await page.close();
});
