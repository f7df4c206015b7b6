import { describe, expect, test } from "vitest";
import { dataOf } from "../../../domain/log/records.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import {
  refusedLine,
  type Shelf,
  ShelfError,
  sentLine,
  waitingLine,
} from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";
import { creditEntry } from "../../support/log-entries.ts";
import { deviceLog, identity } from "./devices.ts";

const credit = (title: string) => ({ title, minutes: 60 });
const titles = (log: Log) =>
  log.state.records.map((record) => (dataOf(record) as { title?: string } | undefined)?.title);

/** A shelf whose reading or writing can be held up, and let go on. */
function slow(shelf: Shelf): Shelf & { hold: () => () => void } {
  let gate: Promise<void> = Promise.resolve();
  return {
    ...shelf,
    load: async () => {
      const loaded = await shelf.load();
      await gate;
      return loaded;
    },
    hold: () => {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}

describe("a log on a device", () => {
  test("is on the shelf before a write is done, and comes back as it was", async () => {
    const { shelf, log } = await deviceLog();
    const saved = await log.write("credit", log.newRecordId(), credit("Ethics"));
    expect(saved.ok).toBe(true);
    const again = await Log.open("learner", shelf);
    expect(again.state.records).toEqual(log.state.records);
    expect(titles(again)).toEqual(["Ethics"]);
    expect(again.state.waiting).toBe(1);
  });

  test("holds a correction in place of what it corrects, and both in its history", async () => {
    const { log } = await deviceLog();
    const id = log.newRecordId();
    await log.write("credit", id, credit("Ethics"));
    await log.write("credit", id, credit("Ethics and law"), "The certificate says so");
    const [record] = log.state.records;
    expect(titles(log)).toEqual(["Ethics and law"]);
    expect(record?.heads).toHaveLength(1);
    expect(record?.history.map(({ reason }) => reason)).toEqual([undefined, "The certificate says so"]);
  });

  test("lets a correction win although the clock went back a year between the two", async () => {
    const shelf = memoryShelf();
    const before = await Log.open("learner", shelf, identity("phone"));
    const id = before.newRecordId();
    await before.write("credit", id, credit("Ethics"));
    const after = await Log.open("learner", shelf, identity("phone", -365 * 24 * 3_600_000));
    await after.write("credit", id, credit("Ethics and law"));
    expect(titles(after)).toEqual(["Ethics and law"]);
  });

  test("keeps what came while she typed beside what she typed, because she had not seen it", async () => {
    const { log } = await deviceLog();
    const id = log.newRecordId();
    await log.write("credit", id, credit("Ethics"));
    const seen = log.state.records[0]?.heads.map(({ id }) => id) ?? [];
    await log.write("credit", id, credit("From the other device"));
    await log.add([log.revision("credit", id, credit("Typed"), undefined, seen)]);
    expect(log.state.records[0]?.heads.map(({ data }) => data)).toEqual([
      credit("From the other device"),
      credit("Typed"),
    ]);
  });

  test("takes two taps one after the other: the second takes the place of the first", async () => {
    const { log } = await deviceLog();
    const id = log.newRecordId();
    await log.write("credit", id, credit("Ethics"));
    await Promise.all([log.write("credit", id, null), log.write("credit", id, null)]);
    expect(log.state.records[0]?.heads).toHaveLength(1);
    expect(log.state.records[0]?.history).toHaveLength(3);
  });

  test("does not lose a write from the screen when another tab's change is being read at the same time", async () => {
    const shelf = slow({ ...memoryShelf(), lasting: true });
    const owner = `learner-${crypto.randomUUID()}`;
    const [here, there] = [await Log.open(owner, shelf), await Log.open(owner, shelf)];
    const open = shelf.hold();
    await there.write("credit", there.newRecordId(), credit("In the other tab"));
    // The message of the other tab has arrived, and the reading has begun.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const writing = here.write("credit", here.newRecordId(), credit("In this tab"));
    open();
    await writing;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(titles(here).sort()).toEqual(["In the other tab", "In this tab"]);
    expect(titles(there).sort()).toEqual(["In the other tab", "In this tab"]);
    here.close();
    there.close();
  });

  test("keeps both versions when two tabs save the same record at once", async () => {
    const shelf = memoryShelf();
    const [here, there] = [
      await Log.open("learner", shelf, identity("phone-tab-1")),
      await Log.open("learner", shelf, identity("phone-tab-2", 5)),
    ];
    const id = here.newRecordId();
    await here.write("credit", id, credit("First"));
    await there.refresh();
    await Promise.all([here.write("credit", id, credit("Here")), there.write("credit", id, credit("There"))]);
    await Promise.all([here.refresh(), there.refresh()]);
    for (const log of [here, there]) {
      expect(log.state.records[0]?.heads.map(({ data }) => (data as { title: string }).title).sort()).toEqual(
        ["Here", "There"],
      );
    }
  });
});

describe("what cannot be kept", () => {
  const failing = (trouble: "full" | "blocked"): Shelf => ({
    ...memoryShelf(),
    write: async () => {
      throw new ShelfError(trouble);
    },
  });

  test.each(["full", "blocked"] as const)("is told, and nothing changes: %s", async (trouble) => {
    const { log } = await deviceLog(failing(trouble));
    const before = log.state;
    expect(await log.write("credit", log.newRecordId(), credit("Ethics"))).toEqual({ ok: false, trouble });
    expect(log.state).toEqual(before);
    expect(log.state.records).toEqual([]);
  });

  test("is tried again with success when there is room", async () => {
    const shelf = memoryShelf();
    let room = false;
    const { log } = await deviceLog({
      ...shelf,
      write: async (change) => {
        if (!room) throw new ShelfError("full");
        return shelf.write(change);
      },
    });
    const id = log.newRecordId();
    expect((await log.write("credit", id, credit("Ethics"))).ok).toBe(false);
    room = true;
    expect((await log.write("credit", id, credit("Ethics"))).ok).toBe(true);
    expect(titles(log)).toEqual(["Ethics"]);
  });

  test("is an entry that is longer than an account takes: it is told at once, not at the next sync", async () => {
    const { log } = await deviceLog();
    // 3 bytes a letter: 9,000 bytes in 3,000 letters, which the form allows.
    const saved = await log.write("note", "item-1", { text: "語".repeat(3_000) });
    expect(saved).toEqual({ ok: false, trouble: "too-long" });
    expect(log.state.records).toEqual([]);
    expect((await log.write("note", "item-1", { text: "語".repeat(2_500) })).ok).toBe(true);
  });

  test("is what is no entry: a form of ours that writes it fails at once", async () => {
    const { log } = await deviceLog();
    await expect(
      log.add([{ kind: "credit", record: "x", data: { minutes: -1 }, replaces: [] }]),
    ).rejects.toThrow("no entry of the kind credit");
    expect(log.state.lines).toEqual([]);
  });
});

describe("lines of others", () => {
  test("that are here already stay as they are, also under a file with other content", async () => {
    const { log } = await deviceLog();
    await log.keep([sentLine(creditEntry(1))]);
    await log.keep([waitingLine(creditEntry(1, { data: { title: "Changed in a file" } }))]);
    expect(titles(log)).toEqual(["Course 1"]);
    expect(log.state.waiting).toBe(0);
  });

  test("that the service refused are kept, and are in no total", async () => {
    const { shelf, log } = await deviceLog();
    await log.keep([
      sentLine(creditEntry(1)),
      refusedLine(creditEntry(2), { code: "unknown-kind", detail: "Why." }),
    ]);
    const again = await Log.open("learner", shelf);
    expect(titles(again)).toEqual(["Course 1"]);
    expect(again.state.refused).toEqual([
      {
        key: expect.any(String),
        entry: creditEntry(2),
        state: "refused",
        code: "unknown-kind",
        detail: "Why.",
      },
    ]);
  });

  test("of kinds and versions that are not known are kept as they are", async () => {
    const { shelf, log } = await deviceLog();
    const newer = { ...creditEntry(1), v: 2, feeling: { of: "tomorrow" } };
    const other = { ...creditEntry(2), kind: "tomorrow" };
    await log.keep([waitingLine(newer), waitingLine(other)]);
    expect(log.state.records).toEqual([]);
    expect(log.state.waiting).toBe(2);
    expect((await shelf.load()).lines.map(({ entry }) => entry)).toEqual([newer, other]);
  });
});

describe("two tabs", () => {
  test("show the same: what one writes or deletes, the other follows", async () => {
    const shelf = { ...memoryShelf(), lasting: true };
    const owner = `learner-${crypto.randomUUID()}`;
    const [here, there] = [await Log.open(owner, shelf), await Log.open(owner, shelf)];
    await here.write("credit", here.newRecordId(), credit("Ethics"));
    await expect.poll(() => titles(there)).toEqual(["Ethics"]);
    await there.empty();
    await expect.poll(() => titles(here)).toEqual([]);
    here.close();
    there.close();
  });

  test("do not fail when one closes or deletes the log while the other tells of a change", async () => {
    const shelf = memoryShelf();
    let gone = false;
    const dying: Shelf = {
      ...shelf,
      lasting: true,
      load: async () => {
        if (gone) throw new ShelfError("blocked");
        return shelf.load();
      },
      destroy: async () => {
        gone = true;
      },
    };
    const owner = `learner-${crypto.randomUUID()}`;
    const [here, there] = [await Log.open(owner, dying), await Log.open(owner, dying)];
    await here.write("credit", here.newRecordId(), credit("Ethics"));
    await expect.poll(() => titles(there)).toEqual(["Ethics"]);
    await here.destroy();
    expect(here.state.records).toEqual([]);
    // The message arrives, there is nothing to read, and nothing is thrown.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(titles(there)).toEqual(["Ethics"]);
    there.close();
  });
});
