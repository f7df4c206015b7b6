import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { bringIn } from "../../domain/authoring/exchange/bring-in.ts";
import { day } from "../../domain/calendar/day.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { choose, eachVisit, field, files, notes, saved, status } from "../support/educators-page.ts";
import { checkScenario, OUTLINES } from "../support/outlines.ts";
import { headingLevels, pageWidth } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, visit } from "../support/visit.ts";

/** An educator with questions in Moodle or in a spreadsheet. */
const ADDRESS = `${inject("siteUrl")}/educators/`;
const ONE = readFileSync("content/questions/care-management/down-the-hall.md", "utf8");
const SCENARIO = readFileSync("content/scenarios/the-blue-scarf.md", "utf8");
const GIFT = `// From last year
::Home on Friday::Mr. Abel, 80, lives alone. What should come first?{
  =Ask him how he gets about#He knows his home, and nobody has asked him yet.
  ~Order a walker#It may help him, and it may stand in a corner.
}

::Rain::It rains.{T}

::Calls::Ms. Bo calls twice a day. What should the case manager do?{
  =Ask what she worries about#It may be one thing.
  ~Tell her when to call#It saves time and leaves the worry.
}
`;
const ARRIVAL = { outlines: OUTLINES, day: day("2026-11-22") };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("an educator with other programs", () => {
  let page: Page;
  eachVisit(
    () => browser,
    ADDRESS,
    { viewport: DESKTOP, acceptDownloads: true },
    (opened) => {
      page = opened;
    },
  );

  test.each(["last-year.gift", "last-year.txt"])(
    "drops %s from Moodle and gets files to check, with what was left out",
    async (name) => {
      await page.getByText("Many questions at once?").click();
      await page.locator("#batch-domain").selectOption("rehabilitation");
      await choose(page, { name, content: GIFT });
      await status(page)
        .getByText(`2 of 3 questions of ${name} brought in. Filled in: exam domain in 2 files.`)
        .waitFor();
      expect(await files(page)).toEqual(["home-on-friday.md", "calls.md"]);
      expect(await notes(page)).toEqual([
        'Not brought in: a true/false question is not multiple choice. "Rain" on line 7',
        "Comments were left out. line 1",
      ]);
      const text = await field(page).inputValue();
      expect(text).toContain(
        "id: home-on-friday\ntitle: Home on Friday\nblueprint: { ccm: rehabilitation }\n",
      );
      expect(text).toContain(
        "- [x] Ask him how he gets about\n  > He knows his home, and nobody has asked him yet.\n",
      );
      // What only she can know is asked for by the check.
      await page.locator(".faults .message").filter({ hasText: "`level` is missing." }).waitFor();
      expect(await page.locator(".preview [data-key] .answer > div").innerText()).toBe(
        "Ask him how he gets about",
      );
    },
  );

  test("drops a table as spreadsheets of many countries write it, quotes and line breaks in it", async () => {
    await choose(page, {
      name: "list.csv",
      content:
        'Question;Option A;Feedback A;Option B;Key\r\n"Ann; 80, fell. What ""now""?";"Ask\nher";Why;Wait;A\r\n',
    });
    await status(page).getByText("1 of 1 question of list.csv brought in.").waitFor();
    expect(await field(page).inputValue()).toContain(
      '## What "now"?\n\n- [x] Ask\n  her\n  > Why\n- [ ] Wait\n',
    );
  });

  test("writes what lies there as GIFT and as CSV, reads what each cannot carry, and gets it back unchanged", async () => {
    await choose(
      page,
      { name: "down-the-hall.md", content: ONE },
      { name: "the-blue-scarf.md", content: SCENARIO },
      { name: "no.md", content: ONE.replace("[x]", "[ ]") },
    );
    await page.locator(".preview").waitFor();
    for (const [format, name, button] of [
      ["gift", "caseway.gift.txt", "Download as GIFT for Moodle"],
      ["csv", "caseway.csv", "Download as CSV"],
    ] as const) {
      const file = await saved(page, page.getByRole("button", { name: button }));
      expect(file.name).toBe(name);
      await status(page).getByText(`5 questions written as ${format.toUpperCase()}.`).waitFor();
      const said = (await notes(page)).join("\n");
      expect(said).toContain("A file with faults was left out. Mend them first. no.md");
      expect(said).toContain("the-blue-scarf");
      const back = bringIn(format, file.bytes.toString("utf8"), ARRIVAL).files;
      expect(back.map(({ id, text }) => checkScenario(text, `${id}.md`).scenario)).toEqual([
        checkScenario(ONE, "down-the-hall.md").scenario,
        checkScenario(SCENARIO, "the-blue-scarf.md").scenario,
      ]);
    }
  });

  test("saves all files in one ZIP file", async () => {
    await choose(page, { name: "last-year.gift", content: GIFT });
    await status(page).getByText("2 of 3 questions").waitFor();
    const { name, bytes } = await saved(
      page,
      page.getByRole("button", { name: "Download all files as ZIP" }),
    );
    expect(name).toBe("caseway.zip");
    expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(bytes.toString("utf8")).toContain("home-on-friday.md");
    expect(bytes.toString("utf8")).toContain("Ms. Bo calls twice a day.");
  });

  test("a table without the right columns, and text with faults, change nothing and say why", async () => {
    await field(page).fill("My own words");
    await choose(page, { name: "list.csv", content: "x,y\n1,2\n" });
    await status(page).getByText("0 of 1 question of list.csv brought in.").waitFor();
    expect((await notes(page)).at(0)).toContain('we miss "question", "option a", "option b", "key".');
    expect(await field(page).inputValue()).toBe("My own words");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    await status(page).getByText("Nothing was written.").waitFor();
  });

  test("can bring nothing in that runs in the page", async () => {
    await choose(page, {
      name: "bad.gift",
      content:
        '::<img src=x onerror=alert(1)>::[html]<script>alert(1)</script><p>Ann <img src\\=x onerror\\=alert(2)> &lt;b&gt; is home. What now?</p>{=<a href\\="javascript\\:alert(3)">Go</a> ~Stay}',
    });
    await status(page).getByText("1 of 1 question").waitFor();
    await page.locator(".preview").waitFor();
    expect(await page.locator(".preview :is(img, script, b, a[href^=javascript])").count()).toBe(0);
    expect(await page.locator(".exchange-report :is(img, script)").count()).toBe(0);
  });

  test("downloads every template, and the table comes back as a question that is still the template's", async () => {
    for (const kind of ["scenario", "question", "guide"]) {
      const link = page.getByRole("link", { name: new RegExp(`^for a (single )?${kind}$`) });
      const { name, bytes } = await saved(page, link);
      expect(name).toBe(`${kind}-template.md`);
      expect(bytes.toString()).toBe(readFileSync(`content/templates/${kind}.md`, "utf8"));
    }
    const table = await saved(page, page.getByRole("link", { name: "a table", exact: true }));
    expect(table.name).toBe("questions-template.csv");
    await choose(page, { name: table.name, content: table.bytes });
    await status(page).getByText("1 of 1 question of questions-template.csv brought in.").waitFor();
    await page.locator(".faults .message").first().waitFor();
    const said = await page.locator(".faults .message").allInnerTexts();
    expect(new Set(said)).toEqual(new Set(["This line is still the template's."]));
    // Its title, source and address, the case, and four options with their reasons.
    expect(said).toHaveLength(12);
  });

  test("of 200 questions the first 100 are laid there, and the rest is told", async () => {
    const one = (index: number) =>
      `::Day ${index}::Ann, 80, is home on day ${index}. What now?{=Ask#Why. ~Wait#Why not.}`;
    const content = Array.from({ length: 200 }, (_, index) => one(index)).join("\n\n");
    await choose(page, { name: "many.gift", content });
    await status(page)
      .getByText("100 of 200 questions of many.gift brought in.")
      .waitFor({ timeout: 30_000 });
    expect(await notes(page)).toEqual([
      "Only the first 100 questions were brought in. Split the file. line 201",
    ]);
    expect(await files(page)).toHaveLength(100);
  });
});

describe("when something is missing", () => {
  test("offline, a file of another program is refused in words and the text stays", async () => {
    const { page, close } = await visit(browser, ADDRESS, { viewport: PHONE });
    await field(page).fill("My own words");
    await page.context().setOffline(true);
    await choose(page, { name: "last-year.gift", content: GIFT });
    await page.getByText("last-year.gift was not opened.").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("See whether you are online");
    expect(await field(page).inputValue()).toBe("My own words");
    await close();
  });
});

describe.each(
  usually(1, [
    { name: "on a phone, light", viewport: PHONE, colorScheme: "light" },
    { name: "on a desktop, dark", viewport: DESKTOP, colorScheme: "dark" },
    { name: "at 320 px, dark", viewport: { width: 320, height: 800 }, colorScheme: "dark" },
  ] as const),
)("axe finds nothing $name", ({ name: _, ...view }) => {
  test("with files that were brought in, and with what was sent out", async () => {
    const { page, complaints, close } = await visit(browser, ADDRESS, view);
    await choose(page, { name: "last-year.gift", content: GIFT });
    await status(page).getByText("2 of 3 questions").waitFor();
    await page.locator(".preview").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await pageWidth(page)).toBeLessThanOrEqual(view.viewport.width);
    const levels = await headingLevels(page);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await choose(page, { name: "down-the-hall.md", content: ONE });
    await page.getByRole("button", { name: "Download as CSV" }).click();
    await status(page).getByText("1 question written as CSV.").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
