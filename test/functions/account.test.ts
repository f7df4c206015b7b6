import {
  ItemCollectionSizeLimitExceededException,
  ProvisionedThroughputExceededException,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../domain/log/canonical.ts";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import { exportAccount } from "../../functions/account/export-account.ts";
import { queryKinds } from "../../functions/store/query-kinds.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits, noteEntry } from "../support/log-entries.ts";
import { download, newLearner, sync, upload } from "../support/sync-calls.ts";
import { watched } from "../support/watched-table.ts";

describe.each(databases)("an account on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  }, STARTING_MS);
  afterAll(() => database.stop());

  const page = (learner: string, cursor?: string) =>
    exportAccount({ table: database.table }, { learner, cursor });
  /** Every page of an export, as a device fetches them. */
  async function exported(learner: string) {
    const pages = [await page(learner)];
    while (pages.at(-1)?.more) pages.push(await page(learner, pages.at(-1)?.cursor ?? undefined));
    return pages;
  }

  test("that nobody used is exported as empty", async () => {
    expect(await page(newLearner())).toEqual({ epoch: 0, entries: [], more: false, cursor: null });
  });

  test("of 1,050 entries is exported in pages, letter by letter, nothing twice", async () => {
    const learner = newLearner();
    const entries = [...credits(0, 1_049), noteEntry(1_049, "Ethik 護理 \ud800")];
    await upload(database.table, learner, entries);
    await sync(database.table, newLearner(), { entries: [creditEntry(5_000)] });
    const pages = await exported(learner);
    expect(pages.map((one) => one.entries.length)).toEqual([500, 500, 50]);
    expect(pages.flatMap((one) => one.entries.map(canonicalJson)).sort()).toEqual(
      entries.map(canonicalJson).sort(),
    );
  });

  test("refuses a cursor that is none of ours", async () => {
    await expect(page(newLearner(), "tomorrow")).rejects.toMatchObject({ code: "invalid-cursor" });
  });

  test("that is as large as one can be is erased all the same", async () => {
    const learner = newLearner();
    await upload(database.table, learner, credits(0, 250));
    // There is no room for another row until one has gone.
    let room = false;
    const full = watched(database.table, ({ name }) => {
      if (name === "DeleteCommand") room = true;
      if (name === "UpdateCommand" && !room)
        throw new ItemCollectionSizeLimitExceededException({ message: "10 GB", $metadata: {} });
    });
    const erased = await eraseAccount({ table: full, now: Date.now }, { learner });
    expect(erased).toEqual({ epoch: 1, complete: true });
    expect((await exported(learner)).flatMap(({ entries }) => entries)).toEqual([]);
  });

  test("that is erased shows nothing from the first moment, and has nothing at the end", async () => {
    const learner = newLearner();
    const other = newLearner();
    await upload(database.table, learner, credits(0, 700));
    await sync(database.table, other, { entries: credits(0, 3) });
    // 20 seconds for removing, and a clock that moves 12 at each look: one round of 200 rows.
    let now = 0;
    const slow = () => (now += 12_000);
    expect(await eraseAccount({ table: database.table, now: slow }, { learner })).toEqual({
      epoch: 1,
      complete: false,
    });
    expect((await exported(learner)).flatMap(({ entries }) => entries)).toEqual([]);
    expect((await download(database.table, learner)).entries).toEqual([]);

    const again = await eraseAccount({ table: database.table, now: Date.now }, { learner });
    expect(again).toEqual({ epoch: 2, complete: true });
    expect(await page(learner)).toEqual({ epoch: 2, entries: [], more: false, cursor: null });
    expect((await page(other)).entries).toHaveLength(3);
  });

  test("is erased though DynamoDB refuses some of the removals for a moment", async () => {
    const learner = newLearner();
    await upload(database.table, learner, credits(0, 30));
    let removals = 0;
    const table = watched(database.table, ({ name }) => {
      if (name !== "DeleteCommand") return;
      removals += 1;
      if (removals > 5 && removals < 10) {
        throw new ProvisionedThroughputExceededException({ message: "slow down", $metadata: {} });
      }
    });
    expect(await eraseAccount({ table, now: Date.now }, { learner })).toEqual({ epoch: 1, complete: true });
    expect(await queryKinds(database.table, learner, ["credit"])).toEqual([]);
    expect(removals).toBeGreaterThan(30);
  });

  test("begins anew after it was erased, and can be erased again", async () => {
    const learner = newLearner();
    const erase = () => eraseAccount({ table: database.table, now: Date.now }, { learner });
    expect(await erase()).toEqual({ epoch: 1, complete: true });
    await sync(database.table, learner, { epoch: 1, entries: [creditEntry(0)] });
    expect(await page(learner)).toMatchObject({ epoch: 1, entries: [{ id: creditEntry(0).id }] });
    expect(await erase()).toEqual({ epoch: 2, complete: true });
    expect((await page(learner)).entries).toEqual([]);
  });
});
