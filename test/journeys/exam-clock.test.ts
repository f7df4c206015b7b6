import type { Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import { answer, choose, guestEntries, next, onQuestion, startExam } from "../support/exam-page.ts";
import { putInGuestLog } from "../support/guest-log.ts";
import { type LogDevice, logDevices } from "../support/log-device.ts";
import { sound, soundInBothThemes } from "../support/log-page.ts";
import { ulid } from "../support/logs.ts";

/** The clock of an exam: its notices, its end, and what sleep, reload and a clock that is moved do to it. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });
const NOON = new Date("2026-11-22T12:00:00Z");
const MINUTE = 60_000;

let phone: LogDevice;
let page: Page;
beforeEach(async () => {
  phone = await devices.open({ timezoneId: "UTC" });
  page = await phone.tab();
  await page.clock.install({ time: NOON });
});

const said = (text: string) => page.getByRole("status").getByText(text, { exact: true }).waitFor();
const timeIsUp = () => page.getByRole("heading", { level: 1, name: /The time is up$/ }).waitFor();

describe("the clock", () => {
  test("counts whole minutes, says a word at five and at one, and ends the exam by itself", async () => {
    await startExam(page, url);
    await answer(page, 0);
    await page.clock.fastForward(14 * MINUTE);
    await page.getByText("6 min left", { exact: true }).waitFor();
    await expect.poll(() => page.locator(".exam-notice").innerText()).toBe("");
    await page.clock.fastForward(MINUTE);
    await said("5 minutes left.");
    await soundInBothThemes(page);
    await page.clock.fastForward(2 * MINUTE);
    // It was true then.
    await expect.poll(() => page.locator(".exam-notice").innerText()).toBe("");
    await page.getByRole("button", { name: "Hide the clock" }).click();
    await page.getByRole("button", { name: "Show the clock" }).waitFor();
    expect(await page.getByText(/min left$/).count()).toBe(0);
    await page.clock.fastForward(2 * MINUTE);
    await said("1 minute left.");
    await sound(page);
    await next(page, 2);
    await page.clock.fastForward(MINUTE);
    await timeIsUp();
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("H1");
    await page.getByText("19 have no answer.").waitFor();
    await page.getByText(/ended by the clock Nov 22, 2026, 12:20/).waitFor();
    await soundInBothThemes(page);
  });

  test("goes on while the device sleeps, and the page says so at the first look", async () => {
    await startExam(page, url);
    await answer(page, 0);
    await page.clock.fastForward(3 * 60 * MINUTE);
    await timeIsUp();
    await page.getByText(/ended by the clock Nov 22, 2026, 12:20/).waitFor();
  });

  test("goes on while the page is closed: a reload gives no time", async () => {
    await startExam(page, url);
    await answer(page, 0);
    const address = page.url();
    await page.goto(`${url}/about/`);
    await page.clock.fastForward(9 * MINUTE);
    await page.goto(address);
    await onQuestion(page, 1);
    await page.getByText("11 min left", { exact: true }).waitFor();
    await page.goto(`${url}/about/`);
    await page.clock.fastForward(11 * MINUTE);
    await page.goto(`${url}/practice/exam/`);
    await page.getByText(/^Your exam \(CCM, 20 questions\) ended at 12:20/).waitFor();
    await sound(page);
    await page.getByRole("link", { name: "See the result" }).click();
    await timeIsUp();
    await page.goto(`${url}/practice/exam/`);
    await page.getByRole("link", { name: /CCM, 20 questions .* Time was up, 1 answered\./ }).waitFor();
    expect(await page.getByText(/^Your exam .* ended at/).count()).toBe(0);
  });

  test("says so when it was set back, here or while nobody looked", { tags: ["full"] }, async () => {
    await startExam(page, url);
    await answer(page, 0);
    await page.clock.fastForward(5 * MINUTE);
    await page.clock.setSystemTime(new Date(Date.parse(NOON.toISOString()) - 10 * MINUTE));
    await page.clock.runFor(2_000);
    await page.getByText(/^The clock of this device was set back by about 15 minutes/).waitFor();
    await page.getByText("30 min left", { exact: true }).waitFor();
    await sound(page);
    await page.reload();
    await onQuestion(page, 1);
    await page.getByText(/^An answer in this exam is dated about 10 minutes from now\./).waitFor();
    await choose(page, 1);
    await page.getByText(/^By the clock of this device, that answer is older/).waitFor();
    await sound(page);
  });
});

test("late answers, a changed question and one that nobody knows any more are shown as what they are", {
  tags: ["full"],
}, async () => {
  const known = items.filter(({ current, key }) => current && key.length === 1).slice(0, 3);
  const [best, changed, late] = known as [(typeof known)[0], (typeof known)[0], (typeof known)[0]];
  const attempt = ulid(Date.parse("2026-11-22T10:00:00Z"), 1);
  const start = Date.parse("2026-11-22T10:00:00.000Z");
  let made = 1;
  const entry = (minutes: number, more: { readonly kind: string } & Record<string, unknown>): Envelope => {
    made += 1;
    const at = start + minutes * MINUTE;
    return {
      v: 1,
      id: ulid(at, made),
      at: new Date(at).toISOString(),
      device: "phone",
      attempt,
      ...more,
    } as Envelope;
  };
  const given = (
    minutes: number,
    { scenario, item, version }: (typeof known)[0],
    chosen: number,
    sure?: string,
  ) => entry(minutes, { kind: "answer", scenario, item, version, chosen: [chosen], ...(sure && { sure }) });
  const keyOf = ({ key }: (typeof known)[0]) => key[0] ?? 0;
  const wrong = (item: (typeof known)[0]) => (keyOf(item) + 1) % item.options;
  await putInGuestLog(page, url, [
    entry(0, {
      kind: "attempt",
      step: "started",
      exam: {
        outline: "ccm",
        seed: "a",
        versions: [best.version, changed.version, late.version, "0123456789ab"],
        seconds: 600,
      },
    }),
    given(1, best, wrong(best)),
    given(2, best, keyOf(best)),
    given(3, changed, wrong(changed), "sure"),
    given(11, late, keyOf(late)),
  ]);
  // The old wording is not on the site any more.
  await phone.context.route(`**/practice/q/${changed.version}.json`, (route) =>
    route.fulfill({ status: 404 }),
  );
  await page.goto(`${url}/practice/exam/?exam=${attempt}`);
  await timeIsUp();
  await page
    .getByText(
      "You gave the best answer to 1 of 4 questions. 1 has no answer. 1 cannot be scored any more: nothing is known of that wording.",
    )
    .waitFor();
  await page.getByText("1 answer came after the end.").waitFor();
  await page.getByRole("heading", { name: "Sure, and not the best answer" }).waitFor();
  expect(await page.locator(".exam-questions").first().locator("small").last().innerText()).toMatch(
    /\. You were sure\.$/,
  );
  await sound(page);

  await page.getByRole("link", { name: /^Question 3:/ }).click();
  await page
    .getByText(/^After the end you chose [A-E]\. That answer is kept, and it is not scored\.$/)
    .waitFor();
  await page.getByText("Not answered", { exact: true }).waitFor();
  await page.goBack();
  await page
    .getByRole("link", { name: /^Question 2:/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /This question has changed since$/ }).waitFor();
  await page.getByText("Your answer is kept, and it counts by the wording that you saw.").waitFor();
  await page.getByText(/^You chose [A-E]\. The best answer was [A-E]\.$/).waitFor();
  await sound(page);
  expect(await guestEntries(page)).toHaveLength(5);
});
