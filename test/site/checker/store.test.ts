import { describe, expect, test } from "vitest";
import { type Draft, EMPTY } from "../../../site/src/checker/draft.ts";
import { answer } from "../../../site/src/checker/flow.ts";
import { load, type Storage, save } from "../../../site/src/checker/store.ts";

const memory = (initial?: string): { storage: () => Storage; kept: () => string | null } => {
  let text: string | null = initial ?? null;
  const storage: Storage = {
    getItem: () => text,
    setItem: (_, value) => {
      text = value;
    },
    removeItem: () => {
      text = null;
    },
  };
  return { storage: () => storage, kept: () => text };
};
const draft: Draft = answer(EMPTY, "licenses", { value: "no" });

describe("the answers on this device", () => {
  test("come back as they were, with what was typed and not yet sent", () => {
    const device = memory();
    const typed: Draft = { ...draft, pending: { id: "degrees", raw: { value: "yes" } } };
    expect(save(device.storage, typed)).toBe(true);
    expect(load(device.storage)).toEqual({ kind: "draft", draft: typed });
  });

  test("are none on a new device, and gone after starting over", () => {
    const device = memory();
    expect(load(device.storage)).toEqual({ kind: "none" });
    save(device.storage, draft);
    save(device.storage, EMPTY);
    expect(device.kept()).toBeNull();
  });

  test.each([
    ["broken JSON", '{"v":1,"answers":{'],
    ["no text", ""],
    ["another program's", "[1,2]"],
    ["another version's", JSON.stringify({ ...draft, v: 2 })],
    ["an older version's without lists", JSON.stringify({ v: 1, answers: {} })],
    ["one with unknown keys", JSON.stringify({ ...draft, extra: true })],
    ["one with answers of the wrong kind", JSON.stringify({ ...draft, answers: { licenses: "no" } })],
  ])("that are %s are kept as they are and offered, not thrown away", (_, text) => {
    const device = memory(text);
    expect(load(device.storage)).toEqual({ kind: "unreadable", text });
    expect(device.kept()).toBe(text);
  });

  test("are not kept where storage is blocked, and nothing fails", () => {
    const blocked = (): Storage => {
      throw new Error("The operation is insecure.");
    };
    expect(load(blocked)).toEqual({ kind: "blocked" });
    expect(save(blocked, draft)).toBe(false);
  });

  test("are said not to be kept when the device is full", () => {
    const full = memory();
    const storage = (): Storage => ({
      ...full.storage(),
      setItem: () => {
        throw new Error("Quota exceeded.");
      },
    });
    expect(save(storage, draft)).toBe(false);
  });
});
