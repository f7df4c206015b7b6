import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Asked } from "../../../site/src/practice/answers.ts";
import { studyAnswers } from "../../../site/src/practice/given-answers.ts";

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
type Page = typeof import("../../../site/src/practice/answers.ts");
async function page(): Promise<Page> {
  vi.resetModules();
  return import("../../../site/src/practice/answers.ts");
}

/** Keeps an answer in the log that belongs to whoever is here. */
const keep = async (of: Page, chosen: readonly number[]): Promise<string> => {
  const log = await of.practiceLog();
  const { scenario, item, version } = FIRST;
  const saved = await log.add([{ kind: "answer", scenario, item, version, chosen, seconds: 31 }]);
  return saved.ok ? of.keptIn(log) : "nowhere";
};
/** The newest answer of study to the question, for whoever is here. */
const latest = async (of: Page): Promise<readonly number[] | undefined> => {
  const { entries } = (await of.practiceLog()).state;
  return studyAnswers(entries, [FIRST.version]).get(FIRST.version)?.chosen;
};
const blocked = () =>
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });

describe("an answer", () => {
  test("of a guest is in the guest's log after a reload", async () => {
    expect(await keep(await page(), [2])).toBe("device");
    expect(await latest(await page())).toEqual([2]);
  });

  test("of a learner is in her own log, and not shown to the next person here", async () => {
    signIn(ANNA);
    const here = await page();
    expect(await keep(here, [2])).toBe("account");
    local.removeItem("caseway.session");
    expect(await latest(here)).toBeUndefined();
    signIn(ANNA);
    expect(await latest(here)).toEqual([2]);
  });

  test("given while a sign-in has run out stays out of the hidden log", async () => {
    signIn(ANNA);
    await keep(await page(), [2]);
    signIn({ ...ANNA, ended: true });
    const here = await page();
    expect(await latest(here)).toBeUndefined();
    expect(await keep(here, [0])).toBe("device");
    signIn(ANNA);
    expect(await latest(here)).toEqual([2]);
  });

  test("is nowhere when the database is blocked, and it says so", async () => {
    blocked();
    expect(await keep(await page(), [2])).toBe("nowhere");
  });
});

describe("what is begun on the page of a question", () => {
  test("is there after a reload, and gone once it is let go", async () => {
    const draft = { chosen: [1], struck: [3], sure: "unsure" as const };
    const before = await page();
    await before.keepDraft(await before.practiceLog(), FIRST.version, draft);
    const here = await page();
    const log = await here.practiceLog();
    expect([...(await here.draftsIn(log, [FIRST.version, "another"]))]).toEqual([[FIRST.version, draft]]);
    await here.keepDraft(log, FIRST.version, undefined);
    expect((await here.draftsIn(log, [FIRST.version])).size).toBe(0);
  });

  test("that makes no sense is none", async () => {
    const here = await page();
    const log = await here.practiceLog();
    await log.shelf.write({ values: { [`draft:question:${FIRST.version}`]: { chosen: "all" } } });
    expect((await here.draftsIn(log, [FIRST.version])).size).toBe(0);
  });
});

test("a flag and a note belong to the question whatever its wording, and to no other", async () => {
  const here = await page();
  const log = await here.practiceLog();
  expect(here.savedWith(log, FIRST)).toEqual({ flagged: false, note: "" });
  await log.write("flag", "a-case:what-first", {});
  await log.write("note", "a-case:what-first", { text: "Ask before planning." });
  expect(here.savedWith(log, FIRST)).toEqual({ flagged: true, note: "Ask before planning." });
  expect(here.savedWith(log, { ...FIRST, item: "what-next" })).toEqual({ flagged: false, note: "" });
  await log.write("flag", "a-case:what-first", null);
  expect(here.savedWith(log, FIRST).flagged).toBe(false);
});

describe("an answer from before there was a log", () => {
  test("is taken over once, and then only in the log", async () => {
    local.setItem(OLD_KEY, "[1]");
    await (await page()).takeOverOldAnswers([FIRST]);
    await (await page()).takeOverOldAnswers([FIRST]);
    expect(local.getItem(OLD_KEY)).toBe(null);
    expect(await latest(await page())).toEqual([1]);
    const { openLog } = await import("../../../site/src/log/open-log.ts");
    expect((await openLog("guest")).state.lines).toHaveLength(1);
  });

  test("was a guest's: it goes into the guest's log even while somebody is signed in", async () => {
    local.setItem(OLD_KEY, "[1]");
    signIn(ANNA);
    const here = await page();
    await here.takeOverOldAnswers([FIRST]);
    expect(await latest(here)).toBeUndefined();
    local.removeItem("caseway.session");
    expect(await latest(here)).toEqual([1]);
  });

  test("stays where it is when the database is blocked", async () => {
    local.setItem(OLD_KEY, "[1]");
    blocked();
    await (await page()).takeOverOldAnswers([FIRST]);
    expect(local.getItem(OLD_KEY)).toBe("[1]");
  });
});
