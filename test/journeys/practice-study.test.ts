import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { violations } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { headingLevels, pageWidth } from "../support/page-facts.ts";
import { usually } from "../support/runs.ts";
import { DESKTOP, PHONE, type Visit, visit } from "../support/visit.ts";

/** A learner studies in sets. The questions are real content; which of them are asked follows from address and log. */
const url = inject("siteUrl");
const STUDY = `${url}/practice/study/`;
const DOMAIN = `${STUDY}?domain=ccm.psychosocial`;
const CASE_PAGE = `${inject("siteUrl")}/practice/anticoagulant-refill-gap/`;
const CASE = `${STUDY}?case=anticoagulant-refill-gap`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const options = (page: Page): Locator => page.locator(".strikable label.choice");
const verdict = (page: Page): Locator => page.locator(".verdict-line");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole("link", { name }).first().click();
const atQuestion = (page: Page, number: number) =>
  page.getByRole("heading", { level: 1, name: new RegExp(`, question ${number} of \\d+$`) }).waitFor();
const versionOf = async (page: Page): Promise<string> =>
  (await page.locator("section.question").getAttribute("data-version")) ?? "";

/** Answers the question on the page with its key, or with one option that is no key. */
async function answer(page: Page, { best }: { readonly best: boolean }): Promise<void> {
  await options(page).first().waitFor();
  const version = await versionOf(page);
  const key: readonly number[] = items.find((item) => item.version === version)?.key ?? [];
  const wrong = [0, 1, 2, 3].filter((option) => !key.includes(option)).slice(0, 1);
  for (const option of best ? key : wrong) await options(page).nth(option).click();
  await press(page, "Check my answer");
  await verdict(page).waitFor();
}

/** No fault that axe sees, no heading level left out, and nothing sticks out. */
async function sound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  const levels = await headingLevels(page);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  expect(await pageWidth(page)).toBeLessThanOrEqual((page.viewportSize()?.width ?? 0) + 1);
}

describe.each(
  usually(1, [
    { name: "on a phone, light", viewport: PHONE, colorScheme: "light" },
    { name: "on a desktop, dark", viewport: DESKTOP, colorScheme: "dark" },
  ] as const),
)("a set $name", ({ name: _, ...view }) => {
  test("is chosen by domain, gone through with reasons at once, and says at its end what was practiced", async () => {
    const { page, complaints, close } = await visit(browser, STUDY, view);
    await page.getByRole("heading", { name: "By exam domain" }).waitFor();
    await sound(page);
    await follow(page, "Psychosocial Concepts and Support Systems");
    await atQuestion(page, 1);
    await options(page).first().waitFor();
    expect(new URL(page.url()).search).toBe("?domain=ccm.psychosocial&q=1");
    expect(await page.locator(".why").count()).toBe(0);
    await page.getByRole("button", { name: "Strike out D" }).click();
    // Nothing half under the line of the case: what is in reach is not covered.
    await page.evaluate("scrollTo(0, 0)");
    await sound(page);
    await page.getByText("Sure", { exact: true }).click();
    await answer(page, { best: false });
    expect(await verdict(page).innerText()).toMatch(/Not the best answer[\s\S]*You were sure\.$/);
    expect(await page.locator(".why").count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator(".sources li").count()).toBeGreaterThanOrEqual(1);
    expect(await page.getByText("Not yet reviewed by a certified case manager").count()).toBe(1);
    await sound(page);
    await follow(page, "Next question");
    await atQuestion(page, 2);
    await eventually(page, `document.activeElement?.tagName === "H1"`);
    await answer(page, { best: true });
    expect(await verdict(page).innerText()).toMatch(/^Best answer/);
    await page.goto(`${DOMAIN}&q=end`);
    await page.getByText("You answered 2 of 10 questions. 1 had the best answer.").waitFor();
    expect(await page.getByText("within a day of reading the reasons").count()).toBe(0);
    await sound(page);
    await follow(page, "Question 1:");
    await verdict(page).waitFor();
    const missed = await versionOf(page);
    // Exactly what she missed is a set, and what she answers in it so soon does not count.
    await page.goBack();
    await press(page, "Look again at the one you missed");
    await page.getByRole("heading", { level: 1, name: /, question 1 of 1$/ }).waitFor();
    expect(await versionOf(page)).toBe(missed);
    await answer(page, { best: false });
    await follow(page, "End of the set");
    await page.getByText("1 answer of this set came within a day of reading the reasons").waitFor();
    await sound(page);
    await page.goto(`${STUDY}?set=sure-but-wrong`);
    await page
      .getByRole("heading", { level: 1, name: "Sure, but not the best answer, question 1 of 1" })
      .waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a learner in the middle of a set", () => {
  let open: Visit;
  let page: Page;
  beforeEach(async () => {
    open = await visit(browser, DOMAIN, { viewport: PHONE });
    page = open.page;
    await atQuestion(page, 1);
  });
  afterEach(async () => {
    expect(open.complaints).toEqual([]);
    await open.close();
  });

  test("comes back to the same question, with what she had begun, after the tab is gone", async () => {
    await answer(page, { best: true });
    await follow(page, "Next question");
    await atQuestion(page, 2);
    const second = await versionOf(page);
    await options(page).nth(1).click();
    await page.getByRole("button", { name: "Strike out C" }).click();
    await eventually(page, BEGUN_IS_KEPT);
    // The tab is killed: no event of the page runs.
    const context = page.context();
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    await page.goto(STUDY);
    await page.getByText("You left a set at question 2 of 10.").waitFor();
    await follow(page, "Go on with Psychosocial Concepts and Support Systems");
    await atQuestion(page, 2);
    await options(page).first().waitFor();
    expect(await versionOf(page)).toBe(second);
    expect(await options(page).nth(1).getByRole("radio").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Put back C" }).waitFor();
    await follow(page, "Previous question");
    await verdict(page).waitFor();
    expect(await verdict(page).innerText()).toMatch(/^Best answer/);
    await page.goBack();
    await atQuestion(page, 2);
  });

  test("tries again: the answer before stays in the log, and is not shown", async () => {
    await answer(page, { best: false });
    await press(page, "Try again");
    await options(page).first().waitFor();
    expect(await page.locator(".why").count()).toBe(0);
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.reload();
    await options(page).first().waitFor();
    await answer(page, { best: true });
    await page.reload();
    await verdict(page).waitFor();
    expect(await verdict(page).innerText()).toMatch(/^Best answer/);
  });

  test("asks for the verdict with nothing chosen, and is told what to do", async () => {
    await options(page).first().waitFor();
    await press(page, "Check my answer");
    // The set is drawn: its first question may be one with several answers.
    await page
      .getByRole("alert")
      .getByText(/Choose (an|at least one) answer, then check it\./)
      .waitFor();
    await sound(page);
    expect(await page.locator(".why").count()).toBe(0);
    await follow(page, "Skip for now");
    await atQuestion(page, 2);
  });

  test("goes through a question by keyboard alone", async () => {
    await options(page).first().waitFor();
    const focusOn = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)})`))
          return;
      }
      throw new Error(`Forty times Tab do not reach ${selector}.`);
    };
    await page.locator(".back").focus();
    await focusOn(".choice input");
    await page.keyboard.press("Space");
    await focusOn(".strike");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Put back/ }).waitFor();
    await focusOn('.sureness input[value="sure"]');
    await page.keyboard.press("ArrowRight");
    await focusOn('button[type="submit"]');
    await page.keyboard.press("Enter");
    await verdict(page).waitFor();
    expect(await page.evaluate("document.activeElement?.className")).toBe("verdict-line");
    expect(await verdict(page).innerText()).toMatch(/You were not sure\.$/);
    await focusOn("a.button");
    await page.keyboard.press("Enter");
    await atQuestion(page, 2);
    await eventually(page, `document.activeElement?.tagName === "H1"`);
  });
});

test("the text of a case is above its questions on a phone, and one tap away once it was read", async () => {
  const { page, close } = await visit(browser, CASE, { viewport: PHONE });
  await atQuestion(page, 1);
  const story = page.locator("#case-text");
  await story.waitFor();
  await answer(page, { best: false });
  await follow(page, "Next question");
  await atQuestion(page, 2);
  await options(page).first().waitFor();
  expect(await story.isVisible()).toBe(false);
  await press(page, "Read the case again");
  expect(await story.isVisible()).toBe(true);
  await press(page, "Fold the case");
  // From anywhere in the question, with what became known up to it, and back to the same place.
  const news = await page.locator(".news").innerText();
  await page.getByRole("button", { name: "Check my answer" }).scrollIntoViewIfNeeded();
  const place = await page.evaluate<number>("scrollY");
  await press(page, "Case");
  const over = page.getByRole("dialog");
  expect(await over.innerText()).toContain(news);
  await sound(page);
  await page.keyboard.press("Escape");
  await over.waitFor({ state: "hidden" });
  expect(await page.evaluate("document.activeElement?.innerText")).toBe("Case");
  expect(await page.evaluate("scrollY")).toBe(place);
  await press(page, "Case");
  await press(page, "Back to the question");
  await over.waitFor({ state: "hidden" });
  await page.setViewportSize(DESKTOP);
  await press(page, "Report this question");
  await page.getByRole("button", { name: "Copy the text" }).scrollIntoViewIfNeeded();
  expect((await story.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await close();
});

test.each(
  usually(1, [
    ["weak", "No weak spots yet"],
    ["sure-but-wrong", "Nothing here so far"],
    ["flagged", "Nothing is flagged"],
  ] as const),
)("a set with nothing in it says what would be there: %s", async (set, words) => {
  const { page, complaints, close } = await visit(browser, `${STUDY}?set=${set}`, { viewport: PHONE });
  await page.getByText(words).waitFor();
  await sound(page);
  await follow(page, "Study Care Management");
  await atQuestion(page, 1);
  expect(complaints).toEqual([]);
  await close();
});

test("an address of what is not there says so, and offers the others", async () => {
  const { page, close } = await visit(browser, `${STUDY}?domain=ccm.surgery`, { viewport: PHONE });
  await page.getByText("The set in this address is not there any more.").waitFor();
  await page.getByRole("heading", { name: "By exam domain" }).waitFor();
  await close();
});

test("a guest finds the way to sign in, and who wants the questions offline finds the button", async () => {
  const { page, complaints, close } = await visit(browser, `${inject("siteUrl")}/practice/`, {
    viewport: PHONE,
  });
  await follow(page, "Keep all questions");
  await page.getByRole("button", { name: "Keep all questions" }).waitFor();
  expect(await page.evaluate("document.activeElement?.id")).toBe("offline");
  const top = (await page.locator("#offline").boundingBox())?.y ?? -1;
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(PHONE.height);
  const signIn = page.locator("main").getByRole("link", { name: "Sign in", exact: true });
  expect(await signIn.getAttribute("href")).toBe("/log/data/");
  expect(complaints).toEqual([]);
  await close();
});

test("a flag and a note stay with the question, and flagged questions are a set", async () => {
  const { page, close } = await visit(browser, CASE, { viewport: PHONE });
  await options(page).first().waitFor();
  const version = await versionOf(page);
  await press(page, "Flag");
  await page.getByRole("button", { name: "Flagged", pressed: true }).waitFor();
  await press(page, "Add a note");
  await page.getByLabel("Your note on this question").fill("Ask before planning.");
  await eventually(page, NOTE_IS_KEPT);
  // What was typed and not saved is there after a reload.
  await page.reload();
  expect(await page.getByLabel("Your note on this question").inputValue()).toBe("Ask before planning.");
  await press(page, "Save the note");
  await page.goto(`${STUDY}?set=flagged`);
  await options(page).first().waitFor();
  expect(await versionOf(page)).toBe(version);
  await press(page, "Your note");
  expect(await page.getByLabel("Your note on this question").inputValue()).toBe("Ask before planning.");
  await close();
});

describe("without a network", () => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    await page.goto(STUDY);
    await page.evaluate(`new Promise((resolve) => {
      if (navigator.serviceWorker.controller !== null) resolve();
      navigator.serviceWorker.addEventListener("controllerchange", () => resolve());
    })`);
  });
  afterEach(() => context.close());

  test("a question that is not kept says so, and comes when the network is back", async () => {
    await context.setOffline(true);
    await page.goto(DOMAIN);
    await page.getByRole("heading", { name: "You are not connected" }).waitFor();
    await sound(page);
    await context.setOffline(false);
    await press(page, "Try again");
    await options(page).first().waitFor();
  });

  test("all questions are kept when she asks for it, studied offline, and taken away again", async () => {
    expect(await page.evaluate(`caches.has("kept-questions")`)).toBe(false);
    await page.getByText(/ take about 0\.\d MB\./).waitFor();
    await press(page, "Keep all questions");
    await page.getByText(/^All \d+ questions are on this device/).waitFor({ timeout: 60_000 });
    await sound(page);
    await context.setOffline(true);
    await page.goto(DOMAIN);
    await answer(page, { best: true });
    await follow(page, "Next question");
    await atQuestion(page, 2);
    await answer(page, { best: false });
    await page.reload();
    await verdict(page).waitFor();
    // The page of a case is not on the device, but its questions are: study asks them.
    await page.goto(CASE_PAGE);
    await page.waitForURL(/\/practice\/study\/\?case=/);
    await options(page).first().waitFor();
    await page.goto(STUDY);
    await page.getByText(/^You left a set at question 1 of \d\./).waitFor();
    await context.setOffline(false);
    await page.goto(STUDY);
    await press(page, "Remove them");
    await page.getByRole("button", { name: "Keep all questions" }).waitFor();
    expect(await page.evaluate(`caches.has("kept-questions")`)).toBe(false);
    await context.setOffline(true);
    await page.goto(CASE_PAGE);
    await page.getByRole("heading", { name: "You are not connected" }).waitFor();
  });
});

/** Looks into what is remembered beside the guest's log. */
const remembered = (test: string): string => `new Promise((resolve) => {
  const opening = indexedDB.open("caseway-log-guest");
  opening.onsuccess = () => {
    const reading = opening.result.transaction("values").objectStore("values").getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve((${test})(JSON.stringify(reading.result)));
    };
  };
})`;
const BEGUN_IS_KEPT = remembered(`(text) => text.includes('"chosen":[1],"struck":[2]')`);
const NOTE_IS_KEPT = remembered(`(text) => text.includes("Ask before planning.")`);
