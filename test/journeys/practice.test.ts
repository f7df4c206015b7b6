import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { headingLevels } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, type Visit, visit } from "../support/visit.ts";

/** A learner with a case. The case is real content, so the words here are those of content/scenarios. */
const CASE = `${inject("siteUrl")}/practice/choosing-a-home-health-agency/`;
const ALL_THAT_APPLY = `${inject("siteUrl")}/practice/anticoagulant-refill-gap/`;
const BEST = "Go through the agencies with Mrs. Okafor";
const ANOTHER = "Take the son at his word";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const question = (page: Page, number: number): Locator => page.locator("section.question").nth(number - 1);
/** The answer is kept before its verdict is shown. */
const check = async (of: Locator) => {
  await of.getByRole("button", { name: "Check my answer" }).click();
  await of.locator(".verdict-line, .error-text").waitFor();
};
const choose = (of: Locator, words: string) => of.locator("label", { hasText: words }).click();
const verdict = (of: Locator) => of.locator(".verdict-line");
/** The whole text of what has the focus, so that the body with all in it is not taken for a part of it. */
const focusText = async (page: Page): Promise<string> =>
  (await page.evaluate<string>("document.activeElement.innerText")).replaceAll(/\s+/g, " ").trim();
/** The scripts that the page has loaded so far. */
const SCRIPTS = `performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".js"))`;
/** True once what she began is on the device. */
const DRAFT_IS_KEPT = `new Promise((resolve) => {
  const opening = indexedDB.open("caseway-log-guest");
  opening.onsuccess = () => {
    const reading = opening.result.transaction("values").objectStore("values").getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(JSON.stringify(reading.result).includes("unsure"));
    };
  };
})`;
/** The answers in the guest's log, without the fields that differ each time. */
const answersIn = (page: Page) =>
  page.evaluate<Record<string, unknown>[]>(
    `new Promise((resolve, reject) => {
       const opening = indexedDB.open("caseway-log-guest");
       opening.onerror = () => reject(opening.error);
       opening.onsuccess = () => {
         const reading = opening.result.transaction("lines").objectStore("lines").getAll();
         reading.onsuccess = () => {
           opening.result.close();
           const entries = reading.result.map(({ entry }) => entry).sort((a, b) => (a.id < b.id ? -1 : 1));
           resolve(entries.map(({ kind, scenario, item, version, chosen }) => ({ kind, scenario, item, version, chosen })));
         };
       };
     })`,
  );
const text = async (of: Locator) => (await of.innerText()).replaceAll(/\s+/g, " ").trim();

describe("a learner with one question", () => {
  let open: Visit;
  let page: Page;
  let first: Locator;
  beforeEach(async () => {
    open = await visit(browser, CASE, { viewport: PHONE });
    page = open.page;
    first = question(page, 1);
  });
  afterEach(async () => {
    expect(open.complaints).toEqual([]);
    await open.close();
  });

  test("sees no reason, no verdict and no mark of the best answer before answering", async () => {
    expect(await first.locator(".why:visible").count()).toBe(0);
    expect(await verdict(first).isVisible()).toBe(false);
    expect(await first.getByText("Best answer").locator("visible=true").count()).toBe(0);
  });

  test("chooses the best answer and is told so", async () => {
    await choose(first, BEST);
    await check(first);
    expect(await text(verdict(first))).toBe("Best answer You chose C.");
    expect(await text(first.locator("[data-key]"))).toMatch(/^Best answer \(your choice\) C Go through/);
  });

  test("chooses another answer, and sees the best one, every reason and the sources", async () => {
    await choose(first, ANOTHER);
    await check(first);
    expect(await text(verdict(first))).toBe("Not the best answer You chose B. The best answer is C.");
    expect(await focusText(page)).toBe("Not the best answer You chose B. The best answer is C.");
    // Question and verdict are in sight together, and nothing is cut at the edge.
    expect((await first.getByRole("heading").boundingBox())?.y).toBeGreaterThanOrEqual(0);
    const told = await verdict(first).boundingBox();
    expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    const reasons = await first.locator(".why:visible").allInnerTexts();
    expect(reasons.map((reason) => reason.slice(0, 24))).toEqual([
      "A shared record is worth",
      "He means well, but he is",
      "She gets a real choice: ",
      "A list alone is not much",
    ]);
    expect(await text(first.locator("[data-chosen]"))).toMatch(/^Your choice B Take the son/);
    const sources = await first.locator(".sources li").allInnerTexts();
    expect(sources).toHaveLength(2);
    expect(sources[0]).toMatch(/Definition of case management.*September 2022[\s\S]*Read November 22, 2026/);
    expect(sources[1]).toMatch(/42 CFR 482\.43[\s\S]*We have not opened this source/);
    expect(await first.locator(".sources a").first().getAttribute("href")).toBe(
      "https://www.yourcommission.org/certification/board-certified-case-manager/faqs",
    );
  });

  test("answers with the keyboard alone", async () => {
    await page.locator("#case").focus();
    const tab = async (presses: number) => {
      for (let press = 0; press < presses; press += 1) await page.keyboard.press("Tab");
    };
    await tab(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await tab(1);
    expect(await focusText(page)).toBe("Strike out D");
    await page.keyboard.press("Enter");
    expect(await focusText(page)).toBe("Put back D");
    await tab(1);
    await page.keyboard.press("Space");
    expect(await first.getByLabel("Sure", { exact: true }).isChecked()).toBe(true);
    await page.keyboard.press("Enter");
    await verdict(first).waitFor();
    expect(await text(verdict(first))).toBe("Best answer You chose C. You were sure.");
    expect(await focusText(page)).toBe("Best answer You chose C. You were sure.");
    // On the way are the links of the sources.
    for (let press = 0; press < 5 && (await focusText(page)) !== "Next question"; press += 1) await tab(1);
    expect(await focusText(page)).toBe("Next question");
    await tab(1);
    expect(await focusText(page)).toBe("Try again");
    await page.keyboard.press("Enter");
    expect(await focusText(page)).toBe("Question 1 of 3 What should the case manager do?");
    expect(await first.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  test("asks for a verdict with nothing chosen, and is told what to do and where", async () => {
    await check(first);
    const error = first.getByRole("alert");
    expect(await text(error)).toBe("Error: Choose an answer, then check it.");
    const group = first.getByRole("group", { name: /What should the case manager do\?/ });
    expect(await group.getAttribute("aria-describedby")).toBe(await error.getAttribute("id"));
    expect(await page.evaluate("document.activeElement.value")).toBe("A");
    expect(await first.locator(".why:visible").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await choose(first, BEST);
    await first.getByRole("button", { name: "Check my answer" }).click();
    await verdict(first).waitFor();
    expect(await error.count()).toBe(0);
    expect(await text(verdict(first))).toBe("Best answer You chose C.");
  });

  test("meets the next question in its turn, and not before", async () => {
    expect(await page.locator("section.question").count()).toBe(1);
    await choose(first, ANOTHER);
    await check(first);
    expect(await page.locator("section.question").count()).toBe(1);
    await first.getByRole("button", { name: "Next question" }).click();
    const second = question(page, 2);
    await second.waitFor();
    expect(await focusText(page)).toMatch(/^Question 2 of \d/);
    // What has happened meanwhile comes before the question, is read out with it, and is in sight.
    const news = second.locator(".news");
    expect(await text(news)).toMatch(/^Mrs\. Okafor picks the agency that once looked after her sister\./);
    const asks = second.getByRole("heading");
    expect(await asks.getAttribute("aria-describedby")).toBe(await news.getAttribute("id"));
    expect((await news.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect((await news.boundingBox())?.y).toBeLessThan((await asks.boundingBox())?.y ?? 0);
    expect(await second.locator(".why").count()).toBe(0);
    // What was answered in its turn is there again after a reload.
    await page.reload();
    await verdict(question(page, 1)).waitFor();
    expect(await page.locator("section.question").count()).toBe(1);
    await question(page, 1).getByRole("button", { name: "Next question" }).waitFor();
  });

  test("finds what she had begun after a reload: the choice, what is struck out, how sure", async () => {
    await choose(first, ANOTHER);
    await first.getByRole("button", { name: "Strike out A" }).click();
    await first.getByLabel("Not sure").check();
    await eventually(page, DRAFT_IS_KEPT);
    await page.reload();
    await first.getByRole("button", { name: "Put back A" }).waitFor();
    expect(await first.getByRole("radio", { checked: true }).count()).toBe(2);
    await first.getByRole("button", { name: "Check my answer" }).click();
    await verdict(first).waitFor();
    expect(await text(verdict(first))).toBe(
      "Not the best answer You chose B. The best answer is C. You were not sure.",
    );
    expect(await first.getByText("Not yet reviewed by a certified case manager").count()).toBe(1);
  });

  test("flags it, writes a note and reports it; flag and note are there after a reload", async () => {
    await first.getByRole("button", { name: "Flag" }).click();
    await first.getByRole("button", { name: "Flagged", pressed: true }).waitFor();
    await first.getByRole("button", { name: "Add a note" }).click();
    await first.getByLabel("Your note on this question").fill("Ask first.");
    await first.getByRole("button", { name: "Save the note" }).click();
    await first.getByRole("button", { name: "Your note" }).waitFor();
    await first.getByRole("button", { name: "Report this question" }).click();
    const report = first.getByLabel("What to tell us");
    const version = await first.getAttribute("data-version");
    expect(await report.inputValue()).toContain(`Version: ${version}`);
    expect(await first.getByRole("link", { name: "Write a mail" }).getAttribute("href")).toMatch(
      /^mailto:[^?]+\?subject=A%20practice%20question.*body=Question/,
    );
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await first.getByRole("button", { name: "Flagged", pressed: true }).waitFor();
    await first.getByRole("button", { name: "Your note" }).click();
    expect(await first.getByLabel("Your note on this question").inputValue()).toBe("Ask first.");
  });

  test("reloads and still has the answer; trying again asks afresh and takes nothing away", async () => {
    await choose(first, ANOTHER);
    await check(first);
    expect(await first.getByText("Kept in your log, on this device only.").isVisible()).toBe(true);
    await page.reload();
    await verdict(first).waitFor();
    expect(await text(verdict(first))).toBe("Not the best answer You chose B. The best answer is C.");
    expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
    await first.getByRole("button", { name: "Try again" }).click();
    expect(await first.locator(".why:visible").count()).toBe(0);
    expect(await first.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.reload();
    await verdict(first).waitFor();
    await first.getByRole("button", { name: "Try again" }).click();
    await choose(first, BEST);
    await check(first);
    await page.reload();
    await verdict(first).waitFor();
    expect(await text(verdict(first))).toBe("Best answer You chose C.");
    expect((await answersIn(page)).map(({ chosen }) => chosen)).toEqual([[1], [2]]);
  });

  test("loads what keeps answers only once she begins to answer", async () => {
    expect(await page.evaluate<string[]>(SCRIPTS)).not.toContainEqual(expect.stringMatching(/\/answers\./));
    await choose(first, BEST);
    await check(first);
    expect(await page.evaluate<string[]>(SCRIPTS)).toContainEqual(expect.stringMatching(/\/answers\./));
  });

  test("has what an earlier version kept beside the log, and has it in the log from then on", async () => {
    const version = await first.getAttribute("data-version");
    const key = `caseway.practice.1.choosing-a-home-health-agency.${version}`;
    await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, "[1]")`);
    await page.reload();
    await verdict(first).waitFor();
    expect(await text(verdict(first))).toBe("Not the best answer You chose B. The best answer is C.");
    await expect.poll(() => page.evaluate(`localStorage.getItem(${JSON.stringify(key)})`)).toBe(null);
    await page.reload();
    await verdict(first).waitFor();
    expect(await answersIn(page)).toEqual([
      {
        kind: "answer",
        scenario: "choosing-a-home-health-agency",
        item: "what-should-the-case-manager-do",
        version,
        chosen: [1],
      },
    ]);
  });
});

test("a learner whose browser blocks its database gets every reason, and is not told that anything was kept", async () => {
  const { page, complaints, close } = await visit(browser, CASE, { viewport: PHONE });
  await page.addInitScript(
    `for (const name of ["localStorage", "indexedDB"])
       Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } })`,
  );
  await page.reload();
  const first = question(page, 1);
  await choose(first, BEST);
  await check(first);
  expect(await text(verdict(first))).toBe("Best answer You chose C.");
  expect(await first.locator(".why:visible").count()).toBe(4);
  expect(await first.getByText("Kept in your log").locator("visible=true").count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("striking out takes no width from the answers, and can be hit with a finger", async () => {
  const { page, close } = await visit(browser, CASE, { viewport: PHONE });
  const option = question(page, 1).locator(".strikable").first();
  const box = await option.locator(".choice").boundingBox();
  const strike = await option.getByRole("button", { name: "Strike out A" }).boundingBox();
  expect(box?.width).toBe((await option.boundingBox())?.width);
  expect(strike?.width).toBeGreaterThanOrEqual(44);
  expect(strike?.height).toBeGreaterThanOrEqual(44);
  expect((strike?.x ?? 0) + (strike?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
  await close();
});

test("a learner without JavaScript opens the reasons below each question", async () => {
  const { page, close } = await visit(browser, CASE, { viewport: PHONE, javaScriptEnabled: false });
  const first = question(page, 1);
  expect(await first.getByRole("button", { name: "Check my answer" }).isVisible()).toBe(false);
  await first.getByText("Show the reasons").click();
  expect(await first.locator(".why").nth(2).isVisible()).toBe(true);
  expect(await first.getByText("We have not opened this source").isVisible()).toBe(true);
  await close();
});

test("a learner selects all that apply, and is told what was left out and what does not belong", async () => {
  const { page, complaints, close } = await visit(browser, ALL_THAT_APPLY, { viewport: DESKTOP });
  for (const number of [1, 2]) {
    await question(page, number).locator("label.choice").first().click();
    await check(question(page, number));
    await question(page, number).getByRole("button", { name: "Next question" }).click();
  }
  const third = question(page, 3);
  await check(third);
  expect(await text(third.getByRole("alert"))).toBe("Error: Choose at least one answer, then check it.");
  await choose(third, "A call tomorrow");
  await choose(third, "Closing the case");
  await check(third);
  expect(await text(verdict(third))).toBe(
    "Not the best answer You chose A and B. The best answer is A and D. You left out D. B does not belong.",
  );
  expect(await third.getByText("Belongs to the answer").locator("visible=true").count()).toBe(2);
  await page.reload();
  await verdict(third).waitFor();
  await third.getByRole("button", { name: "Try again" }).click();
  await choose(third, "A call tomorrow");
  await choose(third, "Word to the hospital");
  await check(third);
  expect(await text(verdict(third))).toBe("Best answer You chose A and D. Those are all that apply.");
  expect(complaints).toEqual([]);
  await close();
});

test("the case stays beside the questions on a desktop, and one link away on a phone", async () => {
  const desktop = await visit(browser, CASE, { viewport: DESKTOP });
  await question(desktop.page, 1).getByRole("button", { name: "Report" }).scrollIntoViewIfNeeded();
  const box = await desktop.page.locator("#case").boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(await desktop.page.getByRole("link", { name: "Back to the case" }).isVisible()).toBe(false);
  await desktop.close();

  const phone = await visit(browser, CASE, { viewport: PHONE });
  await phone.page.getByRole("link", { name: "Back to the case" }).click();
  const top = await phone.page.locator("#case").boundingBox();
  expect(top?.y).toBeGreaterThanOrEqual(0);
  expect(top?.y).toBeLessThan(PHONE.height / 2);
  await phone.close();
});

test.each(
  usually(2, [
    { name: "on a phone, light", viewport: PHONE, colorScheme: "light" },
    { name: "on a desktop, dark", viewport: DESKTOP, colorScheme: "dark" },
    { name: "on a phone, dark", viewport: PHONE, colorScheme: "dark" },
    { name: "on a desktop, light", viewport: DESKTOP, colorScheme: "light" },
  ] as const),
)("axe has nothing to say about an answered question $name", async ({ name: _, ...view }) => {
  const { page, close } = await visit(browser, CASE, view);
  await choose(question(page, 1), ANOTHER);
  await check(question(page, 1));
  expect(await violations(page)).toEqual([]);
  const levels = await headingLevels(page);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  await close();
});

test("every case is two steps from the door, by its exam domain", async () => {
  const { page, close } = await visit(browser, `${inject("siteUrl")}/practice/`, { viewport: PHONE });
  await page.getByText(/Care Management: \d+ cases/).click();
  await page.getByRole("link", { name: /The refill that did not happen/ }).click();
  await page.waitForURL(/\/practice\/anticoagulant-refill-gap\/$/);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("The refill that did not happen");
  await close();
});
