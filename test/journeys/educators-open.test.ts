import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { loadScenarios } from "../../tools/content/scenarios.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  broken,
  button,
  choose,
  drop,
  eachVisit,
  field,
  good,
  lines,
  printed,
  says,
} from "../support/educators-page.ts";
import { usually } from "../support/runs.ts";
import { PHONE } from "../support/visit.ts";

/** An educator opens files of hers: chosen or dropped, one or several, and some that are no text. */
const ADDRESS = `${inject("siteUrl")}/educators/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("an educator with files", () => {
  let page: Page;
  eachVisit(
    () => browser,
    ADDRESS,
    { viewport: PHONE },
    (opened) => {
      page = opened;
    },
  );

  test("chooses a file and sees every reason of it, and which answer is best", async () => {
    await choose(page, { name: "anticoagulant-refill-gap.md", content: good });
    await says(page, "No faults");
    const scenario = loadScenarios().scenarios.find(({ id }) => id === "anticoagulant-refill-gap");
    const options = scenario?.items.flatMap(({ options }) => options) ?? [];
    expect(options).toHaveLength(12);
    expect(await page.locator(".preview .why").allInnerTexts()).toEqual(
      options.map(({ rationale }) => rationale),
    );
    expect(await page.locator(".preview [data-key] .answer > div").allInnerTexts()).toEqual(
      options.filter(({ key }) => key).map(({ text }) => text),
    );
    expect(await page.locator(".preview").innerText()).toContain("Not yet checked");
  });

  test("drops a guide, and reads its faults and its text", async () => {
    const guide = readFileSync("content/guides/choosing-a-credential.md", "utf8");
    await choose(page, { name: "choosing-a-credential.md", content: guide });
    await says(page, "No faults");
    expect(await page.locator(".preview").innerText()).toContain("The short answer");
    await choose(page, {
      name: "choosing-a-credential.md",
      content: guide.replace("## Side by side", "#### Side by side"),
    });
    await says(page, "1 fault to mend");
    expect((await lines(page))[0]).toContain("A step is left out between this heading and the one above it.");
  });

  test.each(usually(1, [".drop", "#scenario-text", "h1"]))(
    "drops a file on %s and it opens there",
    async (target) => {
      await drop(page, target, { name: "no-key.md", content: broken("no-key") });
      await says(page, "1 fault to mend");
      expect(await lines(page)).toEqual(printed("no-key"));
      expect(page.url()).toBe(ADDRESS);
    },
  );

  test("drops a file on a text and gets the text back", async () => {
    await field(page).fill("Words that are nowhere else");
    await drop(page, "#scenario-text", { name: "no-key.md", content: broken("no-key") });
    await says(page, "1 fault to mend");
    expect(await page.locator(".notice").innerText()).toContain("no-key.md took the place of your text.");
    await button(page, "Undo");
    expect(await field(page).inputValue()).toBe("Words that are nowhere else");
    await button(page, "Undo");
    expect(await field(page).inputValue()).toBe(broken("no-key"));
  });

  test("drops several files, and is told that two have one id", async () => {
    await drop(
      page,
      ".drop",
      { name: "no-key.md", content: broken("no-key") },
      { name: "anticoagulant-refill-gap.md", content: good },
      { name: "copy.txt", content: good },
    );
    await says(page, "1 fault to mend");
    const files = page.getByRole("navigation", { name: "Files" }).getByRole("button");
    expect(await files.allInnerTexts()).toEqual([
      "no-key.md\n1 fault to mend",
      "anticoagulant-refill-gap.md\nNo faults",
      "copy.txt\n1 fault to mend",
    ]);
    await files.nth(2).click();
    expect(await lines(page)).toEqual([
      "2:5 The id `anticoagulant-refill-gap` is taken by anticoagulant-refill-gap.md. Give this scenario an id of its own.",
    ]);
    await files.nth(1).click();
    await says(page, "No faults");
    expect(await field(page).inputValue()).toBe(good);
  });

  test("a file under another name than its id can be renamed where it lies", async () => {
    await choose(page, { name: "anticoagulant-refill-gap (1).md", content: good });
    await says(page, "1 fault to mend");
    await button(page, "Rename the file here");
    await says(page, "No faults");
    expect(await page.locator("label[for=scenario-text]").innerText()).toBe(
      "Text of anticoagulant-refill-gap.md",
    );
  });

  test.each([
    ["a Word document", Buffer.from("PK\u0003\u0004word/document.xml"), /This is a Word document/],
    ["a photo", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(90_000)]), /a picture/],
    ["a file of 5 MB", Buffer.alloc(5_000_000, "long "), /longer than 40,000 characters/],
    ["an empty file", Buffer.alloc(0), /empty/],
  ])("%s is refused in words, and the text stays", async (_, content, words) => {
    await field(page).fill("my words");
    await choose(page, { name: "report.md", content });
    await page.getByText("report.md was not opened.").waitFor();
    expect(await page.getByRole("alert").innerText()).toMatch(words);
    expect(await field(page).inputValue()).toBe("my words");
  });

  test("a file in an older encoding opens, and the check says where the first wrong character is", async () => {
    await choose(page, { name: "a.md", content: Buffer.from([0x2d, 0x0a, 0x6e, 0xe9]) });
    await says(page, "1 fault to mend");
    expect((await lines(page))[0]).toMatch(/^2:2 This file is not plain text in UTF-8/);
  });

  test("a text of 1 MB that was pasted gets one fault, and the page lives on", {
    tags: ["full"],
  }, async () => {
    await field(page).fill("A long word. ".repeat(77_000));
    await says(page, "1 fault to mend");
    expect((await lines(page))[0]).toMatch(/^1:1 This file is longer than 40,000 characters\./);
    await field(page).fill(good);
    await says(page, "No faults");
  });
});
