import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Database, startDatabase } from "../../infra/local/database/database.ts";
import { dynalite } from "../../infra/local/database/dynalite.ts";
import type { TableDefinition } from "../../infra/local/database/tables.ts";
import { LOG_TABLE } from "../support/log-table.ts";
import { FULL } from "../support/runs.ts";

let folder: string;
const running: Database[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "caseway-database-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((database) => database.stop()));
  rmSync(folder, { recursive: true });
});

async function start(tables: readonly TableDefinition[] = [LOG_TABLE]): Promise<Database> {
  const database = await startDatabase({ folder, tables, onError: () => undefined });
  running.push(database);
  return database;
}
async function stop(database: Database): Promise<void> {
  running.splice(running.indexOf(database), 1);
  await database.stop();
}

/** A client as a function has it, from the same variables. */
const clientOf = ({ environment: e }: Pick<Database, "environment">) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: e.AWS_ENDPOINT_URL_DYNAMODB as string,
      region: e.AWS_REGION as string,
      credentials: { accessKeyId: e.AWS_ACCESS_KEY_ID as string, secretAccessKey: "local" },
      maxAttempts: 1,
    }),
  );

const put = (client: DynamoDBDocumentClient, SK: string, received = SK) =>
  client.send(new PutCommand({ TableName: "Log", Item: { PK: "LEARNER#1", SK, received } }));

/** The sort keys of one learner's items, in the table or in the index. */
async function keys(client: DynamoDBDocumentClient, IndexName?: string): Promise<string[]> {
  const found: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: "Log",
        IndexName,
        ConsistentRead: true,
        KeyConditionExpression: "PK = :pk",
        ExpressionAttributeValues: { ":pk": "LEARNER#1" },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []).map(({ SK }) => String(SK)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return found.sort();
}

describe("the database", () => {
  test("keeps what was put, over a stop and a start", async () => {
    const first = await start();
    await put(clientOf(first), "entry#1");
    await stop(first);
    const client = clientOf(await start());
    expect([await keys(client), await keys(client, "received")]).toEqual([["entry#1"], ["entry#1"]]);
  });

  test("lists an item once in the index when it is put anew with another sort key there", async () => {
    const client = clientOf(await start());
    await put(client, "entry#1", "a");
    await put(client, "entry#1", "b");
    expect(await keys(client, "received")).toEqual(["entry#1"]);
  });

  test.each([
    ["a page in a browser", { origin: "http://localhost:4321" }, 403],
    ["a program that was not told the key", { authorization: "AWS4-HMAC-SHA256 Credential=A/1" }, 403],
  ])("does not answer %s", async (_, headers, status) => {
    const { environment: e } = await start();
    const ours = `AWS4-HMAC-SHA256 Credential=${e.AWS_ACCESS_KEY_ID}/20260101/us-east-1/dynamodb/aws4_request`;
    const reply = await fetch(e.AWS_ENDPOINT_URL_DYNAMODB as string, {
      method: "POST",
      headers: { authorization: ours, "x-amz-target": "DynamoDB_20120810.ListTables", ...headers },
    });
    expect(reply.status).toBe(status);
  });

  test("whose table was made with other keys is not opened, and the message says what to do", async () => {
    await stop(await start());
    const { LocalSecondaryIndexes: _, ...other } = LOG_TABLE;
    await expect(start([other])).rejects.toThrow(
      /made for another form of the table Log\. What you entered is in it/,
    );
  });

  test("that is no database is named, with the way out", async () => {
    writeFileSync(join(folder, "CURRENT"), "nonsense\n");
    await expect(start()).rejects.toThrow(
      /^The database in .* cannot be opened: [\s\S]*move the folder away\.$/,
    );
  });

  test("finishes a table that a killed start left half made", async () => {
    const server = dynalite({ path: folder, createTableMs: 3_600_000 }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    await fetch(`http://127.0.0.1:${port}`, {
      method: "POST",
      headers: {
        authorization: "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=c",
        "content-type": "application/x-amz-json-1.0",
        "x-amz-date": "20260101T000000Z",
        "x-amz-target": "DynamoDB_20120810.CreateTable",
      },
      body: JSON.stringify({ ...LOG_TABLE, BillingMode: "PAY_PER_REQUEST" }),
    }).then((reply) => expect(reply.status).toBe(200));
    await new Promise((resolve) => server.close(resolve));
    const client = clientOf(await start());
    await put(client, "entry#1");
    expect(await keys(client)).toEqual(["entry#1"]);
  });
});

describe("a killed process", () => {
  /** A process with the database, and a client for it. */
  async function spawned(): Promise<{ child: ChildProcess; client: DynamoDBDocumentClient }> {
    const child = spawn(process.execPath, ["test/support/database-child.ts", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), "line");
    return { child, client: clientOf({ environment: JSON.parse(line) }) };
  }

  const KILLS = FULL ? 40 : 2;
  test(`loses nothing that was answered, and table and index agree, over ${KILLS} kills`, async () => {
    const answered: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, client } = await spawned();
      let going = true;
      // Eight at a time, so that the kill comes in the middle of some.
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let count = 0; going; count += 1) {
          const key = `entry#${kill}-${writer}-${count}`;
          try {
            await put(client, key);
            answered.push(key);
          } catch {
            return;
          }
        }
      });
      // Not before some are answered, and each time at another moment.
      const before = answered.length;
      await expect.poll(() => answered.length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before + 5);
      await new Promise((resolve) => setTimeout(resolve, kill * 7));
      child.kill("SIGKILL");
      await once(child, "exit");
      going = false;
      await Promise.all(writers);
    }
    const client = clientOf(await start());
    const inTable = await keys(client);
    expect(answered.length).toBeGreaterThan(KILLS * 5);
    expect(answered.filter((key) => !inTable.includes(key))).toEqual([]);
    expect(await keys(client, "received")).toEqual(inTable);
  }, 300_000);
});
