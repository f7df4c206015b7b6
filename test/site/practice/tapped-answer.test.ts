import { describe, expect, test } from "vitest";
import type { Answer } from "../../../domain/log/entry.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import { layDown, type Tapped, takeOverTapped } from "../../../site/src/practice/exam/tapped-answer.ts";
import { ulid } from "../../support/logs.ts";
import { deviceLog, START } from "../log/devices.ts";

/** A plain storage as a browser has it. */
function plainStorage() {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
  // What is kept shows among the names of the object.
  const store = new Proxy(methods, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  return { kept, storage: () => store };
}
const tapped = (changes: Partial<Tapped> = {}): Tapped => ({
  attempt: ulid(START, 1),
  scenario: "a-case",
  item: "q1",
  version: "one",
  chosen: [2],
  sure: "unsure",
  seconds: 12,
  at: new Date(START - 60_000).toISOString(),
  ...changes,
});
const lastingLog = async () => (await deviceLog({ ...memoryShelf(), lasting: true })).log;
const answersOf = (log: Awaited<ReturnType<typeof lastingLog>>): Answer[] =>
  log.state.entries.filter(({ kind }) => kind === "answer") as Answer[];

describe("an answer that a killed tab had not written", () => {
  test("comes into the log with the time of the tap, and once", async () => {
    const { kept, storage } = plainStorage();
    layDown("learner", tapped(), storage);
    const log = await lastingLog();
    await takeOverTapped(log, storage);
    await takeOverTapped(log, storage);
    expect(answersOf(log)).toMatchObject([{ ...tapped(), kind: "answer" }]);
    expect(kept.size).toBe(0);
  });

  test("is the last tap of its exam", async () => {
    const { storage } = plainStorage();
    const takeUpFirst = layDown("learner", tapped(), storage);
    layDown("learner", tapped({ chosen: [3] }), storage);
    takeUpFirst();
    const log = await lastingLog();
    await takeOverTapped(log, storage);
    expect(answersOf(log).map(({ chosen }) => chosen)).toEqual([[3]]);
  });

  test("may be that an answer was taken back", async () => {
    const { kept, storage } = plainStorage();
    const log = await lastingLog();
    layDown("learner", tapped({ chosen: [] }), storage);
    await takeOverTapped(log, storage);
    expect(answersOf(log).map(({ chosen }) => chosen)).toEqual([[]]);
    expect(kept.size).toBe(0);
  });

  test("is gone once the log has answered for it", async () => {
    const { kept, storage } = plainStorage();
    layDown("learner", tapped(), storage)();
    expect(kept.size).toBe(0);
  });

  test("is not written beside the same answer, or over a later one", async () => {
    const { kept, storage } = plainStorage();
    const log = await lastingLog();
    const { at: _, ...later } = tapped({ chosen: [0] });
    await log.add([{ kind: "answer", ...later }]);
    layDown("learner", tapped(), storage);
    await takeOverTapped(log, storage);
    expect(answersOf(log).map(({ chosen }) => chosen)).toEqual([[0]]);
    expect(kept.size).toBe(0);
  });

  test("stays apart from another learner's log, and from one that keeps nothing", async () => {
    const { kept, storage } = plainStorage();
    layDown("someone-else", tapped(), storage);
    layDown("learner", tapped(), storage);
    const forgetful = (await deviceLog()).log;
    await takeOverTapped(forgetful, storage);
    expect(kept.size).toBe(2);
    const log = await lastingLog();
    await takeOverTapped(log, storage);
    expect(answersOf(log)).toHaveLength(1);
    expect([...kept.keys()]).toEqual([expect.stringContaining("someone-else")]);
  });

  test.each([
    "",
    "{",
    "{}",
    JSON.stringify({ ...tapped(), chosen: [-1] }),
    // No id can be made for this time.
    JSON.stringify({ ...tapped(), at: "0001-01-01T00:00:00.000Z" }),
  ])("is let go where it makes no sense: %s", async (text) => {
    const { kept, storage } = plainStorage();
    kept.set("caseway.exam.tapped.learner.x", text);
    const log = await lastingLog();
    await takeOverTapped(log, storage);
    expect(answersOf(log)).toEqual([]);
    expect(kept.size).toBe(0);
  });
});
