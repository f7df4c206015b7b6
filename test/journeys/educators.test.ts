import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { printFault } from "../../domain/authoring/fault.ts";
import { checkContent } from "../../tools/content/check.ts";
import { loadScenarios } from "../../tools/content/scenarios.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  button,
  choose,
  type Dropped,
  eachVisit,
  field,
  lines,
  saved,
  says,
} from "../support/educators-page.ts";
import { eventually } from "../support/eventually.ts";
import { headingLevels, pageWidth } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** An educator with a scenario, and no terminal. */
const ADDRESS = `${inject("siteUrl")}/educators/`;
const BROKEN = "test/fixtures/scenarios/broken";
const broken = (name: string): string => readFileSync(`${BROKEN}/${name}.md`, "utf8");
const good = readFileSync("content/scenarios/anticoagulant-refill-gap.md", "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const checkButton = (page: Page): Locator => page.getByRole("button", { name: "Check", exact: true });

/** Drops files on an element, as a hand would. */
async function drop(page: Page, target: string, ...files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    for (const { name, content } of ${JSON.stringify(files)}) data.items.add(new File([content], name));
    return data;
  })()`);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.locator(target).dispatchEvent(type, { dataTransfer });
}

/**
 * What the command line prints about one of the broken fixtures, without the file's name. That it prints each fault in this
 * way, a line each, is shown in test/tools/content.test.ts.
 */
function printed(name: string): string[] {
  const file = `${BROKEN}/${name}.md`;
  return checkContent([file]).faults.map((fault) => printFault(fault).slice(file.length + 1));
}

describe("an educator with one text", () => {
  let page: Page;
  eachVisit(
    () => browser,
    ADDRESS,
    { viewport: DESKTOP, acceptDownloads: true },
    (opened) => {
      page = opened;
    },
  );

  test.each(
    usually(2, [
      ["option-form-shapes", "faults to mend"],
      ["source-unchecked", "1 warning"],
      ["no-rationale", "1 fault to mend"],
      ["front-matter-yaml", "1 fault to mend"],
    ] as const),
  )("pastes %s and reads the words that the command line prints", async (name, count) => {
    const expected = printed(name);
    expect(expected.length).toBeGreaterThan(0);
    await field(page).fill(broken(name));
    await checkButton(page).click();
    await says(page, count);
    expect(await lines(page)).toEqual(expected);
  });

  test("mends a fault and sees it go without pressing anything", async () => {
    await field(page).fill(broken("no-rationale"));
    await says(page, "1 fault to mend");
    expect(await lines(page)).toEqual([
      '19:1 Option B has no rationale. Add a line below it that begins with "  > " and says why it is, or is not, the best answer.',
    ]);
    await field(page).fill(
      broken("no-rationale").replace("him why\n", "him why\n  > It comes before any plan.\n"),
    );
    await says(page, "No faults");
    expect(await lines(page)).toEqual([]);
    expect(await page.locator(".preview .why").allInnerTexts()).toEqual([
      "Nobody has asked why he wants to leave.",
      "It comes before any plan.",
      "He decides that, and nobody else.",
    ]);
  });

  test("is told politely what the check found", { tags: ["full"] }, async () => {
    await field(page).fill(broken("no-rationale"));
    await says(page, "1 fault to mend");
    expect(await page.locator("section[aria-label=Faults] [role=status]").textContent()).toBe(
      "1 fault to mend. Choose a fault to go to its place in the text.",
    );
  });

  test("goes from a fault to its place, far down in a long text", async () => {
    const above = "Wait.\n\n".repeat(150);
    const text = broken("no-rationale").replace("Yusuf Demir", `${above}Yusuf Demir`);
    await field(page).fill(text);
    await says(page, "1 fault to mend");
    await page.locator(".faults button").click();
    const place = await page.evaluate<{ id: string; caret: number }>(`({
      id: document.activeElement.id,
      caret: document.activeElement.selectionStart,
    })`);
    expect(place).toEqual({ id: "scenario-text", caret: text.indexOf("- [x] Ask him why") });
    expect(await page.locator(".text-foot").innerText()).toContain("Line 319, column 1");
    // The band that marks the line lies within the field.
    const band = page.locator(".text-copy mark");
    expect(await band.textContent()).toBe("- [x] Ask him why");
    const [bandBox, fieldBox] = [await band.boundingBox(), await field(page).boundingBox()];
    expect(bandBox?.y).toBeGreaterThan(fieldBox?.y ?? Number.POSITIVE_INFINITY);
    expect(bandBox?.y).toBeLessThan((fieldBox?.y ?? 0) + (fieldBox?.height ?? 0) - 30);
    // The copy is as high as the text, so that the last lines lie behind each other, too.
    const heights = await page.evaluate<number[]>(
      `["#scenario-text", ".text-copy"].map((name) => document.querySelector(name).scrollHeight)`,
    );
    expect(text.endsWith("\n")).toBe(true);
    expect(heights[1]).toBe(heights[0]);
  });

  test("saves what she has under the name that it needs", async () => {
    await field(page).fill(good);
    await says(page, "No faults");
    const file = await saved(page, page.getByRole("button", { name: "Download what you have" }));
    expect(file.name).toBe("anticoagulant-refill-gap.md");
    expect(file.bytes.toString()).toBe(good);
    await field(page).fill(readFileSync("content/guides/choosing-a-credential.md", "utf8"));
    await page.locator(".preview").getByText("The short answer").waitFor();
    const guide = await saved(page, page.getByRole("button", { name: "Download what you have" }));
    expect(guide.name).toBe("choosing-a-credential.md");
  });

  test("starts from the template, which is not yet to be sent, or from the example, which has no faults", async () => {
    await button(page, "Start from the template");
    await says(page, "28 faults to mend");
    expect(await page.locator(".faults .message").first().innerText()).toBe(
      "This line is still the template's.",
    );
    expect(await field(page).inputValue()).toContain("id: scenario-template");
    await button(page, "Start over");
    await button(page, "Put the example here");
    await says(page, "No faults");
    expect(await page.locator(".preview-title").innerText()).toBe("Nobody sleeps here");
  });

  test("downloads the template, which is the one that the check lays there", async () => {
    const file = await saved(page, page.getByRole("link", { name: "for a scenario" }));
    expect(file.name).toBe("scenario-template.md");
    await button(page, "Start from the template");
    expect(await field(page).inputValue()).toBe(file.bytes.toString());
  });

  test("finds her text again after a reload, and loses none by starting over", async () => {
    await field(page).fill(broken("no-key"));
    await page.reload();
    expect(await field(page).inputValue()).toBe(broken("no-key"));
    await says(page, "1 fault to mend");
    await button(page, "Start over");
    expect(await field(page).inputValue()).toBe("");
    await says(page, "Nothing to check yet");
    await button(page, "Undo");
    expect(await field(page).inputValue()).toBe(broken("no-key"));
  });

  test("asks for a check of nothing and is told what is missing, at the field", async () => {
    await checkButton(page).click();
    expect(await field(page).getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("#scenario-text-error").innerText()).toContain("There is no text yet.");
    expect(await page.evaluate("document.activeElement.id")).toBe("scenario-text");
  });

  test("can write nothing that runs in the page", async () => {
    await field(page).fill(
      good
        .replace("Ramón Ibarra", "<img src=x onerror=alert(1)><script>alert(2)</script> Ramón")
        .replace("title: The", "title: <b>The</b>")
        .replace("Teaching helps", "[Teaching](javascript:alert(3)) ![it](https://example.org/a.png) helps"),
    );
    await says(page, "to mend");
    expect(await page.locator(".preview-title").innerText()).toContain("<b>The</b>");
    expect(await page.locator(".preview :is(img, script, b, a[href^=javascript])").count()).toBe(0);
  });

  test("nothing is asked of any server while she checks but the check itself, once", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await field(page).fill(broken("no-rationale"));
    await says(page, "1 fault to mend");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((line) => !/^GET \/_astro\/[\w.-]+\.js$/.test(line))).toEqual([]);
    asked.length = 0;
    await choose(page, { name: "anticoagulant-refill-gap.md", content: good });
    await says(page, "No faults");
    await field(page).fill(broken("no-key"));
    await says(page, "to mend");
    expect(asked).toEqual([]);
  });

  test("the check weighs at most 80 KB as brotli, and the page without it at most 25 KB", async () => {
    const bytes = async (act: () => Promise<unknown>): Promise<number> => {
      let sum = 0;
      const sizes: Promise<void>[] = [];
      const count = (response: { url(): string; status(): number; body(): Promise<Buffer> }) => {
        // A 304 has no body; only the script that registers the offline worker is asked for anew.
        if (response.url().endsWith(".js") && response.status() === 200)
          sizes.push(
            response.body().then((body) => {
              sum += brotliCompressSync(body).length;
            }),
          );
      };
      page.on("response", count);
      await act();
      await Promise.all(sizes);
      page.off("response", count);
      return sum;
    };
    const first = await bytes(() => page.reload({ waitUntil: "networkidle" }));
    expect(first).toBeGreaterThan(5_000);
    expect(first).toBeLessThanOrEqual(25 * 1024);
    const check = await bytes(async () => {
      await field(page).fill(good);
      await says(page, "No faults");
    });
    expect(check).toBeGreaterThan(40_000);
    expect(check).toBeLessThanOrEqual(80 * 1024);
  });
});

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

describe("with the keyboard alone", () => {
  test("she writes, checks, goes to the fault, mends it and opens a file", async () => {
    const { page, complaints, close } = await visit(browser, ADDRESS, { viewport: DESKTOP });
    const tabTo = async (what: string): Promise<void> => {
      for (let count = 0; count < 60; count += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
      }
      throw new Error(`Tab never came to ${what}.`);
    };
    // Asked for before the key: the browser needs a moment to hand its chooser over.
    const chooser = page.waitForEvent("filechooser");
    await tabTo("input[type=file]");
    await page.keyboard.press("Space");
    await (await chooser).setFiles({
      name: "no-key.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(broken("no-key")),
    });
    await says(page, "1 fault to mend");
    await tabTo("#scenario-text");
    await tabTo(".desk-actions button");
    await page.keyboard.press("Enter");
    await eventually(page, `document.activeElement.matches(".results h3")`);
    await tabTo(".faults button");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("scenario-text");
    expect(await page.evaluate("document.activeElement.selectionStart")).toBe(
      broken("no-key").indexOf("## "),
    );
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n- [x] Listen to him first\n  > It comes before all else.\n");
    await says(page, "No faults");
    expect(complaints).toEqual([]);
    await close();
  });
});

/** A browser that keeps nothing for a page. */
const BLOCKED = `Object.defineProperty(window, "sessionStorage", { get() { throw new Error("blocked"); } })`;

describe("when something is missing", () => {
  test("offline, she is told what to do, keeps her text, and tries again", async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.context().setOffline(true);
    await field(page).fill(broken("no-key"));
    await says(page, "We could not load the check");
    await button(page, "Try again");
    await page.getByText("There is still no connection.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await button(page, "Try again");
    await says(page, "1 fault to mend");
    expect(await field(page).inputValue()).toBe(broken("no-key"));
    await close();
  });

  test("offline and with storage blocked, she is told to save her text before she reloads", {
    tags: ["full"],
  }, async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.addInitScript(BLOCKED);
    await page.reload();
    await page.context().setOffline(true);
    await field(page).fill(broken("no-key"));
    await says(page, "We could not load the check");
    expect(await page.locator(".failed").innerText()).toContain("Download what you have");
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await close();
  });

  test("slow, she is told that the check is on its way", { tags: ["full"] }, async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.route("**/_astro/*.js", async (route) => {
      await new Promise((done) => setTimeout(done, 2_500));
      await route.continue();
    });
    await field(page).fill(good);
    await says(page, "Getting the check ready");
    await says(page, "No faults");
    await close();
  });

  test("where storage is blocked, the check works and does not say that the text is kept", async () => {
    const { page, complaints, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await page.addInitScript(BLOCKED);
    await page.reload();
    await field(page).fill(broken("no-key"));
    await says(page, "1 fault to mend");
    expect(await page.locator(".text-foot").innerText()).toContain("Reloading the page loses your text.");
    expect(complaints).toEqual([]);
    await close();
  });

  test("without JavaScript, the page says how else to check", async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE, javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    expect(text).toContain("npm run content -- check");
    expect(text).toContain("docs/authoring.md");
    await close();
  });
});

const VIEWS = [
  { name: "on a phone, light", viewport: PHONE, colorScheme: "light" },
  { name: "on a desktop, dark", viewport: DESKTOP, colorScheme: "dark" },
  { name: "on a phone, dark", viewport: PHONE, colorScheme: "dark" },
  { name: "on a desktop, light", viewport: DESKTOP, colorScheme: "light" },
] as const;
describe.each(usually(1, VIEWS))("axe finds nothing $name", ({ name: _, ...view }) => {
  const states: Record<string, (page: Page) => Promise<void>> = {
    "with faults, one of them open in the text": async (page) => {
      await field(page).fill(broken("option-form-shapes"));
      await says(page, "to mend");
      await page.locator(".faults button").first().click();
    },
    "with several files, one refused, and a preview": async (page) => {
      await field(page).fill("something to bring back");
      await choose(
        page,
        { name: "anticoagulant-refill-gap.md", content: good },
        { name: "no-source.md", content: broken("no-source") },
        { name: "report.docx", content: "PK\u0003\u0004word" },
      );
      await says(page, "No faults");
      await page.getByRole("alert").waitFor();
    },
    "when asked to check nothing": (page) => checkButton(page).click(),
  };
  test.each(Object.keys(states))("%s", async (state) => {
    const { page, complaints, close } = await visit(browser, ADDRESS, view);
    await states[state]?.(page);
    expect(await violations(page)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(view.viewport.width);
    const levels = await headingLevels(page);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
