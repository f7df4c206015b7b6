import type { Page } from "playwright-core";
import type { Envelope } from "../../domain/log/envelope.ts";

/** What a learner does in a short exam, and what her device holds of it. */

/** Opens the page of the short exams and starts one of 20 questions; `time` as the page words it. */
export async function startExam(page: Page, url: string, time = /^20 min/): Promise<void> {
  await page.goto(`${url}/practice/exam/`);
  await page.getByRole("radio", { name: time }).check();
  await page.getByRole("button", { name: "Start the exam" }).click();
  await onQuestion(page, 1);
}

/** Waits until this question is on the page with its text. */
export const onQuestion = (page: Page, number: number): Promise<void> =>
  page.locator("h1.asks", { hasText: new RegExp(`Question ${number} of \\d+`) }).waitFor();

/** The inputs of the options of the question on the page. */
export const options = (page: Page) => page.locator(".question .strikable input");

/** Chooses an option of the question on the page, counted from 0, and waits until the page says that it is kept. */
export async function answer(page: Page, option: number): Promise<void> {
  await options(page).nth(option).check();
  await page.getByText("Answer kept", { exact: true }).waitFor();
}

/** Chooses an option, and waits for nothing. */
export const choose = (page: Page, option: number): Promise<void> => options(page).nth(option).click();

/** Comes to the option below the one that is chosen, or to the second one, with an arrow key, and waits for nothing. */
export async function passOn(page: Page): Promise<void> {
  const chosen = page.locator(".question .strikable input:checked");
  await ((await chosen.count()) > 0 ? chosen.first() : options(page).first()).focus();
  await page.keyboard.press("ArrowDown");
}

/** The options that are chosen on the page, counted from 0. */
export const chosenOn = (page: Page): Promise<number[]> =>
  options(page).evaluateAll((inputs) =>
    inputs.flatMap((input, option) => ((input as unknown as { checked: boolean }).checked ? [option] : [])),
  );

/** The version of the question on the page. */
export const versionOn = async (page: Page): Promise<string> =>
  (await page.locator("h1.asks").getAttribute("id"))?.replace(/^q-/, "") ?? "";

export async function next(page: Page, number: number): Promise<void> {
  await page.getByRole("link", { name: `Next question: ${number}`, exact: true }).click();
  await onQuestion(page, number);
}

/** Goes to a question by the grid of all of them. */
export async function jump(page: Page, number: number): Promise<void> {
  const grid = page.locator(".exam-grid");
  if ((await grid.getAttribute("open")) === null) await grid.locator("summary").click();
  await grid.getByRole("link", { name: new RegExp(`^Question ${number},`) }).click();
  await onQuestion(page, number);
}

export async function handIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Look it over/ }).click();
  await page.getByRole("button", { name: "Hand it in" }).click();
  await page.getByRole("heading", { level: 1, name: /Your result$/ }).waitFor();
}

/** The entries of the guest's log on the device, in the order of their ids. */
export const guestEntries = (page: Page): Promise<Envelope[]> =>
  page.evaluate<Envelope[]>(
    `new Promise((resolve, reject) => {
       const opening = indexedDB.open("caseway-log-guest");
       opening.onerror = () => reject(opening.error);
       opening.onsuccess = () => {
         const reading = opening.result.transaction("lines").objectStore("lines").getAll();
         reading.onsuccess = () => {
           opening.result.close();
           resolve(reading.result.map(({ entry }) => entry).sort((a, b) => (a.id < b.id ? -1 : 1)));
         };
       };
     })`,
  );

/** The browser's process of the tab ends at once, whatever it was doing. */
export async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await gone;
  await page.close();
}
