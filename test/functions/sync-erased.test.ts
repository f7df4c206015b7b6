import { ProvisionedThroughputExceededException } from "@aws-sdk/client-dynamodb";
import { PutCommand, type PutCommandInput, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import { partitionOf } from "../../functions/store/row.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits } from "../support/log-entries.ts";
import { download, newLearner, sync } from "../support/sync-calls.ts";
import { onceBefore, watched } from "../support/watched-table.ts";

/** How DynamoDB refuses more for now. */
const throttled = () => new ProvisionedThroughputExceededException({ message: "slow down", $metadata: {} });

/** Does it at the first call; every call waits for that one. */
function once(what: () => Promise<unknown>): () => Promise<unknown> {
  let done: Promise<unknown> | undefined;
  return () => {
    done ??= what();
    return done;
  };
}

describe.each(databases)("a sync around an erasure, on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  }, STARTING_MS);
  afterAll(() => database.stop());

  const erase = (learner: string) => eraseAccount({ table: database.table, now: Date.now }, { learner });
  /** The sort keys of what is stored, whatever its epoch. */
  async function stored(learner: string): Promise<string[]> {
    const { Items = [] } = await database.table.client.send(
      new QueryCommand({
        TableName: database.table.name,
        KeyConditionExpression: "PK = :learner",
        ExpressionAttributeValues: { ":learner": partitionOf(learner) },
      }),
    );
    return Items.map(({ SK }) => SK);
  }

  test("of a device that knows an older epoch is refused, and nothing is stored", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { epoch: 0, entries: credits(0, 2) });
    await erase(learner);
    for (const entries of [[creditEntry(5)], []]) {
      await expect(sync(database.table, learner, { epoch: 0, entries })).rejects.toMatchObject({
        code: "account-erased",
      });
    }
    expect(await stored(learner)).toEqual(["account"]);
  });

  test("of a new device begins with the account's epoch", async () => {
    const learner = newLearner();
    await erase(learner);
    const reply = await sync(database.table, learner, { epoch: null, entries: [creditEntry(0)] });
    expect(reply).toMatchObject({ epoch: 1, entries: [{ id: creditEntry(0).id }] });
    expect((await sync(database.table, learner, { epoch: 1 })).epoch).toBe(1);
  });

  test("of a device that knows a later epoch goes on: the table may have been restored", async () => {
    const learner = newLearner();
    const reply = await sync(database.table, learner, { epoch: 3, entries: [creditEntry(0)] });
    expect(reply).toMatchObject({ epoch: 0, results: [{ status: "accepted" }] });
  });

  test("shows nothing of an older epoch, even while its rows are still there", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: credits(0, 501) });
    // The clock is past the time for removing before it began: only the epoch is new.
    let now = 0;
    const begun = await eraseAccount({ table: database.table, now: () => (now += 60_000) }, { learner });
    expect(begun).toEqual({ epoch: 1, complete: false });
    expect(await stored(learner)).toHaveLength(502);
    const { entries, pages, epoch } = await download(database.table, learner);
    expect({ entries, epoch }).toEqual({ entries: [], epoch: 1 });
    // A page may be empty and yet not the last.
    expect(pages).toEqual([0, 0]);
    // Nothing goes on by itself; the next erasure finishes what this one left. Only the number stays.
    expect(await erase(learner)).toMatchObject({ complete: true });
    expect(await stored(learner)).toHaveLength(1);
  });

  test("brings an entry back under its own name, and the removal leaves it there", async () => {
    const learner = newLearner();
    const entries = credits(0, 3);
    await sync(database.table, learner, { entries });
    // The removal has listed the old rows; before it removes one, the same entries are imported again.
    const table = onceBefore(database.table, "DeleteCommand", () =>
      sync(database.table, learner, { epoch: null, entries }),
    );
    expect(await eraseAccount({ table, now: Date.now }, { learner })).toEqual({ epoch: 1, complete: true });
    const back = await sync(database.table, learner, { epoch: 1 });
    expect(back.entries.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id));
  });

  test("that stored entries while the account was erased takes them back", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: [creditEntry(0)] });
    // The erasure comes between the last put and the query, and removes only what it finds before that.
    const table = onceBefore(database.table, "QueryCommand", () => erase(learner));
    await expect(
      sync(table, learner, { epoch: 0, entries: [creditEntry(1), creditEntry(2)] }),
    ).rejects.toMatchObject({ code: "account-erased" });
    expect(await stored(learner)).toEqual(["account"]);
  });

  test("that read the epoch before the erasure and writes after it leaves nothing behind", async () => {
    const learner = newLearner();
    const table = onceBefore(database.table, "PutCommand", () => erase(learner));
    await expect(sync(table, learner, { epoch: 0, entries: credits(0, 20) })).rejects.toMatchObject({
      code: "account-erased",
    });
    expect(await stored(learner)).toEqual(["account"]);
  });

  test("that comes too late for an entry of the new epoch leaves that one alone", async () => {
    const learner = newLearner();
    const entry = creditEntry(0);
    const table = onceBefore(database.table, "PutCommand", async () => {
      await erase(learner);
      await sync(database.table, learner, { epoch: 1, entries: [entry] });
    });
    await expect(sync(table, learner, { epoch: 0, entries: [entry] })).rejects.toMatchObject({
      code: "account-erased",
    });
    expect((await sync(database.table, learner)).entries).toEqual([entry]);
  });

  test("in which a write fails after the account was erased takes back what it wrote", async () => {
    const learner = newLearner();
    const erasedOnce = once(() => erase(learner));
    let puts = 0;
    let removals = 0;
    const table = watched(database.table, async ({ name }) => {
      // The erasure is over when the first put arrives: nobody else removes what this call writes.
      if (name === "PutCommand") await erasedOnce();
      if (name === "PutCommand" && ++puts === 15) throw throttled();
      // The partition is busy for a while longer.
      if (name === "DeleteCommand" && ++removals === 3) throw throttled();
    });
    await expect(sync(table, learner, { epoch: 0, entries: credits(0, 20) })).rejects.toThrow("slow down");
    expect(puts).toBeGreaterThanOrEqual(15);
    expect(await stored(learner)).toEqual(["account"]);
  });

  test("in which reading fails after the account was erased takes back what it wrote", async () => {
    const learner = newLearner();
    const erasedOnce = once(() => erase(learner));
    const table = watched(database.table, async ({ name }) => {
      if (name === "PutCommand") await erasedOnce();
      if (name === "QueryCommand") throw throttled();
    });
    await expect(sync(table, learner, { epoch: 0, entries: credits(0, 3) })).rejects.toThrow("slow down");
    expect(await stored(learner)).toEqual(["account"]);
  });

  test("takes back an entry whose put was answered on the second try only", async () => {
    const learner = newLearner();
    const entry = creditEntry(0);
    let puts = 0;
    // The erasure is over when the first put arrives; its reply is lost, and the SDK sends it again.
    const table = watched(database.table, async ({ name, input }) => {
      if (name !== "PutCommand" || ++puts > 1) return;
      await erase(learner);
      await database.table.client.send(new PutCommand(input as unknown as PutCommandInput));
    });
    await expect(sync(table, learner, { epoch: 0, entries: [entry] })).rejects.toMatchObject({
      code: "account-erased",
    });
    expect(await stored(learner)).toEqual(["account"]);
  });

  test("in which a write fails without any erasure keeps what was written", async () => {
    const learner = newLearner();
    let puts = 0;
    const table = watched(database.table, ({ name }) => {
      if (name === "PutCommand" && ++puts === 15) throw throttled();
      expect(name).not.toBe("DeleteCommand");
    });
    await expect(sync(table, learner, { epoch: 0, entries: credits(0, 20) })).rejects.toThrow("slow down");
    // Fourteen were sent before it, and they all arrive.
    expect((await stored(learner)).length).toBeGreaterThanOrEqual(14);
  });

  test("finds a row gone that was there a moment ago, and stores its entry", async () => {
    const learner = newLearner();
    const [old] = credits(0, 1);
    await sync(database.table, learner, { entries: [old] });
    let gets = 0;
    // The second Get asks for the row that was in the way; by then an erasure has removed it.
    const table = watched(database.table, async ({ name }) => {
      if (name === "GetCommand" && ++gets === 2) await erase(learner);
    });
    await expect(
      sync(table, learner, { epoch: 0, entries: [creditEntry(0, { reason: "x" })] }),
    ).rejects.toMatchObject({ code: "account-erased" });
    expect(await stored(learner)).toEqual(["account"]);
  });
});
