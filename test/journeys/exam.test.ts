import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { outlines } from "../../dist/content/outlines.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import { sharesOf } from "../../domain/practice/draw.ts";
import {
  answer,
  choose,
  chosenOn,
  guestEntries,
  handIn,
  jump,
  next,
  onQuestion,
  options,
  startExam,
} from "../support/exam-page.ts";
import { putInGuestLog } from "../support/guest-log.ts";
import { guestPage, logDevices } from "../support/log-device.ts";
import { sound, soundInBothThemes } from "../support/log-page.ts";
import { ulid } from "../support/logs.ts";
import { headingLevels } from "../support/page-facts.ts";
import { DESKTOP } from "../support/visit.ts";

/** A short exam from the choice to the reasons. */
const url = inject("siteUrl");
const devices = logDevices();

/** The focus comes to the heading once it is drawn. */
const focusOn = (page: Page, text: string): Promise<void> =>
  expect
    .poll(async () =>
      (await page.evaluate<string>("document.activeElement.innerText")).replaceAll(/\s+/g, " ").trim(),
    )
    .toBe(text) as Promise<void>;
const headingText = async (page: Page): Promise<string> =>
  (await page.locator("h1").innerText()).replaceAll(/\s+/g, " ").trim();

test("a learner chooses an exam, is told what will happen, and what she chose is remembered", async () => {
  const page = await guestPage(devices);
  await page.goto(`${url}/practice/exam/`);
  await page.getByText("How the 20 questions are divided").click();
  // 30, 12, 20, 13, 7 and 18 percent of 20 are 6, 2.4, 4, 2.6, 1.4 and 3.6.
  expect(await page.locator(".exam-form .figures dd").allInnerTexts()).toEqual([
    "6 (30%)",
    "2 (12%)",
    "4 (20%)",
    "3 (13%, an estimate)",
    "1 (7%, an estimate)",
    "4 (18%)",
  ]);
  await soundInBothThemes(page);
  await page.getByRole("radio", { name: "ACM", exact: false }).first().check();
  expect(await page.locator(".exam-form .figures dd").allInnerTexts()).toEqual(
    Array(4).fill("5 (even, our choice)"),
  );
  await page.getByText("We could not read how long the ACM exam gives for a question.").waitFor();
  await page.getByRole("radio", { name: "30 min, 1.5 times the usual" }).check();
  await page.getByText("The clock starts at once, and it goes on while you are away").waitFor();
  await page.getByRole("button", { name: "Start the exam" }).click();
  await onQuestion(page, 1);
  await page.getByText("30 min left").waitFor();
  const started = (await guestEntries(page)).find(({ kind }) => kind === "attempt") as unknown as {
    exam: { outline: string; seconds: number; versions: string[] };
  };
  expect(started.exam).toMatchObject({ outline: "acm", seconds: 1800 });
  expect(new Set(started.exam.versions).size).toBe(20);
  const acm = outlines.find(({ id }) => id === "acm");
  const drawn = Map.groupBy(
    started.exam.versions,
    (version) => items.find((item) => item.version === version)?.blueprint.acm ?? "",
  );
  if (acm === undefined) throw new Error("There is no outline of the ACM.");
  for (const { domain, wanted } of sharesOf(acm, 20)) expect(drawn.get(domain)).toHaveLength(wanted);

  // The page of practice says that it is open, and leads back into it; the page of a question says that it is in it.
  await page.goto(`${url}/practice/`);
  await page.getByText(/^You have an exam open: 0 of 20 answered, (29|30) min left\./).waitFor();
  await sound(page);
  await page.getByRole("link", { name: "Go on", exact: true }).click();
  await onQuestion(page, 1);
  const single = items.find(
    ({ scenario, version }) =>
      started.exam.versions.includes(version) &&
      items.filter((other) => other.current && other.scenario === scenario).length === 1,
  );
  await page.goto(`${url}/practice/${single?.scenario}/`);
  await page.getByText("This question is in your open exam. The reasons here tell you its answer.").waitFor();
  await sound(page);

  await page.goto(`${url}/practice/exam/`);
  await page
    .getByRole("link", { name: /Go on with: ACM, 20 questions .* Ends at .*, 30 min left\./ })
    .waitFor();
  // A second one beside it is asked about first.
  await page.getByRole("button", { name: "Start the exam" }).click();
  await focusOn(page, "You have an exam that is still open");
  await soundInBothThemes(page);
  await page.getByRole("button", { name: "Begin another one" }).waitFor();
  expect(await page.getByRole("radio", { name: "30 min, 1.5 times the usual" }).isChecked()).toBe(true);
});

test("every answer is an entry at once, a change is another, and nothing tells what is right before the end", async () => {
  const page = await guestPage(devices);
  await startExam(page, url);
  expect(await page.locator(".mark[data-verdict], .options, .why").count()).toBe(0);
  await answer(page, 1);
  await answer(page, 2);
  await page.getByRole("radio", { name: "Sure", exact: true }).check();
  await page.getByRole("button", { name: "Strike out A" }).click();
  await page.getByRole("button", { name: "Flag", exact: true }).click();
  await page.getByText("All questions: 1 answered, 1 flagged").waitFor();
  expect(await page.locator(".mark[data-verdict], .options, .why").count()).toBe(0);
  await soundInBothThemes(page);
  const given = (await guestEntries(page)).filter(({ kind }) => kind === "answer");
  const one = given.map(({ chosen, sure, attempt }) => [chosen, sure, typeof attempt]);
  // A question that asks for all that apply keeps both options.
  const last = await chosenOn(page);
  expect(one).toEqual([
    [[1], undefined, "string"],
    [last, undefined, "string"],
    [last, "sure", "string"],
  ]);
  for (const entry of given) expect(Object.keys(entry)).not.toContain("best");

  await next(page, 2);
  await focusOn(page, await headingText(page));
  await page.getByRole("link", { name: "Back to question 1" }).click();
  await onQuestion(page, 1);
  expect(await chosenOn(page)).toEqual(last);
  await page.getByRole("button", { name: "Put back A" }).waitFor();
  await page.reload();
  await onQuestion(page, 1);
  await page.getByRole("button", { name: "Put back A" }).waitFor();
  expect(await chosenOn(page)).toEqual(last);
  expect(await page.getByRole("radio", { name: "Sure", exact: true }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Flagged", exact: true }).waitFor();
});

test("she jumps to any question, looks it over, hands it in, and sees every reason", async () => {
  const page = await guestPage(devices, { viewport: DESKTOP });
  await startExam(page, url);
  await answer(page, 0);
  await jump(page, 7);
  await answer(page, 3);
  await page.getByRole("radio", { name: "Not sure" }).check();
  await jump(page, 20);
  await page.getByRole("button", { name: "Flag", exact: true }).click();
  await page.getByRole("link", { name: "Look it over", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /Before you hand it in/ }).waitFor();
  await page.getByText("2 of 20 questions are answered.").waitFor();
  expect(await page.locator(".number-links").last().innerText()).toBe("Question 20");
  expect(await page.locator(".number-links").first().getByRole("link").count()).toBe(18);
  await sound(page);
  await page.getByRole("button", { name: "Hand it in" }).click();
  await page.getByRole("heading", { level: 1, name: /Your result/ }).waitFor();
  await focusOn(page, "CCM, 20 questions Your result");
  await page.getByText(/^You gave the best answer to [012] of 20 questions\. 18 have no answer\.$/).waitFor();
  // Two answers are too few for a range anywhere, so none is there.
  expect(await page.locator("thead th").allInnerTexts()).toEqual(["Domain", "Answered", "Best answer"]);
  expect(await page.locator("main").innerText()).not.toContain("your share of best answers");
  expect(await page.locator("main").innerText()).toMatch(/You used [12] min of 20 min\./);
  // It says what was counted, and predicts nothing.
  expect(await page.locator("main").innerText()).not.toMatch(/\bpass\b|likely|ready for/i);
  await soundInBothThemes(page);
  const levels = await headingLevels(page);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);

  const listed = page.locator("section", { hasText: "All questions, with" }).locator(".exam-question-row");
  await page.getByRole("button", { name: "Flagged (1)" }).click();
  await expect.poll(() => listed.count()).toBe(1);
  // What it asks, in which domain, and that it was flagged.
  expect((await listed.locator(".exam-asks").innerText()).length).toBeGreaterThan(10);
  expect(await listed.innerText()).toMatch(/Question 20: [\s\S]*Flagged\./);
  await page.getByRole("button", { name: "No answer (18)" }).click();
  await expect.poll(() => listed.count()).toBe(18);
  await page.getByRole("button", { name: "All (20)" }).click();
  // What was flagged in the exam is flagged for study.
  await expect
    .poll(async () => (await guestEntries(page)).filter(({ kind }) => kind === "flag").length)
    .toBe(2);

  await page
    .getByRole("link", { name: /^Question 7:/ })
    .last()
    .click();
  await onQuestion(page, 7);
  expect(await page.locator(".why").count()).toBeGreaterThanOrEqual(3);
  await page.getByText(/You chose D\..*You were not sure\./).waitFor();
  await page
    .getByText(/Not yet reviewed by a certified case manager\.$/)
    .first()
    .waitFor();
  await sound(page);
  await next(page, 8);
  await page.getByText("Not answered", { exact: true }).waitFor();

  // Handed in is handed in: the address of a question is its result now.
  await page.goto(`${page.url().replace(/&.*/, "")}&q=3`);
  await page.getByRole("heading", { level: 1, name: /Your result/ }).waitFor();
  await page.getByRole("link", { name: "Your short exams" }).click();
  await page
    .getByRole("link", { name: /CCM, 20 questions Nov 22, 2026, .*\. Handed in, 2 answered\./ })
    .waitFor();
  expect(await page.getByText("An exam is open").count()).toBe(0);
  await sound(page);
});

test("she gives an exam up on a page that asks, and no reason is shown for it", async () => {
  const page = await guestPage(devices);
  await startExam(page, url, /^No clock/);
  await page.getByText("No clock", { exact: true }).waitFor();
  await answer(page, 0);
  await page.getByRole("link", { name: "Look it over and hand in" }).click();
  await page.getByRole("link", { name: "Give this exam up" }).click();
  await page.getByText("Your answer stays in your log").waitFor();
  await sound(page);
  await page.getByRole("link", { name: "Go on with it" }).click();
  await onQuestion(page, 2);
  await page.goBack();
  await page.getByRole("button", { name: "Give it up" }).click();
  await page.getByRole("heading", { level: 1, name: /You gave this exam up/ }).waitFor();
  expect(await page.locator(".why, .mark[data-verdict]").count()).toBe(0);
  await sound(page);
  await page.goto(`${page.url()}&reasons=1`);
  await page.getByRole("heading", { level: 1, name: /You gave this exam up/ }).waitFor();
});

test("an exam works with the keyboard alone, and its pages fit a small phone", async () => {
  const page = await guestPage(devices, { viewport: { width: 320, height: 640 } });
  await page.goto(`${url}/practice/exam/`);
  const start = page.getByRole("button", { name: "Start the exam" });
  await start.focus();
  await page.keyboard.press("Enter");
  await onQuestion(page, 1);
  await page.locator(".question .strikable input").first().focus();
  await page.keyboard.press("Space");
  await page.getByText("Answer kept", { exact: true }).waitFor();
  const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(wide)).toBe(0);
  await page.getByRole("link", { name: "Next question: 2" }).focus();
  await page.keyboard.press("Enter");
  await onQuestion(page, 2);
  await focusOn(page, await headingText(page));
  await handIn(page);
  expect(await page.evaluate(wide)).toBe(0);
});

test("an exam that is not in this log is not shown, and why is said", async () => {
  const page = await guestPage(devices);
  await page.goto(`${url}/practice/exam/?exam=01K00000000000000000000000`);
  await page.getByRole("heading", { level: 1, name: "This exam is not here" }).waitFor();
  await sound(page);
});

test("what the device does not keep is said, and what is shown is what is kept", async () => {
  const page = await guestPage(devices);
  await startExam(page, url, /^No clock/);
  await answer(page, 1);
  const before = await chosenOn(page);
  const put = "IDBObjectStore.prototype.put";
  await page.evaluate(
    `window.kept = ${put}; ${put} = () => { throw new DOMException("full", "QuotaExceededError"); }`,
  );
  await choose(page, 2);
  await page.getByText(/^This device did not let us keep that\./).waitFor();
  expect(await chosenOn(page)).toEqual(before);
  await sound(page);
  await page.evaluate(`${put} = window.kept`);
  await choose(page, 2);
  await expect.poll(() => chosenOn(page)).not.toEqual(before);
  expect(await page.getByText(/^This device did not let us keep that\./).count()).toBe(0);
});

/** Begins an exam of one question that asks for all that apply. */
async function startSeveral(page: Page): Promise<void> {
  const several = items.find(({ current, key }) => current && key.length > 1);
  if (several === undefined) throw new Error("No question asks for all that apply.");
  const attempt = ulid(Date.parse("2026-11-22T08:00:00Z"), 1);
  await putInGuestLog(page, url, [
    {
      v: 1,
      id: ulid(Date.parse("2026-11-22T08:00:00Z"), 2),
      at: "2026-11-22T08:00:00.000Z",
      device: "phone",
      kind: "attempt",
      attempt,
      step: "started",
      exam: { outline: "ccm", seed: "a", versions: [several.version], seconds: null },
    } as Envelope,
  ]);
  await page.goto(`${url}/practice/exam/?exam=${attempt}`);
  await onQuestion(page, 1);
}
const chosenIn = async (page: Page): Promise<unknown[]> =>
  (await guestEntries(page))
    .filter(({ kind }) => kind === "answer")
    .map((entry) => (entry as unknown as { chosen: number[] }).chosen);

test("an answer is taken back, option by option or at once, and the question is open again", async () => {
  const page = await guestPage(devices);
  await startSeveral(page);
  await answer(page, 0);
  await answer(page, 2);
  expect(await chosenOn(page)).toEqual([0, 2]);
  await choose(page, 0);
  await expect.poll(() => chosenOn(page)).toEqual([2]);
  await choose(page, 2);
  await page.getByText("Your answer is taken back. This question is open again.").waitFor();
  expect(await chosenOn(page)).toEqual([]);
  await page.getByText("All questions: 0 answered").waitFor();
  await answer(page, 1);
  await page.getByRole("radio", { name: "Not sure" }).check();
  await page.getByText("Answer kept", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Take it back" }).click();
  await focusOn(page, "Your answer is taken back. This question is open again.");
  // How sure she was stays, as before she chose.
  expect(await page.getByRole("radio", { name: "Not sure" }).isChecked()).toBe(true);
  await page.evaluate("scrollTo(0, 0)");
  await soundInBothThemes(page);
  expect(await chosenIn(page)).toEqual([[0], [0, 2], [2], [], [1], [1], []]);
  await page.reload();
  await onQuestion(page, 1);
  expect(await chosenOn(page)).toEqual([]);
  await handIn(page);
  await page.getByText("You gave the best answer to 0 of 1 questions. 1 has no answer.").waitFor();
});

test("what the arrow keys pass is no answer, and where they rest is one", async () => {
  const page = await guestPage(devices);
  await startExam(page, url, /^No clock/);
  for (let number = 2; (await options(page).first().getAttribute("type")) !== "radio"; number += 1)
    await jump(page, number);
  await options(page).first().focus();
  for (const key of ["Space", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  // The first one is written by now, and leaves the one that rests on the page.
  await page.waitForTimeout(300);
  expect(await chosenOn(page)).toEqual([1]);
  await page.getByText("Answer kept", { exact: true }).waitFor();
  expect(await chosenIn(page)).toEqual([[0], [1]]);
  // The next step takes it along at once.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect.poll(() => chosenIn(page), { timeout: 400 }).toEqual([[0], [1], [2]]);
});

test("a domain with eight answers has its range, and one with an answer too soon after the reasons has not", async () => {
  const page = await guestPage(devices);
  const care = items.filter(
    ({ current, key, blueprint }) => current && key.length === 1 && blueprint.ccm === "care-management",
  );
  const law = items.filter(
    ({ current, key, blueprint }) => current && key.length === 1 && blueprint.ccm === "ethical-legal",
  );
  const form = [...care.slice(0, 8), ...law.slice(0, 8)];
  const start = Date.parse("2026-11-22T08:00:00Z");
  const attempt = ulid(start, 1);
  let made = 1;
  const entry = (minutes: number, more: { readonly kind: string } & Record<string, unknown>): Envelope => {
    made += 1;
    const at = start + minutes * 60_000;
    return { v: 1, id: ulid(at, made), at: new Date(at).toISOString(), device: "phone", ...more };
  };
  const given = (
    minutes: number,
    { scenario, item, version }: (typeof items)[0],
    chosen: number,
    more = {},
  ) => entry(minutes, { kind: "answer", scenario, item, version, chosen: [chosen], ...more });
  const keyOf = ({ key }: (typeof items)[0]): number => key[0] ?? 0;
  const [first, studied] = [form[0], form[8]] as [(typeof items)[0], (typeof items)[0]];
  await putInGuestLog(page, url, [
    // Studied an hour before: its reasons are fresh.
    given(-60, studied, keyOf(studied)),
    entry(0, {
      kind: "attempt",
      attempt,
      step: "started",
      exam: { outline: "ccm", seed: "a", versions: form.map(({ version }) => version), seconds: null },
    }),
    // Seven of eight in care management, eight of eight in law.
    ...form.map((item, index) =>
      given(index + 1, item, item === first ? (keyOf(item) + 1) % item.options : keyOf(item), { attempt }),
    ),
    entry(30, { kind: "attempt", attempt, step: "submitted" }),
  ]);
  await page.goto(`${url}/practice/exam/?exam=${attempt}`);
  await page.getByText("You gave the best answer to 15 of 16 questions.").waitFor();
  const row = (domain: string) => page.locator("tbody tr", { hasText: domain }).locator("td");
  // Wilson at 90 % for 7 of 8: 0.589 to 0.972 (see test/domain/practice/result.test.ts).
  expect(await row("Care Management").allInnerTexts()).toEqual(["8 of 8", "7 of 8", "59% to 97%"]);
  expect(await row("Ethical, Legal").allInnerTexts()).toEqual(["8 of 8", "8 of 8", "Too few answers to say"]);
  // 14 of the 15 that tell; z = 1.644854: 0.8671 -/+ 0.1179.
  await page.getByText("your share of best answers would be between 75% and 98%").waitFor();
  await page
    .getByText("1 question is in no range because you had seen the reasons within the day before")
    .waitFor();
});
