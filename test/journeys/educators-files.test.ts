import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { button, choose, eachVisit, field, files, lines, says, status } from "../support/educators-page.ts";
import { eventually } from "../support/eventually.ts";
import { pageWidth } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** An educator with many files, with a guide and its picture, and with faults that she does not understand. */
const ADDRESS = `${inject("siteUrl")}/educators/`;
const ONE = "::One::Ann, 80, is home. What now?{=Ask#Why so. ~Wait#Why not.}";
const TWO = "::Two::Bo, 81, is home. What then?{=Ask#Why so. ~Wait#Why not.}";
const GUIDE = readFileSync("content/guides/choosing-a-credential.md", "utf8");
/** One dot. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(
  usually(1, [
    { name: "on a phone, light", viewport: PHONE, colorScheme: "light" },
    { name: "on a desktop, dark", viewport: DESKTOP, colorScheme: "dark" },
  ] as const),
)("$name", ({ name: _, ...view }) => {
  let page: Page;
  eachVisit(
    () => browser,
    ADDRESS,
    view,
    (opened) => {
      page = opened;
    },
  );
  afterEach(async () => {
    expect(await violations(page)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(view.viewport.width);
  });

  test("what holds for all is written where it is missing, and can be taken back", async () => {
    await choose(page, { name: "two.gift", content: `${ONE}\n\n${TWO}` });
    await status(page).getByText("2 of 2 questions of two.gift brought in.").waitFor();
    const own = (await field(page).inputValue()).replace("sources: []", "level: recall\nsources: []");
    await field(page).fill(own);
    await page.getByText("Many questions at once?").click();
    await page.locator("#batch-domain").selectOption("rehabilitation");
    await page.locator("#batch-level").selectOption("application");
    await page.locator("#batch-title").fill('Standards: the "third" edition');
    await page.locator("#batch-read").fill("2026-11-22");
    await button(page, "Fill in what is missing");
    await page
      .locator(".notice")
      .getByText("Filled in: exam domain in 2 files, source in 2 files, level in 1 file.")
      .waitFor();
    const filled = await field(page).inputValue();
    expect(filled).toContain(
      'blueprint: { ccm: rehabilitation }\nlevel: recall\nsources:\n  - title: "Standards: the \\"third\\" edition"\n    read: 2026-11-22\n',
    );
    // The head is whole now: only warnings about the words are left.
    await says(page, "warning");
    expect((await lines(page)).filter((line) => !line.includes("Warning ("))).toEqual([]);
    await button(page, "Fill in what is missing");
    await page.getByText("Nothing was missing").waitFor();
    await button(page, "Undo");
    expect(await field(page).inputValue()).toBe(own);
  });

  test("a picture comes with its guide and is shown; links to us and pictures that are not there are told", async () => {
    await choose(page, { name: "form.png", content: PICTURE });
    await page.getByText("Pictures belong to guides").waitFor();
    const words = "\n![A form with three signatures](images/form.png)\n";
    await choose(
      page,
      { name: "choosing-a-credential.md", content: `${GUIDE}${words}` },
      { name: "form.png", content: PICTURE },
    );
    await says(page, "No faults");
    await page.getByRole("img", { name: "A form with three signatures" }).waitFor();
    await eventually(page, `document.querySelector(".preview img").naturalWidth === 1`);
    await field(page).fill(`${GUIDE}${words.replace("form.png", "from.png")}\n[Plan](/plam/)\n`);
    await says(page, "2 faults to mend");
    const said = (await lines(page)).join("\n");
    expect(said).toContain('There is no picture "images/from.png".');
    expect(said).toContain('There is no page "/plam/". Did you mean /plan/?');
  });

  test("with the keyboard, one file is taken away and brought back, and a fault leads to its row in the guide", async () => {
    await choose(page, { name: "two.gift", content: `${ONE}\n\n${TWO}` });
    await status(page).getByText("2 of 2 questions").waitFor();
    await page.getByRole("button", { name: "Remove this file" }).press("Enter");
    await page.locator(".notice").getByText("one.md was removed.").waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("scenario-text");
    expect(await field(page).inputValue()).toContain("id: two\n");
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await page.getByRole("navigation", { name: "Files" }).waitFor();
    expect(await files(page)).toEqual(["one.md", "two.md"]);
    const link = page.locator(".faults li", { hasText: "`level` is missing" }).locator(".more");
    await link.press("Enter");
    await page.waitForURL("**/educators/guide/#fault-missing-key");
    expect(await page.locator("#fault-missing-key").innerText()).toContain(
      "A key of the front matter is missing.",
    );
  });
});

test("where the list of our pages cannot be loaded, the page says what it did not check", async () => {
  const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
  await page.route("**/_astro/own-pages*", (route) => route.abort());
  await field(page).fill(`${GUIDE}\n[Plan](/plam/)\n`);
  await says(page, "No faults");
  await page.getByText("we did not check whether the ones that you name are there").waitFor();
  expect(await violations(page)).toEqual([]);
  await close();
});
