import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { databaseShelf } from "../../../site/src/log/device/database-shelf.ts";
import { whileClosed } from "../../../site/src/log/device/in-use.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import { type Shelf, ShelfError, sentLine, waitingLine } from "../../../site/src/log/device/shelf.ts";
import { openLog } from "../../../site/src/log/open-log.ts";
import { creditEntry } from "../../support/log-entries.ts";

const newOwner = (): string => crypto.randomUUID();
const line = (number: number) => waitingLine(creditEntry(number));
const databases = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe.each([
  ["the browser's database", (): Promise<Shelf> => databaseShelf(newOwner())],
  ["memory", async (): Promise<Shelf> => memoryShelf()],
])("a shelf in %s", (_, open) => {
  test("gives back lines and values, changes and forgets them", async () => {
    const shelf = await open();
    await shelf.write({
      lines: [line(1), line(2)],
      values: { place: { cursor: "a" }, draft: { title: "E" } },
    });
    await shelf.write({ lines: [sentLine(creditEntry(1))], values: { draft: undefined } });
    expect((await shelf.load()).lines).toEqual([sentLine(creditEntry(1)), line(2)]);
    expect(await shelf.keys()).toHaveLength(2);
    expect(await shelf.value("place")).toEqual({ cursor: "a" });
    expect(await shelf.value("draft")).toBeUndefined();
    expect(await shelf.values()).toEqual({ place: { cursor: "a" } });
  });

  test("takes a line away and puts another under its key in one step", async () => {
    const shelf = await open();
    await shelf.write({ lines: [line(1), line(2)] });
    const other = sentLine(creditEntry(1, { data: { title: "The account's" } }));
    await shelf.write({ lines: [other], without: [line(1).key, line(2).key] });
    expect((await shelf.load()).lines).toEqual([other]);
  });

  test("can be emptied and written to again", async () => {
    const shelf = await open();
    await shelf.write({ lines: [line(1)], values: { place: 1 } });
    await shelf.empty();
    expect(await shelf.load()).toEqual({ lines: [], unreadable: 0 });
    expect(await shelf.values()).toEqual({});
    await shelf.write({ lines: [line(2)] });
    expect(await shelf.keys()).toHaveLength(1);
  });
});

describe("the browser's database", () => {
  test("keeps owners apart, and what it has after it was closed", async () => {
    const [owner, other] = [newOwner(), newOwner()];
    const shelf = await databaseShelf(owner);
    await shelf.write({ lines: [line(1)] });
    shelf.close();
    expect((await (await databaseShelf(owner)).load()).lines).toEqual([line(1)]);
    expect((await (await databaseShelf(other)).load()).lines).toEqual([]);
  });

  test("leaves what it cannot read where it is, and counts it", async () => {
    const owner = newOwner();
    const shelf = await databaseShelf(owner);
    const strange = { key: "credit#strange", entry: "not an entry", state: "waiting" };
    await shelf.write({ lines: [line(1), strange as never] });
    expect(await shelf.load()).toEqual({ lines: [line(1)], unreadable: 1 });
    const log = await openLog(owner);
    expect(log.state.unreadable).toBe(1);
    await log.refresh();
    expect(log.state.unreadable).toBe(1);
    expect(await shelf.keys()).toHaveLength(2);
  });

  test.each([
    ["throws at the second line", "QuotaExceededError", "full", true],
    ["fails at the second line", "UnknownError", "blocked", true],
  ])("keeps nothing of a step that %s", async (_, name, trouble) => {
    const shelf = await databaseShelf(newOwner());
    await shelf.write({ lines: [line(9)] });
    const put = IDBObjectStore.prototype.put;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      calls += 1;
      if (calls === 2) throw new DOMException("No", name);
      return put.apply(this, args);
    });
    const writing = shelf.write({ lines: [line(1), line(2)], without: [line(9).key], values: { place: 1 } });
    await expect(writing).rejects.toEqual(new ShelfError(trouble as "full"));
    await expect(writing).rejects.toHaveProperty("trouble", trouble);
    vi.restoreAllMocks();
    expect((await shelf.load()).lines).toEqual([line(9)]);
    expect(await shelf.values()).toEqual({});
  });

  test("says that it is full when the browser notices only at the end of a step", async () => {
    const shelf = await databaseShelf(newOwner());
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      // As a browser does: the request was fine, the transaction is given up with this error.
      const { transaction } = this;
      request.addEventListener("success", () => {
        Object.defineProperty(transaction, "error", { value: new DOMException("", "QuotaExceededError") });
        transaction.abort();
      });
      return request;
    });
    await expect(shelf.write({ lines: [line(1)] })).rejects.toHaveProperty("trouble", "full");
    vi.restoreAllMocks();
    expect(await shelf.keys()).toHaveLength(0);
  });

  test("is deleted although another tab has it open, and that tab is told", async () => {
    const owner = newOwner();
    const [here, there] = [await databaseShelf(owner), await databaseShelf(owner)];
    await here.write({ lines: [line(1)] });
    await here.destroy();
    await there.lost;
    expect(await databases()).not.toContain(`caseway-log-${owner}`);
    await expect(there.write({ lines: [line(2)] })).rejects.toHaveProperty("trouble", "blocked");
    expect((await (await databaseShelf(owner)).load()).lines).toEqual([]);
  });

  test("is empty at once, and later gone, where another tab does not let go", async () => {
    const owner = newOwner();
    const shelf = await databaseShelf(owner);
    await shelf.write({ lines: [line(1)], values: { place: 1 } });
    const frozen = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`caseway-log-${owner}`);
      request.addEventListener("success", () => resolve(request.result));
    });
    const begun = Date.now();
    await shelf.destroy();
    expect(Date.now() - begun).toBeLessThan(15_000);
    const count = frozen.transaction("lines").objectStore("lines").count();
    await new Promise((resolve) => count.addEventListener("success", resolve));
    expect(count.result).toBe(0);
    frozen.close();
    await expect.poll(databases).not.toContain(`caseway-log-${owner}`);
  });
});

test("two tabs that write to one database at once both keep everything, and both show it", async () => {
  const owner = newOwner();
  const tabs = [await openLog(owner), await openLog(owner)];
  const titles = tabs.flatMap((log, tab) =>
    Array.from({ length: 20 }, (_, number) => ({ log, title: `${tab}.${number}` })),
  );
  const saved = await Promise.all(
    titles.map(({ log, title }) => log.write("credit", log.newRecordId(), { title })),
  );
  expect(saved.every(({ ok }) => ok)).toBe(true);
  for (const log of tabs) await expect.poll(() => log.state.records).toHaveLength(40);
  expect(tabs[0]?.state.records).toEqual(tabs[1]?.state.records);
  const shelf = await databaseShelf(owner);
  expect(await shelf.keys()).toHaveLength(40);
  for (const log of tabs) log.close();
});

describe("opening a log", () => {
  test("goes on in memory where the browser blocks its database", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    const log = await openLog(newOwner());
    expect(log.state.lasting).toBe(false);
    expect((await log.write("credit", log.newRecordId(), { title: "Ethics" })).ok).toBe(true);
  });

  test("goes on in memory where the database opens and cannot be read", async () => {
    const owner = newOwner();
    await (await databaseShelf(owner)).write({ lines: [line(1)] });
    const reading = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
      throw new DOMException("Damaged", "UnknownError");
    });
    expect((await openLog(owner)).state.lasting).toBe(false);
    reading.mockRestore();
    // Nothing was changed, and nothing holds it.
    expect((await openLog(owner)).state.lines).toEqual([line(1)]);
  });

  test("does not wait for ever for another tab's upgrade, and hands the log over when it opens after all", async () => {
    const owner = newOwner();
    const first = await databaseShelf(owner);
    await first.write({ lines: [line(1)] });
    first.close();
    // Another tab is deleting or upgrading it and hangs: opening waits until that is done.
    const holding = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`caseway-log-${owner}`);
      request.addEventListener("success", () => resolve(request.result));
    });
    indexedDB.deleteDatabase(`caseway-log-${owner}`);
    const late = vi.fn<(log: Awaited<ReturnType<typeof openLog>>) => void>();
    const begun = Date.now();
    const log = await openLog(owner, { late });
    expect(Date.now() - begun).toBeLessThan(15_000);
    expect(log.state.lasting).toBe(false);
    expect(late).not.toHaveBeenCalled();
    holding.close();
    await expect.poll(() => late.mock.calls).toHaveLength(1);
    expect(late.mock.calls[0]?.[0].state.lasting).toBe(true);
  });
});

describe("a log that is in use", () => {
  test("is left alone for as long as some page has it open", async () => {
    const owner = newOwner();
    const work = vi.fn(async () => undefined);
    const [here, there] = [await databaseShelf(owner), await databaseShelf(owner)];
    here.close();
    expect(await whileClosed(owner, work)).toBe(false);
    expect(work).not.toHaveBeenCalled();
    there.close();
    await expect.poll(() => whileClosed(owner, work)).toBe(true);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
