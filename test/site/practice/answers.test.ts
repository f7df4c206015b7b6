import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Asked } from "../../../site/src/practice/answers.ts";

const FIRST: Asked = { scenario: "a-case", item: "what-first", version: "0a1b2c", options: 4 };
const OLD_KEY = "caseway.practice.1.a-case.0a1b2c";
const ANNA = { sub: "anna", shared: false, ended: false };

/** Storage as a browser has it: what is kept are its own properties. */
const storage = (kept: Record<string, string> = {}): Storage =>
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: { value: (key: string, value: string) => Object.assign(kept, { [key]: value }) },
    removeItem: { value: (key: string) => Reflect.deleteProperty(kept, key) },
  }) as unknown as Storage;

let local: Storage;
beforeEach(() => {
  local = storage();
  vi.stubGlobal("localStorage", local);
  vi.stubGlobal("sessionStorage", storage());
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const signIn = (session: object) => local.setItem("caseway.session", JSON.stringify(session));

/** The page after a reload: nothing but what is on the device. */
async function page() {
  vi.resetModules();
  return import("../../../site/src/practice/answers.ts");
}

describe("an answer", () => {
  test("of a guest is in the guest's log after a reload", async () => {
    expect(await (await page()).keepAnswer(FIRST, [2], 31)).toBe("device");
    expect(await (await page()).latestAnswer(FIRST)).toEqual({ chosen: [2], keptIn: "device" });
  });

  test("does not take the place of another one: the newest is shown, and both are in the log", async () => {
    const { keepAnswer, latestAnswer } = await page();
    await keepAnswer(FIRST, [2], 31);
    await keepAnswer(FIRST, [0], 4);
    expect((await latestAnswer(FIRST))?.chosen).toEqual([0]);
    const { openLog } = await import("../../../site/src/log/open-log.ts");
    const { entries } = (await openLog("guest")).state;
    expect(entries.map((entry) => "seconds" in entry && entry.seconds).sort()).toEqual([31, 4]);
  });

  test("to an older version, to another question, or beyond the options is not shown", async () => {
    const { keepAnswer, latestAnswer } = await page();
    await keepAnswer(FIRST, [3], 1);
    expect(await latestAnswer({ ...FIRST, version: "ffffff" })).toBeUndefined();
    expect(await latestAnswer({ ...FIRST, item: "what-next" })).toBeUndefined();
    expect(await latestAnswer({ ...FIRST, scenario: "another-case" })).toBeUndefined();
    expect(await latestAnswer({ ...FIRST, options: 3 })).toBeUndefined();
  });

  test("of a learner is in her own log, and not shown to the next person here", async () => {
    signIn(ANNA);
    const { keepAnswer, latestAnswer } = await page();
    expect(await keepAnswer(FIRST, [2], 31)).toBe("account");
    local.removeItem("caseway.session");
    expect(await latestAnswer(FIRST)).toBeUndefined();
    signIn(ANNA);
    expect(await latestAnswer(FIRST)).toEqual({ chosen: [2], keptIn: "account" });
  });

  test("given while a sign-in has run out stays out of the hidden log", async () => {
    signIn(ANNA);
    await (await page()).keepAnswer(FIRST, [2], 31);
    signIn({ ...ANNA, ended: true });
    const { keepAnswer, latestAnswer } = await page();
    expect(await latestAnswer(FIRST)).toBeUndefined();
    expect(await keepAnswer(FIRST, [0], 5)).toBe("device");
    signIn(ANNA);
    expect((await latestAnswer(FIRST))?.chosen).toEqual([2]);
  });

  test("is nowhere when the database is blocked, and it says so", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    expect(await (await page()).keepAnswer(FIRST, [2], 31)).toBe("nowhere");
  });
});

describe("an answer from before there was a log", () => {
  test("is taken over once, and then only in the log", async () => {
    local.setItem(OLD_KEY, "[1]");
    await (await page()).takeOverOldAnswers([FIRST]);
    await (await page()).takeOverOldAnswers([FIRST]);
    expect(local.getItem(OLD_KEY)).toBe(null);
    const { latestAnswer } = await page();
    expect((await latestAnswer(FIRST))?.chosen).toEqual([1]);
    const { openLog } = await import("../../../site/src/log/open-log.ts");
    expect((await openLog("guest")).state.lines).toHaveLength(1);
  });

  test("was a guest's: it goes into the guest's log even while somebody is signed in", async () => {
    local.setItem(OLD_KEY, "[1]");
    signIn(ANNA);
    const { takeOverOldAnswers, latestAnswer } = await page();
    await takeOverOldAnswers([FIRST]);
    expect(await latestAnswer(FIRST)).toBeUndefined();
    local.removeItem("caseway.session");
    expect((await latestAnswer(FIRST))?.chosen).toEqual([1]);
  });

  test("stays where it is when the database is blocked", async () => {
    local.setItem(OLD_KEY, "[1]");
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    await (await page()).takeOverOldAnswers([FIRST]);
    expect(local.getItem(OLD_KEY)).toBe("[1]");
  });
});
