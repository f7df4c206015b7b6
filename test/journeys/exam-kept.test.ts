import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { Envelope } from "../../domain/log/envelope.ts";
import { seeded } from "../../domain/practice/seeded.ts";
import {
  answer,
  choose,
  chosenOn,
  guestEntries,
  handIn,
  jump,
  kill,
  next,
  onQuestion,
  passOn,
  startExam,
  versionOn,
} from "../support/exam-page.ts";
import { IN_STEP, logDevices, saidOfSaving, signInAs } from "../support/log-device.ts";
import { sound, soundInBothThemes } from "../support/log-page.ts";
import { FULL, SEED } from "../support/runs.ts";

/** What a learner answered in an exam is there, whatever becomes of the tab, the network and the device. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });

const KILLS = FULL ? 50 : 3;

/** The answer that counts for each version, among the entries of a device; none where it was taken back. */
const latestOf = (entries: readonly Envelope[]): Map<string, number[]> => {
  const latest = new Map(
    entries
      .filter(({ kind }) => kind === "answer")
      .map((entry) => entry as unknown as { version: string; chosen: number[] })
      .map(({ version, chosen }) => [version, chosen]),
  );
  return new Map([...latest].filter(([, chosen]) => chosen.length > 0));
};

test(
  `a tab is killed ${KILLS} times at random points of an exam: no answer is lost`,
  async () => {
    const phone = await devices.open();
    const random = seeded(`exam ${SEED}`);
    const upTo = (count: number) => Math.floor(random() * count);
    /** What the page said was kept, by version. */
    const told = new Map<string, number[]>();
    let page = await phone.tab();
    await startExam(page, url, /^No clock/);
    const address = page.url().replace(/&q=\d+$/, "");
    let confirmed = 0;
    let lost = 0;
    for (let kills = 0; kills < KILLS; kills += 1) {
      for (let answers = upTo(4); answers > 0; answers -= 1) {
        await jump(page, 1 + upTo(20));
        // An option that is chosen already: nothing is asked for, and nothing is written.
        await answer(page, upTo(4));
        told.set(await versionOn(page), await chosenOn(page));
        confirmed += 1;
      }
      // And now one that nothing has been said of: the database may have it or not.
      await jump(page, 1 + upTo(20));
      const version = await versionOn(page);
      const before = await chosenOn(page);
      // Tapped; come to with an arrow key, so that it is still to rest; or taken back.
      const how = upTo(3);
      if (how === 0) await passOn(page);
      else if (how === 1 && before.length > 0)
        await page.getByRole("button", { name: "Take it back" }).click();
      else await choose(page, upTo(4));
      const after = await chosenOn(page).catch(() => before);
      await new Promise((resolve) => setTimeout(resolve, upTo(40)));
      await kill(page);

      page = await phone.tab();
      await page.goto(address);
      await page.locator("h1.asks").waitFor();
      const there = latestOf(await guestEntries(page));
      for (const [of, chosen] of told) {
        const kept = JSON.stringify(there.get(of) ?? []);
        const allowed = [of === version ? after : chosen];
        if (!allowed.some((one) => JSON.stringify(one) === kept)) lost += 1;
      }
      // What is there now is what she sees, and so what must stay.
      const found = there.get(version);
      if (found === undefined) told.delete(version);
      else told.set(version, found);
      await page.getByText(`All questions: ${there.size} answered`, { exact: false }).waitFor();
    }
    console.log(`Exam: tab killed ${KILLS} times, ${confirmed} answers said to be kept, ${lost} lost`);
    expect(lost).toBe(0);
    expect(told.size).toBeGreaterThan(0);
    await handIn(page);
    const open = 20 - told.size;
    const rest = open === 0 ? "" : open === 1 ? " 1 has no answer\\." : ` ${open} have no answer\\.`;
    await page
      .getByText(new RegExp(`^You gave the best answer to \\d+ of 20 questions\\.${rest}$`))
      .waitFor();
  },
  KILLS * 8_000 + 60_000,
);

describe("without a network", () => {
  test("an exam that has begun goes on, also in a tab that was killed, and has its result", async () => {
    const phone = await devices.open({ serviceWorkers: "allow" });
    let page = await phone.tab();
    await page.goto(`${url}/practice/exam/`);
    await expect
      .poll(() => page.evaluate("navigator.serviceWorker.controller !== null"), { timeout: 20_000 })
      .toBe(true);
    await startExam(page, url);
    await answer(page, 0);
    const address = page.url();
    await phone.context.setOffline(true);
    await next(page, 2);
    await answer(page, 1);
    await soundInBothThemes(page);
    await next(page, 3);
    await page.getByRole("button", { name: "Strike out C" }).click();
    await page.getByRole("radio", { name: "Not sure" }).check();
    // Long enough to be written; what comes later would only be a pencil mark.
    await page.waitForTimeout(200);
    await kill(page);

    page = await phone.tab();
    await page.goto(address);
    await onQuestion(page, 1);
    expect(await chosenOn(page)).toEqual([0]);
    await jump(page, 2);
    expect(await chosenOn(page)).toEqual([1]);
    await jump(page, 3);
    await page.getByRole("button", { name: "Put back C" }).waitFor();
    expect(await page.getByRole("radio", { name: "Not sure" }).isChecked()).toBe(true);
    await jump(page, 20);
    await answer(page, 2);
    await handIn(page);
    await page
      .getByText(/^You gave the best answer to [0-3] of 20 questions\. 17 have no answer\.$/)
      .waitFor();
    await sound(page);
    await page
      .getByRole("link", { name: /^Question 20:/ })
      .last()
      .click();
    await page.locator(".why").first().waitFor();
  });

  test("no exam begins, and it says why; a question that did not come is asked for again", async () => {
    const phone = await devices.open();
    const page = await phone.tab();
    await page.goto(`${url}/practice/exam/`);
    const start = page.getByRole("button", { name: "Start the exam" });
    await start.waitFor();
    await phone.context.route("**/practice/q/*.json", (route) => route.abort());
    await start.click();
    await page.getByText(/^The questions could not be loaded, so the exam did not begin\./).waitFor();
    expect((await guestEntries(page)).filter(({ kind }) => kind === "attempt")).toEqual([]);
    await sound(page);
    await phone.context.unroute("**/practice/q/*.json");
    await startExam(page, url);
    await answer(page, 1);
    const address = page.url();

    // On a device that has none of its questions.
    await page.evaluate(`caches.delete("exam-questions")`);
    await phone.context.route("**/practice/q/*.json", (route) => route.abort());
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: /This question could not be loaded$/ }).waitFor();
    await page.getByText("Your answer is kept, and it counts by the wording that you saw.").waitFor();
    await sound(page);
    await phone.context.unroute("**/practice/q/*.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await onQuestion(page, 1);
    expect(await chosenOn(page)).toEqual([1]);

    // The site has another wording of it by now.
    const version = await versionOn(page);
    await page.evaluate(`caches.delete("exam-questions")`);
    await phone.context.route(`**/practice/q/${version}.json`, (route) => route.fulfill({ status: 404 }));
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: /This question has changed since$/ }).waitFor();
    await sound(page);
    await page.getByRole("link", { name: "Next question: 2" }).click();
    await onQuestion(page, 2);
  });
});

describe("two devices of one account", () => {
  /** A phone and a desktop that are signed in as the same learner. */
  async function both(email: string): Promise<[Page, Page]> {
    const [phone, desktop] = [await devices.open(), await devices.open()];
    const pages: [Page, Page] = [await phone.tab(), await desktop.tab()];
    for (const page of pages) await signInAs(page, url, email);
    return pages;
  }

  test("in one exam see each other's answers, and end it for both", { tags: ["full"] }, async () => {
    const [phone, desktop] = await both("exam-two-devices@example.org");
    await startExam(phone, url);
    const exam = phone.url().replace(/&q=\d+$/, "");
    await answer(phone, 0);
    await saidOfSaving(phone, IN_STEP);

    await desktop.goto(`${url}/practice/exam/`);
    await desktop.getByRole("link", { name: /Go on with: CCM, 20 questions 1 of 20 answered/ }).click();
    await onQuestion(desktop, 2);
    await answer(desktop, 1);
    await jump(desktop, 1);
    expect(await chosenOn(desktop)).toEqual([0]);
    await jump(desktop, 3);
    await answer(desktop, 3);
    await saidOfSaving(desktop, IN_STEP);

    // What the phone sends brings back what the desktop sent.
    await jump(phone, 4);
    await answer(phone, 0);
    await phone.getByText("All questions: 4 answered", { exact: false }).waitFor();
    await jump(phone, 2);
    expect(await chosenOn(phone)).toEqual([1]);

    // What one takes back is open on both.
    await jump(phone, 4);
    await phone.getByRole("button", { name: "Take it back" }).click();
    await phone.getByText("All questions: 3 answered", { exact: false }).waitFor();
    await saidOfSaving(phone, IN_STEP);
    await desktop.goto(`${exam}&q=4`);
    await desktop.getByText("All questions: 3 answered", { exact: false }).waitFor();
    await onQuestion(desktop, 4);
    expect(await chosenOn(desktop)).toEqual([]);
    await answer(desktop, 0);

    // Both answer the same question, the phone without a network and last.
    await jump(desktop, 5);
    await answer(desktop, 1);
    await saidOfSaving(desktop, IN_STEP);
    await phone.context().setOffline(true);
    await jump(phone, 5);
    await answer(phone, 2);
    const last = await chosenOn(phone);
    await phone.context().setOffline(false);
    await saidOfSaving(phone, IN_STEP);
    expect(await chosenOn(phone)).toEqual(last);

    // The desktop hands it in while the phone is away and goes on answering.
    await phone.context().setOffline(true);
    await desktop.goto(exam);
    await onQuestion(desktop, 6);
    await desktop.getByText("All questions: 5 answered", { exact: false }).waitFor();
    await handIn(desktop);
    await saidOfSaving(desktop, IN_STEP);
    await jump(phone, 6);
    await answer(phone, 1);
    await phone.context().setOffline(false);
    await phone.getByRole("heading", { level: 1, name: /Your result$/ }).waitFor();
    await phone.getByText("1 answer came after the end.").waitFor();
    await sound(phone);
    await saidOfSaving(phone, IN_STEP);
    await desktop.goto(exam);
    await desktop.getByText("1 answer came after the end.").waitFor();
    for (const page of [phone, desktop]) {
      await page
        .getByText(/^You gave the best answer to \d of 20 questions\. 15 have no answer\.$/)
        .waitFor();
      await page.getByText("A late answer is kept, and not scored.").waitFor();
    }
  });
});

test("a device whose clock is fast says so in an exam that was begun on another one", {
  tags: ["full"],
}, async () => {
  const [phone, desktop] = [await devices.open(), await devices.open()];
  const [page, other] = [await phone.tab(), await desktop.tab()];
  await signInAs(page, url, "exam-fast-clock@example.org");
  await startExam(page, url);
  await answer(page, 0);
  await saidOfSaving(page, IN_STEP);
  await signInAs(other, url, "exam-fast-clock@example.org");
  await other.clock.install({ time: new Date(Date.now() + 12 * 60_000) });
  await other.goto(page.url());
  await onQuestion(other, 1);
  await other
    .getByText(
      /the clock of this one is about 12 minutes fast\. The time left may be that much too short here\./,
    )
    .waitFor();
  await other.getByText(/^[78] min left$/).waitFor();
  await sound(other);
});

test("an exam that was begun before she signed in comes along with what she did here", {
  tags: ["full"],
}, async () => {
  const phone = await devices.open();
  const page = await phone.tab();
  await startExam(page, url);
  await answer(page, 2);
  const address = page.url();
  const chosen = await chosenOn(page);
  await signInAs(page, url, "exam-guest@example.org");
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: "This exam is not here" }).waitFor();
  await page.getByRole("button", { name: "Add it to my account" }).click();
  await onQuestion(page, 1);
  expect(await chosenOn(page)).toEqual(chosen);
  await saidOfSaving(page, IN_STEP);
});
