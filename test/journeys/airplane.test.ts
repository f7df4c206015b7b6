import { expect, inject, test } from "vitest";
import { answer, chosenOn, jump, onQuestion, startExam } from "../support/exam-page.ts";
import { classes, logDevices, save, typeClass } from "../support/log-device.ts";
import { heading, sound } from "../support/log-page.ts";

/** One visit on the ground, then airplane mode and a fresh tab: what she needs is there. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });

test("in airplane mode she reads a guide, answers the checker, logs a class and goes on with her exam", async () => {
  const phone = await devices.open({ serviceWorkers: "allow" });
  const ground = await phone.tab();
  await ground.goto(url);
  await expect
    .poll(() => ground.evaluate("navigator.serviceWorker.controller !== null"), { timeout: 20_000 })
    .toBe(true);
  await startExam(ground, url, /^No clock/);
  await answer(ground, 2);
  await ground.close();

  await phone.context.setOffline(true);
  const page = await phone.tab();
  await page.goto(`${url}/guides/the-first-ninety-days/`);
  await page.getByRole("heading", { level: 2, name: "Sources" }).waitFor();
  await sound(page);

  await page.goto(`${url}/plan/check/`);
  const question = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).not.toBe(question);

  await typeClass(page, url, "Above the clouds");
  await save(page);
  expect(await classes(page, url)).toEqual(["Above the clouds"]);

  await page.goto(`${url}/practice/exam/`);
  await heading(page, /exam/i);
  await page.getByRole("link", { name: /^Go on/ }).click();
  await onQuestion(page, 2);
  await answer(page, 1);
  await jump(page, 1);
  expect(await chosenOn(page)).toEqual([2]);
  await jump(page, 2);
  expect(await chosenOn(page)).toEqual([1]);
});
