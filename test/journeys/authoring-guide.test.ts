import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { guideRules } from "../../domain/authoring/rules/guide.ts";
import { fileRules, rules, setRules } from "../../domain/authoring/rules/registry.ts";
import { launchBrowser } from "../support/browser.ts";
import { soundInBothThemes } from "../support/log-page.ts";
import { DESKTOP, visit } from "../support/visit.ts";

/** The authoring guide on the site: for somebody who knows Word and not Git. */
const url = inject("siteUrl");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("somebody who has never written for us finds the guide, three whole examples, templates and where to send", async () => {
  const { page, complaints, close } = await visit(browser, `${url}/educators/`, { viewport: DESKTOP });
  await page.getByRole("link", { name: "Read the guide first" }).click();
  await page.getByRole("heading", { level: 1, name: /Write for Caseway$/ }).waitFor();
  const previews = page.locator(".worked .preview");
  expect(await previews.locator(".preview-title").allInnerTexts()).toEqual([
    "Nobody sleeps here",
    "The ramp that is not there",
    "Your first week as a case manager",
  ]);
  // Beside each stands its text, and what the author marked is marked.
  expect(await page.locator(".worked pre").count()).toBe(3);
  expect(await previews.nth(0).locator("[data-key]").count()).toBe(1);
  expect(await previews.nth(1).locator("[data-key]").count()).toBe(4);
  for (const kind of ["question", "scenario", "guide"]) {
    const template = page.getByRole("link", { name: `Template of a ${kind}` });
    const reply = await fetch(url + (await template.getAttribute("href")));
    expect(reply.status).toBe(200);
    expect(await reply.text()).toMatch(/^---\n/);
  }
  await page.getByRole("link", { name: /@/ }).waitFor();
  await soundInBothThemes(page);
  expect(complaints).toEqual([]);
  await close();
});

test("every fault has a place in the guide that can be linked to", async () => {
  const html = await (await fetch(`${url}/educators/guide/`)).text();
  const known = new Set([...fileRules, ...rules, ...setRules, ...guideRules].map(({ id }) => id));
  expect([...known].filter((id) => !html.includes(`<code>${id}</code>`))).toEqual([]);
  expect(html).toContain('id="fault-key-longest"');
});

test("the guide fits a narrow screen", async () => {
  const { page, close } = await visit(browser, `${url}/educators/guide/`, {
    viewport: { width: 320, height: 640 },
  });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  await soundInBothThemes(page);
  await close();
});
