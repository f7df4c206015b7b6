import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { replaced } from "../../dist/content/replaced.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import { jump, startExam, versionOn } from "../support/exam-page.ts";
import { putInGuestLog } from "../support/guest-log.ts";
import { logDevices } from "../support/log-device.ts";
import { sound } from "../support/log-page.ts";
import { ulid } from "../support/logs.ts";

/** Questions that are in more than one place: in an exam and in study, as they were and as they are, on two clocks. */
const url = inject("siteUrl");
const devices = logDevices();

const HOUR = 3_600_000;
const openTab = async (): Promise<Page> => (await devices.open()).tab();
const entry = (ms: number, number: number, more: object): Envelope =>
  ({ v: 1, id: ulid(ms, number), at: new Date(ms).toISOString(), device: "phone", ...more }) as Envelope;

test("an answer of a device whose clock is ahead does not hide the one that she gives now", async () => {
  const page = await openTab();
  const set = `${url}/practice/study/?case=anticoagulant-refill-gap&q=1`;
  await page.goto(set);
  await page.locator(".question").waitFor();
  const version = (await page.locator(".question").getAttribute("data-version")) ?? "";
  const item = items.find((one) => one.version === version)?.item;
  const answer = { kind: "answer", scenario: "anticoagulant-refill-gap", item, version, chosen: [0] };
  const ahead = entry(Date.now() + HOUR, 1, answer);
  await putInGuestLog(page, url, [ahead]);
  await page.goto(set);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".strikable label.choice").nth(1).click();
  await page.getByRole("button", { name: "Check my answer" }).click();
  await page.locator(".verdict-line").waitFor();
  expect(await page.locator("li[data-chosen] .letter").allTextContents()).toEqual(["B"]);
  await page.reload();
  await page.locator(".verdict-line").waitFor();
  expect(await page.locator("li[data-chosen] .letter").allTextContents()).toEqual(["B"]);
});

test("a question that is in an open exam says so in study, before its reasons are shown", async () => {
  const page = await openTab();
  await startExam(page, url);
  const exam = new URL(page.url()).searchParams.get("exam");
  const files = Map.groupBy(
    items.filter(({ current }) => current),
    ({ scenario }) => scenario,
  );
  let place: string | undefined;
  for (let number = 1; place === undefined; number += 1) {
    await jump(page, number);
    const version = await versionOn(page);
    for (const [scenario, of] of files) {
      const at = of.findIndex((one) => one.version === version);
      if (at !== -1 && of.length > 1) place = `?case=${scenario}&q=${at + 1}`;
    }
  }
  await page.goto(`${url}/practice/study/${place}`);
  const link = page.getByRole("link", { name: "your open exam" });
  await link.waitFor();
  await sound(page);
  expect(await link.getAttribute("href")).toBe(`/practice/exam/?exam=${exam}`);
  expect(await page.locator(".verdict-line").count()).toBe(0);
});

test("an exam with a wording that has been replaced is looked at as it was, and told that it has changed", async () => {
  const page = await openTab();
  const old = replaced[0];
  if (old === undefined) throw new Error("The content has a version that was replaced.");
  const began = Date.now() - HOUR;
  const attempt = ulid(began, 1);
  const exam = { outline: "ccm", seed: attempt, versions: [old.version], seconds: null };
  const { scenario, item, version } = old;
  await putInGuestLog(page, url, [
    entry(began, 2, { kind: "attempt", attempt, step: "started", exam }),
    entry(began + 1000, 3, { kind: "answer", scenario, item, version, chosen: [0], attempt }),
    entry(began + 2000, 4, { kind: "attempt", attempt, step: "submitted" }),
  ]);
  await page.goto(`${url}/practice/exam/?exam=${attempt}&reasons=1`);
  await page.getByText("This question has been changed since.").waitFor();
  await page.getByText(old.options[0]?.text ?? "").waitFor();
  await sound(page);
});
