import type { Page } from "playwright-core";
import { beforeEach, expect, inject, test } from "vitest";
import { answer, startExam } from "../support/exam-page.ts";
import {
  IN_STEP,
  type LogDevice,
  logDevices,
  saidOfSaving,
  save,
  signInAs,
  typeClass,
} from "../support/log-device.ts";

/** What somebody else could make of a sign-in: of what it leaves on the device, and of the way back from it. */
const url = inject("siteUrl");
const devices = logDevices({ requestsMayFail: true });
let device: LogDevice;
let page: Page;
beforeEach(async () => {
  device = await devices.open();
  page = await device.tab();
});

/** All that the site keeps in this browser: names and contents, each a text. */
const kept = (): Promise<string[]> =>
  page.evaluate(`(async () => {
    const texts = [localStorage, sessionStorage].flatMap((store) => Object.entries(store).map(([name, text]) => name + " " + text));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      texts.push(name);
      for (const store of database.objectStoreNames) {
        const all = (what) => new Promise((resolve) => {
          const asked = database.transaction(store).objectStore(store)[what]();
          asked.onsuccess = () => resolve(asked.result);
        });
        texts.push(...(await all("getAll")).map((value) => JSON.stringify(value)), ...(await all("getAllKeys")));
      }
      database.close();
    }
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) texts.push(name + " " + url);
    return texts;
  })()`);

test("after a sign-out nothing of the learner is in the browser: no exam, note, draft, plan or token", async () => {
  await signInAs(page, url, "leaves-nothing@example.org");
  const { sub } = JSON.parse(await page.evaluate<string>("localStorage.getItem('caseway.session')"));
  await startExam(page, url);
  await answer(page, 1);
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByLabel("Your note on this question").fill("Remember the consent.");
  await page.getByRole("button", { name: "Save the note" }).click();
  await page.getByRole("button", { name: "Your note" }).waitFor();
  const attempt = new URL(page.url()).searchParams.get("exam") ?? "";
  await typeClass(page, url, "Kept class");
  await save(page);
  await page.goto(`${url}/log/plan/`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await typeClass(page, url, "Half typed class");
  await page.goto(`${url}/log/data/`);
  await saidOfSaving(page, IN_STEP);
  // A tab of the exam was killed in the middle of an answer.
  await page.evaluate(
    ([owner, exam]) => {
      const { localStorage } = globalThis as unknown as { localStorage: Map<string, string> & Storage };
      localStorage.setItem(`caseway.exam.tapped.${owner}.${exam}`, "{}");
    },
    [sub, attempt],
  );
  const hers = [
    sub,
    attempt,
    "leaves-nothing",
    "Kept class",
    "Half typed class",
    "Remember the consent.",
    "exam-questions",
    "oidc.",
  ];
  const found = await kept();
  for (const one of hers) expect([one, found.some((text) => text.includes(one))]).toEqual([one, true]);

  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(`${url}/`);
  const left = await kept();
  expect(left.filter((text) => hers.some((one) => text.includes(one)))).toEqual([]);
  // The name of the browser, and where its sign-in is: the same for everybody who uses it.
  expect(left.map((text) => text.split(" ")[0]).sort()).toEqual([
    "caseway-log-guest",
    "caseway.device",
    "caseway.shared",
    "caseway.sign-in",
  ]);
});

test("a way back from the sign-in that leads to another site leads to her log", async () => {
  await device.context.addInitScript(() => {
    const { location, sessionStorage } = globalThis as unknown as {
      location: { pathname: string };
      sessionStorage: Record<string, string> & { setItem: (name: string, text: string) => void };
    };
    if (location.pathname !== "/signed-in/") return;
    for (const [name, text] of Object.entries(sessionStorage))
      sessionStorage.setItem(name, String(text).replace("/log/data/", "/\\t/evil.example/"));
  });
  await page.goto(`${url}/log/data/`);
  await page.getByRole("radio", { name: /^No/ }).check();
  await page.getByRole("button", { name: "Sign in or make an account" }).click();
  await page.getByRole("textbox", { name: "Email address" }).fill("comes-back@example.org");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${url}/log/`);
});
