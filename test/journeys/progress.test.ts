import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import type { PracticeItem } from "../../domain/practice/item.ts";
import type { Progress } from "../../domain/practice/progress-view.ts";
import { putInGuestLog } from "../support/guest-log.ts";
import { logDevices } from "../support/log-device.ts";
import { sound, soundInBothThemes } from "../support/log-page.ts";
import { ulid } from "../support/logs.ts";
import { signIn } from "../support/sign-in.ts";

/** Where a learner stands: the same numbers on the page and from the service, in every state that the page has. */
const url = inject("siteUrl");
const devices = logDevices();
const NOW = new Date("2026-11-22T12:00:00Z");

let made = 0;
/** An entry, so many minutes after the beginning of November 2026. */
function entry(minute: number, payload: Readonly<Record<string, unknown>>): Envelope {
  made += 1;
  const at = Date.UTC(2026, 10, 1) + minute * 60_000;
  return {
    v: 1,
    id: ulid(at, made),
    at: new Date(at).toISOString(),
    device: "phone",
    ...payload,
  } as Envelope;
}
const asked = items.filter(({ current }) => current);
const wrong = ({ key, options }: PracticeItem): number[] => [
  [...Array(options).keys()].find((option) => !key.includes(option)) ?? 0,
];
const answer = (minute: number, item: PracticeItem, best: boolean, more: object = {}): Envelope =>
  entry(minute, {
    kind: "answer",
    scenario: item.scenario,
    item: item.item,
    version: item.version,
    chosen: best ? item.key : wrong(item),
    ...more,
  });

const EXAM = ulid(Date.UTC(2026, 10, 20), 900);
const OPEN_EXAM = ulid(Date.UTC(2026, 10, 22), 901);
/** Sixty answers of study, one of them again too soon; an exam that was handed in, and one that is still open. */
function someLog(): Envelope[] {
  const studied = asked.slice(0, 60);
  const [first, second] = studied;
  const inExam = asked.slice(60, 64);
  const inOpen = asked.slice(64, 66);
  if (first === undefined || second === undefined) throw new Error("The bank has no questions.");
  const form = (of: readonly PracticeItem[], seconds: number | null) => ({
    outline: "ccm",
    seed: "a",
    versions: of.map(({ version }) => version),
    seconds,
  });
  return [
    ...studied.map((item, index) =>
      answer(index, item, index % 3 !== 0, { sure: index % 2 === 0 ? "sure" : "unsure" }),
    ),
    answer(90, second, false),
    entry(28_000, { kind: "attempt", attempt: EXAM, step: "started", exam: form(inExam, 1_800) }),
    ...inExam.map((item, index) => answer(28_001 + index, item, index > 0, { attempt: EXAM })),
    entry(28_010, { kind: "attempt", attempt: EXAM, step: "submitted" }),
    entry(30_900, { kind: "attempt", attempt: OPEN_EXAM, step: "started", exam: form(inOpen, null) }),
    ...inOpen.map((item, index) => answer(30_901 + index, item, true, { attempt: OPEN_EXAM })),
    answer(91, first, true, { version: "gone" }),
  ];
}

/** The page as a guest sees it who has these entries. */
async function progressPage(
  entries: readonly Envelope[],
  viewport = { width: 390, height: 844 },
): Promise<Page> {
  const page = await (await devices.open({ viewport })).tab();
  await page.clock.setFixedTime(NOW);
  await putInGuestLog(page, url, entries);
  await page.goto(`${url}/log/progress/`);
  await page.getByRole("heading", { level: 1, name: "Your practice" }).waitFor();
  return page;
}

async function fromService(entries: readonly Envelope[]): Promise<Progress> {
  const { headers } = await signIn(url, `progress-${Math.random().toString(36).slice(2)}@example.org`);
  const body = JSON.stringify({ epoch: null, cursor: null, entries });
  const reply = await fetch(`${url}/v1/log`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body,
  });
  const { results } = (await reply.json()) as { results: { status: string }[] };
  expect(results.filter(({ status }) => status !== "accepted")).toEqual([]);
  return (await (await fetch(`${url}/v1/progress`, { headers })).json()) as Progress;
}

const inPercent = (share: number): number => Math.round(share * 100);

describe("the numbers of the page", () => {
  test("are those of the service for the same log", async () => {
    const entries = someLog();
    const progress = await fromService(entries);
    expect(progress).toMatchObject({ answers: 68, answered: 64, tooSoon: 1, open: 2, notScored: 1 });
    const page = await progressPage(entries, { width: 1280, height: 900 });
    await page.getByText(`You have answered ${progress.answered} of ${progress.items} questions.`).waitFor();
    // Without a goal the exam that she took last comes first; each of the others opens by itself.
    expect(await page.getByRole("table", { name: "CCM exam" }).isVisible()).toBe(true);
    for (const { name, domains } of progress.blueprints) {
      const folded = page.locator("details", { hasText: `The ${name} exam` }).locator("summary");
      if ((await folded.count()) > 0) await folded.click();
      const table = page.getByRole("table", { name: `${name} exam` });
      const rows = await table.locator("tbody tr").all();
      const shown = await Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
      expect(shown.map((cells) => cells.map((text) => text.trim()))).toEqual(
        domains.map(({ items: of, counted, best, interval }) => [
          `${counted} of ${of}`,
          counted === 0 ? "–" : `${best} of ${counted}`,
          interval === null
            ? of < 8
              ? "Too few questions to say"
              : `Too few answers to say: ${8 - counted} more`
            : `${inPercent(interval.low)}% to ${inPercent(interval.high)}%`,
        ]),
      );
    }
    // Both kinds of domain are in this log, or the comparison would show little.
    const intervals = progress.blueprints.flatMap(({ domains }) => domains.map(({ interval }) => interval));
    expect(new Set(intervals.map((interval) => interval === null)).size).toBe(2);
    await page.getByRole("link", { name: `Study these ${progress.weak.length} questions` }).waitFor();
    await page
      .getByRole("link", { name: `Study these ${progress.sureButWrong.length} questions you were sure of` })
      .waitFor();
    await soundInBothThemes(page);
  });
});

describe("the page", () => {
  test("says which answers it leaves out, what is held back, and leads to exams and sets", async () => {
    const page = await progressPage(someLog());
    await page.getByText("2 answers are held back, because the exam is still open.").waitFor();
    await page.getByText("1 answer came within a day of seeing the reasons").waitFor();
    await page.getByText("1 answer is not scored").waitFor();
    const exams = page.getByRole("region", { name: "Short exams" }).getByRole("link");
    expect(await exams.count()).toBe(2);
    expect(await exams.nth(0).getAttribute("href")).toBe(`/practice/exam/?exam=${OPEN_EXAM}`);
    expect(await exams.nth(0).innerText()).toContain("Still open");
    expect(await exams.nth(0).innerText()).not.toContain("best answer");
    expect(await exams.nth(1).innerText()).toContain("Handed in. 3 of 4 with the best answer");
    const next = page.getByRole("region", { name: "What to study next" }).getByRole("link");
    expect(await next.first().getAttribute("href")).toMatch(/^\/practice\/study\/\?domain=[a-z-]+\.[a-z-]+$/);
    // Nothing is promised, and nobody is praised.
    expect(await page.locator("main").innerText()).not.toMatch(/you will pass|streak|well done|great/i);
  });

  test("begins with the exam of the goal, and folds the others away", async () => {
    const goal = entry(1, { kind: "goal", record: "cmgt-bc", data: {}, replaces: [] });
    const page = await progressPage([goal, ...someLog()]);
    await page.getByRole("table", { name: "CMGT-BC exam" }).waitFor();
    expect(await page.getByRole("table", { name: "CCM exam" }).isVisible()).toBe(false);
    await page.getByText("The CCM exam", { exact: true }).click();
    await page.getByRole("table", { name: "CCM exam" }).waitFor();
    await soundInBothThemes(page);
  });

  test("is sound without an answer, with one, and on a narrow screen", async () => {
    const empty = await progressPage([]);
    await empty.getByRole("heading", { name: "No answers yet" }).waitFor();
    await soundInBothThemes(empty);
    const [item] = asked;
    if (item === undefined) throw new Error("The bank has no questions.");
    const page = await progressPage([answer(1, item, true)], { width: 320, height: 640 });
    await page.getByText("Too few answers to say: 7 more").first().waitFor();
    await sound(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  test("works without a network once the browser has kept it", { tags: ["full"] }, async () => {
    const device = await devices.open({ serviceWorkers: "allow" });
    const page = await device.tab();
    await putInGuestLog(page, url, someLog());
    await expect
      .poll(() => page.evaluate("navigator.serviceWorker.controller !== null"), { timeout: 20_000 })
      .toBe(true);
    await device.context.setOffline(true);
    await page.goto(`${url}/log/progress/`);
    await page.getByText("You have answered 64 of").waitFor();
  });
});
