import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import {
  broken,
  button,
  checkButton,
  choose,
  eachVisit,
  field,
  good,
  lines,
  printed,
  saved,
  says,
} from "../support/educators-page.ts";
import { eventually } from "../support/eventually.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, visit } from "../support/visit.ts";

/** An educator with a scenario, and no terminal. */
const ADDRESS = `${inject("siteUrl")}/educators/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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
