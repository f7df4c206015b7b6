import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  paginateScan,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { eraseAccount } from "../../functions/account/erase-account.ts";
import type { Table } from "../../functions/store/table.ts";
import { startDatabase } from "../local/database/database.ts";
import { type StoredRow, storedRow } from "./decide.ts";
import { receive, write } from "./drill-log.ts";
import { type Figures, repair } from "./repair.ts";
import { TABLE_FORM } from "./table-form.ts";

/**
 * The restore drill, as far as a computer can do it: a table is filled over the service's own code, exported, damaged,
 * and put right from a restored copy by the same program that does it in the cloud. What only AWS can do, to restore a
 * copy from its own backups, is played by writing the export into another table; docs/runbook.md has those steps.
 */
export interface Drill {
  readonly learners: number;
  readonly entriesEach: number;
  /** Told of each step when it is done, with how long it took. */
  readonly onStep: (what: string, milliseconds: number) => void;
}

export interface DrillResult {
  /** Rows when the copy was taken, and when the damage was done: life went on between the two. */
  readonly exported: number;
  readonly beforeDamage: number;
  readonly deleted: number;
  readonly altered: number;
  /** What the repair found and did; and what a second comparison found. */
  readonly repaired: Figures;
  readonly after: Figures;
  /** Rows that are not as they were before the damage, and learners who do not receive what they did. Both have to be 0. */
  readonly rowsWrong: number;
  readonly learnersWrong: number;
  /** Entries of the learner who erased her log that came back. Has to be 0. */
  readonly cameBack: number;
  /** Learners whom the restored copy itself serves as they were when it was taken: the functions can be pointed at it. */
  readonly servedByCopy: number;
}

const LIVE = "Live";
const COPY = "Restored";
/** One row in so many is deleted, and one in so many altered. */
const DELETED_IN = 4;
const ALTERED_IN = 50;
const WRITTEN_AT_ONCE = 25;

/**
 * Breaks a table of its own, puts it right from a copy, and counts what is as it was. Uses a database in a temporary folder,
 * which it takes away again; throws where a step cannot be done, while what came out wrong is in the result.
 */
export async function drill({ learners: count, entriesEach, onStep }: Drill): Promise<DrillResult> {
  const folder = mkdtempSync(join(tmpdir(), "caseway-drill-"));
  const file = join(folder, "export.jsonl");
  const database = await startDatabase({
    folder: join(folder, "database"),
    tables: [LIVE, COPY].map((TableName) => ({ TableName, ...TABLE_FORM })),
    onError: console.error,
  });
  const client = clientFor(database.environment);
  const live: Table = { client, name: LIVE };
  const copy: Table = { client, name: COPY };
  const learners = Array.from({ length: count }, (_, index) => `learner-${index}`);
  const [leaver, ...others] = learners as [string, ...string[]];
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    onStep(what, performance.now() - started);
    return result;
  };
  const received = (table: Table) =>
    Promise.all(learners.map(async (learner) => (await receive(table, learner)).join("\n")));

  try {
    await step("Filled the table over the service", async () => {
      for (const learner of learners) await write(live, learner, 0, entriesEach);
    });
    const then = await received(live);
    const copied = await step("Exported it to a file", () => exportTo(file, client));

    await step("Went on: new entries, and one learner erased her log", async () => {
      for (const learner of others.slice(0, 5)) await write(live, learner, entriesEach, entriesEach + 20);
      await eraseAccount({ table: live, now: Date.now }, { learner: leaver });
      await write(live, leaver, entriesEach, entriesEach + 1);
    });
    const before = await rowsOf(client);
    const expected = await received(live);

    const { deleted, altered } = await step("Damaged it", () =>
      damage(
        client,
        [...before.values()].filter((row) => row.epoch === 0 && copied.has(keyOf(row))),
      ),
    );
    await step("Restored the export into another table", () => restoreFrom(file, client));
    const servedByCopy = same(await received(copy), then);
    const job = { client, from: COPY, to: LIVE };
    const repaired = await step("Compared, and put back what was lost", () =>
      repair({ ...job, write: true, replace: true }),
    );
    const after = await step("Compared once more", () => repair({ ...job, write: false, replace: false }));

    const now = await rowsOf(client);
    const rightRows = [...before.values()].filter((row) => {
      const found = now.get(keyOf(row));
      return found !== undefined && found.epoch === row.epoch && found.entry === row.entry;
    });
    return {
      exported: copied.size,
      beforeDamage: before.size,
      deleted,
      altered,
      repaired,
      after,
      rowsWrong: Math.max(before.size, now.size) - rightRows.length,
      learnersWrong: learners.length - same(await received(live), expected),
      cameBack: (await receive(live, leaver)).length - 1,
      servedByCopy,
    };
  } finally {
    client.destroy();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

const keyOf = ({ PK, SK }: StoredRow): string => `${PK} ${SK}`;

/** In how many places two lists have the same. */
const same = (some: readonly string[], others: readonly string[]): number =>
  some.filter((one, index) => one === others[index]).length;

async function rowsOf(client: DynamoDBDocumentClient): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>();
  for await (const { Items } of paginateScan({ client }, { TableName: LIVE })) {
    for (const item of Items ?? []) {
      const row = storedRow.parse(item);
      rows.set(keyOf(row), row);
    }
  }
  return rows;
}

/** One row a line. Returns the keys of all. */
async function exportTo(file: string, client: DynamoDBDocumentClient): Promise<Set<string>> {
  const out = createWriteStream(file);
  const rows = await rowsOf(client);
  for (const row of rows.values()) out.write(`${JSON.stringify(row)}\n`);
  out.end();
  await finished(out);
  return new Set(rows.keys());
}

async function restoreFrom(file: string, client: DynamoDBDocumentClient): Promise<void> {
  let batch: StoredRow[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const requests = batch.map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [COPY]: requests } }),
    );
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error("The local database refused rows.");
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(storedRow.parse(JSON.parse(line)));
    if (batch.length === WRITTEN_AT_ONCE) await flush();
  }
  await flush();
}

/** Takes rows away and alters others, all of which the copy has too: whatever came later, no copy can bring back. */
async function damage(client: DynamoDBDocumentClient, rows: readonly StoredRow[]) {
  const done = { deleted: 0, altered: 0 };
  for (const [index, { PK, SK }] of rows.entries()) {
    const Key = { PK, SK };
    if (index % DELETED_IN === 0) {
      await client.send(new DeleteCommand({ TableName: LIVE, Key }));
      done.deleted += 1;
    } else if (index % ALTERED_IN === 1) {
      const change = {
        UpdateExpression: "SET entry = :wrong",
        ExpressionAttributeValues: { ":wrong": "{}" },
      };
      await client.send(new UpdateCommand({ TableName: LIVE, Key, ...change }));
      done.altered += 1;
    }
  }
  return done;
}

const clientFor = (environment: Readonly<Record<string, string>>): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? "",
      region: environment.AWS_REGION ?? "",
      credentials: {
        accessKeyId: environment.AWS_ACCESS_KEY_ID ?? "",
        secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? "",
      },
    }),
  );
