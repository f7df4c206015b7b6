import { ItemCollectionSizeLimitExceededException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../domain/log/canonical.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import { lowestUlidAt, timeOfUlid } from "../../domain/log/ulid.ts";
import { OVERLAP_MS } from "../../functions/log/sync-log.ts";
import { partitionOf, sortKeyOf } from "../../functions/store/row.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, credits } from "../support/log-entries.ts";
import { download, newLearner, sync, upload } from "../support/sync-calls.ts";
import { watched } from "../support/watched-table.ts";

describe.each(databases)("a sync beside slow and failing writers, on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  }, STARTING_MS);
  afterAll(() => database.stop());

  /** Stores an entry as a writer does that made its ULID at a moment and was slow to write it. */
  const storeLate = (learner: string, entry: Envelope, madeAt: number) =>
    database.table.client.send(
      new PutCommand({
        TableName: database.table.name,
        Item: {
          PK: partitionOf(learner),
          SK: sortKeyOf(entry),
          received: lowestUlidAt(madeAt),
          epoch: 0,
          entry: canonicalJson(entry),
        },
      }),
    );

  test("does not skip a writer who was slower than the others", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: credits(0, 2) });
    const { cursor } = await sync(database.table, learner);
    const late = creditEntry(9);
    // Ten seconds is what a writer has.
    await storeLate(learner, late, Date.now() - 10_000);
    expect((await sync(database.table, learner, { cursor })).entries).toContainEqual(late);
  });

  test("does not skip him between two pages either, even when the second comes a day later", async () => {
    const learner = newLearner();
    await upload(database.table, learner, credits(0, 600));
    const first = await sync(database.table, learner);
    expect(first.more).toBe(true);
    const late = creditEntry(9_999);
    await storeLate(learner, late, Date.now() - 10_000);
    const tomorrow = () => Date.now() + 86_400_000;
    const rest = await download(database.table, learner, first.cursor, tomorrow);
    expect(rest.entries).not.toContainEqual(late);
    expect((await sync(database.table, learner, { cursor: rest.cursor }, tomorrow)).entries).toContainEqual(
      late,
    );
  });

  test("starts again where a clock was set back, and misses nothing that came since", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: credits(0, 2) });
    const inAnHour = () => Date.now() + 3_600_000;
    const { cursor } = await download(database.table, learner, null, inAnHour);
    // Another row of that hour, so that the device rests in what is the future now.
    const ofThatHour = creditEntry(5);
    await storeLate(learner, ofThatHour, inAnHour() - 60_000);
    const rest = await download(database.table, learner, cursor, inAnHour);
    expect(timeOfUlid(rest.cursor ?? "")).toBeGreaterThan(Date.now());

    const late = creditEntry(9);
    await sync(database.table, learner, { entries: [late] });
    const back = await download(database.table, learner, rest.cursor);
    expect(back.entries).toContainEqual(late);
    expect(timeOfUlid(back.cursor ?? "")).toBeLessThan(Date.now());
    // And so it goes on, however often it asks: the row of that hour is still ahead.
    const next = creditEntry(10);
    await sync(database.table, learner, { entries: [next] });
    expect((await download(database.table, learner, back.cursor)).entries).toContainEqual(next);
  });

  test("goes on from page to page past rows of the future", async () => {
    const learner = newLearner();
    const count = 501;
    for (let index = 0; index < count; index += 1)
      await storeLate(learner, creditEntry(index), Date.now() + 3_600_000 + index);
    const { pages, cursor } = await download(database.table, learner);
    expect(pages).toEqual([500, 1]);
    expect(timeOfUlid(cursor ?? "")).toBeLessThan(Date.now());
  });

  test("repeats nothing once the overlap has passed", async () => {
    const learner = newLearner();
    await sync(database.table, learner, { entries: credits(0, 20) });
    const later = () => Date.now() + OVERLAP_MS + 1_000;
    const { cursor } = await download(database.table, learner, null, later);
    const idle = await sync(database.table, learner, { cursor }, later);
    expect(idle).toMatchObject({ entries: [], more: false, cursor });
  });

  test("makes the name of arrival after the entry was sent, rising, whatever the device's clock says", async () => {
    const learner = newLearner();
    const made: string[] = [];
    const table = watched(database.table, ({ name, input }) => {
      if (name === "PutCommand") made.push((input.Item as { received: string }).received);
    });
    const before = Date.now();
    await sync(table, learner, {
      entries: [creditEntry(0, { at: "2099-01-01T00:00:00.000Z" }), ...credits(1, 30)],
    });
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(30);
    for (const ulid of made) {
      expect(timeOfUlid(ulid)).toBeGreaterThanOrEqual(before);
      expect(timeOfUlid(ulid)).toBeLessThanOrEqual(Date.now());
    }
  });

  test("in which a write fails ends only when no other write is under way, and loses nothing when sent again", async () => {
    const learner = newLearner();
    let running = 0;
    let puts = 0;
    const table = watched(database.table, async ({ name }) => {
      if (name !== "PutCommand") return;
      puts += 1;
      if (puts === 15) throw new Error("throttled");
      running += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
    });
    const entries = credits(0, 60);
    await expect(sync(table, learner, { entries })).rejects.toThrow("throttled");
    expect(running).toBe(0);
    expect(puts).toBeLessThan(60);
    const again = await sync(database.table, learner, { entries });
    expect(new Set(again.results.map(({ status }) => status))).toEqual(
      new Set(["accepted", "already-there"]),
    );
    expect(again.entries).toHaveLength(60);
  });

  test("with one entry twice in a batch takes the first, even when its write is the slowest", async () => {
    let puts = 0;
    const table = watched(database.table, async ({ name }) => {
      if (name === "PutCommand" && ++puts === 1) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const { results } = await sync(table, newLearner(), {
      entries: [creditEntry(0), creditEntry(0, { reason: "x" }), creditEntry(0), creditEntry(1)],
    });
    expect(results.map(({ status, code }) => code ?? status)).toEqual([
      "accepted",
      "entry-id-reused",
      "already-there",
      "accepted",
    ]);
  });

  test("never has more than ten writes under way", async () => {
    let running = 0;
    let most = 0;
    const table = watched(database.table, async ({ name }) => {
      if (name !== "PutCommand") return;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    });
    await sync(table, newLearner(), { entries: credits(0, 60) });
    expect(most).toBe(10);
  });

  test("takes what fits into a log that is as large as one can be, and says that the rest does not", async () => {
    const learner = newLearner();
    const entries = credits(0, 12);
    let puts = 0;
    const full = watched(database.table, ({ name }) => {
      if (name === "PutCommand") puts += 1;
      if (name === "PutCommand" && puts > 2)
        throw new ItemCollectionSizeLimitExceededException({ message: "10 GB", $metadata: {} });
    });
    await expect(sync(full, learner, { entries })).rejects.toMatchObject({
      code: "log-full",
      message: expect.stringContaining("it holds 10 GB, the most that one can"),
    });
    expect((await download(database.table, learner)).entries).toHaveLength(2);
    expect((await sync(full, learner)).entries).toHaveLength(2);
  });
});
