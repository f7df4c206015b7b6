import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEntries } from "../../domain/log/entry.ts";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import { queryKinds } from "../../functions/store/query-kinds.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits, idOf, noteEntry } from "../support/log-entries.ts";
import { newLearner, sync, upload } from "../support/sync-calls.ts";
import { watched } from "../support/watched-table.ts";

describe.each(databases)("the entries of a kind, on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  }, STARTING_MS);
  afterAll(() => database.stop());

  test("are those of the kinds that were asked for, by id, and of this learner", async () => {
    const learner = newLearner();
    const held = { kind: "held", data: { credential: "ccm" } };
    await sync(database.table, learner, {
      entries: [creditEntry(3), creditEntry(1), noteEntry(2, "n"), creditEntry(4, held)],
    });
    await sync(database.table, newLearner(), { entries: credits(0, 5) });
    const names = async (kinds: string[]) =>
      readEntries(await queryKinds(database.table, learner, kinds)).map(({ kind, id }) => [kind, id]);
    expect(await names(["credit"])).toEqual([
      ["credit", idOf(1)],
      ["credit", idOf(3)],
    ]);
    expect(await names(["held", "note"])).toEqual([
      ["held", idOf(4)],
      ["note", idOf(2)],
    ]);
    // The beginning of a kind's name is no kind.
    expect(await names(["cred", "account", "hours"])).toEqual([]);
  });

  test("all come, however many pages DynamoDB makes of them", async () => {
    const learner = newLearner();
    // 400 entries of 4 KB: more than the 1 MB at which a query stops.
    const entries = Array.from({ length: 400 }, (_, number) => noteEntry(number, "x".repeat(4_000)));
    for (let at = 0; at < entries.length; at += 50) {
      await upload(database.table, learner, entries.slice(at, at + 50));
    }
    expect(await queryKinds(database.table, learner, ["note"])).toEqual(entries);
  });

  test("are refused as soon as they are more than may be read, in all kinds together", async () => {
    const learner = newLearner();
    const entries = [creditEntry(1), creditEntry(2), noteEntry(3, "é")];
    await sync(database.table, learner, { entries });
    const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0);
    const read = (rows: number, most: number) =>
      queryKinds(database.table, learner, ["credit", "note"], { rows, bytes: most });
    expect(await read(3, bytes)).toHaveLength(3);
    await expect(read(2, bytes)).rejects.toMatchObject({ code: "log-too-long" });
    await expect(read(3, bytes - 1)).rejects.toMatchObject({ code: "log-too-long" });
  });

  test("are not read to their end when they are too many", async () => {
    const learner = newLearner();
    // 3 MB: three pages of 1 MB, of which the second goes past 1.5 MB.
    const entries = Array.from({ length: 600 }, (_, number) => noteEntry(number, "x".repeat(4_900)));
    for (let at = 0; at < entries.length; at += 50)
      await upload(database.table, learner, entries.slice(at, at + 50));
    let queries = 0;
    const table = watched(database.table, () => {
      queries += 1;
    });
    const most = { rows: 1_000, bytes: 1_500_000 };
    await expect(queryKinds(table, learner, ["note"], most)).rejects.toMatchObject({ code: "log-too-long" });
    expect(queries).toBe(2);
  });

  test("are none of those that were erased, even when that happens in between", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: credits(0, 3) });
    // Only the erasure's beginning, without its removal, between the reading of the rows and that of the epoch.
    let now = 0;
    const begin = () => eraseAccount({ table: database.table, now: () => (now += 60_000) }, { learner });
    let queries = 0;
    const table = watched(database.table, async ({ name }) => {
      queries += name === "QueryCommand" ? 1 : 0;
      if (queries === 2) await begin();
    });
    expect(await queryKinds(table, learner, ["credit"])).toEqual([]);
    expect(queries).toBe(2);
    await sync(database.table, learner, { epoch: 1, entries: [creditEntry(1)] });
    expect(await queryKinds(database.table, learner, ["credit"])).toEqual([creditEntry(1)]);
  });
});
