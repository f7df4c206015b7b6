import { describe, expect, test } from "vitest";
import { problems, statusText } from "../../../site/src/log/app/status.tsx";
import { refusedLine, waitingLine } from "../../../site/src/log/device/shelf.ts";
import { creditEntry } from "../../support/log-entries.ts";

const session = { sub: "pat", email: "pat@example.org", shared: false, ended: false };
const state = { lasting: true, waiting: 0, refused: [], unreadable: 0, lines: [] };
const kept = { session, inStep: { kind: "done" } as const, aheadMs: 0, erased: false };
const refused = [refusedLine(creditEntry(1), { code: "invalid-entry" })];
const texts = (more: object, of: object = {}) =>
  problems({ ...kept, ...more }, { ...state, ...of }).map(({ text }) => text);

describe("the line that says what is saved where", () => {
  test.each([
    [
      "a guest",
      { session: undefined, inStep: { kind: "guest" } },
      { lines: [waitingLine(creditEntry(1))] },
      "All saved on this device only.",
    ],
    [
      "a guest with nothing yet",
      { session: undefined, inStep: { kind: "guest" } },
      {},
      "Nothing recorded yet.",
    ],
    ["in step", {}, {}, "All saved on this device and in your account."],
    ["before the first sync", { inStep: { kind: "not-yet" } }, {}, "All saved on this device."],
    [
      "one waits",
      { inStep: { kind: "offline" } },
      { waiting: 1 },
      "All saved on this device. 1 entry waits to sync.",
    ],
    [
      "three wait",
      { inStep: { kind: "syncing" } },
      { waiting: 3 },
      "All saved on this device. 3 entries wait to sync.",
    ],
    [
      "something is saved while it was in step",
      {},
      { waiting: 1 },
      "All saved on this device. 1 entry waits to sync.",
    ],
    ["one was refused: it is not in the account", {}, { refused }, "All saved on this device."],
    [
      "a guest whose browser keeps nothing",
      { session: undefined },
      { lasting: false },
      "Kept only until you close this page.",
    ],
    ["a browser that keeps nothing, in step", {}, { lasting: false }, "All saved in your account."],
    [
      "a browser that keeps nothing, with one that waits",
      { inStep: { kind: "offline" } },
      { lasting: false, waiting: 1 },
      "Kept only until you close this page. 1 entry waits to sync.",
    ],
  ])("%s", (_, more, of, text) => {
    expect(statusText({ ...kept, ...more } as typeof kept, { ...state, ...of })).toBe(text);
  });
});

describe("what is in the way", () => {
  test("is nothing where all is well", () => {
    expect(texts({})).toEqual([]);
    expect(texts({ aheadMs: 4 * 60_000 })).toEqual([]);
    expect(texts({ aheadMs: undefined })).toEqual([]);
  });

  test.each([
    [3_600_000, "about 60 minutes fast"],
    [-3_600_000, "about 60 minutes slow"],
    [-6 * 60_000, "about 6 minutes slow"],
    [5 * 3_600_000, "about 5 hours fast"],
    [365 * 24 * 3_600_000, "about 365 days fast"],
  ])("is a clock that is %s milliseconds off", (aheadMs, words) => {
    const [text] = texts({ aheadMs });
    expect(text).toContain(`The clock of this device is ${words}.`);
    expect(text).toContain("safe");
  });

  test("is a browser that keeps nothing, with the way to a download, and no advice that would lose the log", () => {
    const [found] = problems({ ...kept, session: undefined }, { ...state, lasting: false });
    expect(found).toMatchObject({ href: "/log/data/", link: "Download your log" });
    expect(found?.text).not.toMatch(/sign in/i);
  });

  test("is each refused entry, each row that cannot be read, a failed sync and an erased account", () => {
    expect(texts({}, { refused })[0]).toContain(
      "1 entry could not go into your account. It is kept on this device.",
    );
    expect(texts({}, { unreadable: 2 })[0]).toContain("2 entries on this device could not be read");
    expect(texts({ inStep: { kind: "failed", detail: "Why." } })).toEqual(["Why."]);
    expect(texts({ erased: true })[0]).toContain("erased from another device");
  });
});
