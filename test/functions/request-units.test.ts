import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../domain/log/canonical.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import { exportAccount } from "../../functions/account/export-account.ts";
import { beginNextEpoch } from "../../functions/store/erase-rows.ts";
import { queryKinds } from "../../functions/store/query-kinds.ts";
import { partitionOf, sortKeyOf } from "../../functions/store/row.ts";
import type { Table } from "../../functions/store/table.ts";
import { amazonsDatabase, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { creditEntry, noteEntry } from "../support/log-entries.ts";
import { type Meter, metered } from "../support/metered-table.ts";
import { newLearner, sync } from "../support/sync-calls.ts";

/**
 * The request units of docs/architecture.md, "Access patterns". What is expected is worked out there from the size of a
 * row and DynamoDB's price list; what is measured is what Amazon's own DynamoDB Local reports.
 */

/** A credit of 252 bytes, whatever its number. */
const credit = (number: number): Envelope =>
  creditEntry(number, {
    data: {
      date: "2025-02-10",
      minutes: 60,
      title: `Course ${String(number).padStart(5, "0")}`,
      topics: ["case-management"],
    },
  });

/** A row's size as DynamoDB counts it: names and values in UTF-8; the number 0 is one byte. */
const rowBytes = (entry: Envelope): number =>
  2 +
  "LEARNER#".length +
  36 + // PK, with a sub of 36 letters
  2 +
  entry.kind.length +
  1 +
  26 + // SK
  8 +
  26 + // received
  5 +
  1 + // epoch
  5 +
  Buffer.byteLength(canonicalJson(entry)); // entry
const ROW = 378;
/** Consistent reads: one unit for each 4 KB of what was read together. */
const unitsToRead = (bytes: number): number => Math.ceil(bytes / 4096);
/** A query of many rows stops after the one that passes 1 MB, and each page is rounded up by itself. */
function unitsToQuery(rows: number): { units: number; queries: number } {
  const perPage = Math.floor(1_048_576 / ROW) + 1;
  const full = Math.floor(rows / perPage);
  const units = full * unitsToRead(perPage * ROW) + unitsToRead((rows - full * perPage) * ROW);
  return { units, queries: full + 1 };
}
/** One unit for each KB of the row in the table, and as many for the index. */
const unitsToWrite = (bytes: number): number => 2 * Math.ceil(bytes / 1024);

test("a row of an ordinary entry has 378 bytes", () => {
  // 46 PK, 35 SK, 34 received, 6 epoch, 5 + 252 entry.
  expect(rowBytes(credit(0))).toBe(ROW);
  expect(rowBytes(credit(99_999))).toBe(46 + 35 + 34 + 6 + 5 + 252);
});

describe.each(amazonsDatabase)("on $name", ({ start }) => {
  let database: TestDatabase;
  let meter: Meter;
  beforeAll(async () => {
    database = await start();
    meter = metered(database.table);
  }, STARTING_MS);
  afterAll(() => database.stop());

  /** A learner with so many credits, which arrived long ago. */
  async function learnerWith(entries: number): Promise<string> {
    const learner = newLearner();
    await storeLongAgo(database.table, learner, entries);
    return learner;
  }

  // In this order: the later ones add to what the earlier ones count.
  describe.each([10, 1_000, 10_000])("with %i entries", (count) => {
    let learner: string;
    /** Where a device rests that has everything. */
    const rest = lowestUlidAt(LONG_AGO + 20_000);
    const added = Array.from({ length: 10 }, (_, index) => credit(50_000 + index));
    beforeAll(async () => {
      learner = await learnerWith(count);
    }, STARTING_MS);

    test("a sync that finds nothing new is one query, of at most one read unit", async () => {
      meter.look();
      const { entries, cursor } = await sync(meter.table, learner, { epoch: 0, cursor: rest });
      expect({ entries, cursor }).toEqual({ entries: [], cursor: rest });
      // Where a query finds no row at all we count one unit; DynamoDB Local counts none.
      expect(meter.look()).toEqual({ read: 0, write: 0, commands: { QueryCommand: 1 } });
    });

    test("a view of a kind costs what its rows measure, and one unit for the epoch", async () => {
      meter.look();
      expect(await queryKinds(meter.table, learner, ["credit"])).toHaveLength(count);
      const { units, queries } = unitsToQuery(count);
      // The query for the epoch finds no row: see above.
      expect(meter.look()).toEqual({ read: units, write: 0, commands: { QueryCommand: queries + 1 } });
    });

    test("a page of the export costs what its 500 rows measure, and a Get for the epoch", async () => {
      meter.look();
      const { entries, more } = await exportAccount({ table: meter.table }, { learner, cursor: undefined });
      const rows = Math.min(count, 500);
      expect(entries).toHaveLength(rows);
      expect(more).toBe(count > 500);
      expect(meter.look()).toEqual({
        read: unitsToRead(rows * ROW) + (more ? 1 : 0),
        write: 0,
        commands: more ? { QueryCommand: 1, GetCommand: 1 } : { QueryCommand: 1 },
      });
    });

    test("a sync with 10 new entries costs 20 write units, and reads the epoch and what is new", async () => {
      meter.look();
      const { results } = await sync(meter.table, learner, { epoch: 0, cursor: rest, entries: added });
      expect(results.map(({ status }) => status)).toEqual(added.map(() => "accepted"));
      expect(meter.look()).toEqual({
        read: 1 + unitsToRead(10 * ROW),
        write: 10 * unitsToWrite(ROW),
        commands: { GetCommand: 1, PutCommand: 10, QueryCommand: 1 },
      });
    });

    test("the same 10 again cost a read each, and what refused writes cost", async () => {
      meter.look();
      const { results } = await sync(meter.table, learner, { epoch: 0, cursor: rest, entries: added });
      expect(results.map(({ status }) => status)).toEqual(added.map(() => "already-there"));
      // DynamoDB counts one write unit for each refused put of up to 1 KB; a failed call reports nothing.
      expect(meter.look()).toEqual({
        read: 1 + 10 * unitsToRead(ROW) + unitsToRead(10 * ROW),
        write: 0,
        commands: { GetCommand: 11, PutCommand: 10, QueryCommand: 1 },
      });
    });

    test("a sync of an account that was erased finds its row, and costs one read unit", async () => {
      await beginNextEpoch(database.table, learner);
      meter.look();
      const later = lowestUlidAt(Date.now());
      const reply = await sync(meter.table, learner, { epoch: 1, cursor: later });
      expect(reply).toMatchObject({ epoch: 1, entries: [], more: false });
      expect(meter.look()).toEqual({ read: 1, write: 0, commands: { QueryCommand: 1 } });
    });
  });

  test.each([
    ["an ordinary entry", 2, credit(1)],
    ["a remark of 2,000 letters", 6, noteEntry(1, "x".repeat(2_000))],
    ["the longest entry there may be", 18, longest()],
  ])("%s costs %i write units to store", async (_, units, entry) => {
    meter.look();
    const { results } = await sync(meter.table, newLearner(), { entries: [entry] });
    expect(results[0]?.status).toBe("accepted");
    expect(meter.look().write).toBe(units);
    expect(unitsToWrite(rowBytes(entry))).toBe(units);
  });

  test("erasing costs two write units for the epoch and two for each row", async () => {
    const learner = await learnerWith(450);
    meter.look();
    const erased = await eraseAccount({ table: meter.table, now: Date.now }, { learner });
    expect(erased).toEqual({ epoch: 1, complete: true });
    expect(meter.look()).toEqual({
      // Lists of 200, 200 and 51 rows; the account's own row is among them, with 60 bytes or so.
      read: 2 * unitsToRead(200 * ROW) + unitsToRead(50 * ROW + 70),
      write: 2 + 450 * unitsToWrite(ROW),
      commands: { UpdateCommand: 1, QueryCommand: 3, DeleteCommand: 450 },
    });
  });
});

const LONG_AGO = Date.parse("2026-01-01T00:00:00.000Z");

/** Rows as syncs would have written them, one each millisecond. */
async function storeLongAgo(table: Table, learner: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => {
    const entry = credit(number);
    return {
      PK: partitionOf(learner),
      SK: sortKeyOf(entry),
      received: lowestUlidAt(LONG_AGO + number),
      epoch: 0,
      entry: canonicalJson(entry),
    };
  });
  const batches = Array.from({ length: Math.ceil(count / 25) }, (_, index) =>
    rows.slice(index * 25, index * 25 + 25),
  );
  for (let at = 0; at < batches.length; at += 4) {
    await Promise.all(
      batches.slice(at, at + 4).map((batch) =>
        table.client.send(
          new BatchWriteCommand({
            RequestItems: { [table.name]: batch.map((Item) => ({ PutRequest: { Item } })) },
          }),
        ),
      ),
    );
  }
}

/** An entry of exactly 8 KB. */
function longest(): Envelope {
  const empty = creditEntry(1, { pad: "" });
  return creditEntry(1, { pad: "x".repeat(8_192 - Buffer.byteLength(canonicalJson(empty))) });
}
