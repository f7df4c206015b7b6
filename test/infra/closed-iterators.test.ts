import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { LevelIterator } from "../../infra/local/database/dynalite.ts";
import { openStore, type Store } from "../../infra/local/database/store.ts";
import { makeTables } from "../../infra/local/database/tables.ts";
import { LOG_TABLE } from "../support/log-table.ts";

// An iterator of LevelDB that is left open keeps its rows and a view of the files for as long as the server runs.

const folder = mkdtempSync(join(tmpdir(), "caseway-iterators-"));
const opened: LevelIterator[] = [];
let open: Store;
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  open = await openStore(folder);
  const { db } = open.store;
  const values = db.values.bind(db);
  db.values = (options) => {
    const iterator = values(options);
    opened.push(iterator);
    return iterator;
  };
  open.server.listen(0, "127.0.0.1");
  await once(open.server, "listening");
  const { port } = open.server.address() as AddressInfo;
  const plain = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
  });
  client = DynamoDBDocumentClient.from(plain);
  await makeTables(plain, [LOG_TABLE], folder);
  for (const SK of ["a", "b", "c"])
    await client.send(
      new PutCommand({ TableName: LOG_TABLE.TableName, Item: { PK: "LEARNER#1", SK, received: SK } }),
    );
});
afterAll(async () => {
  client.destroy();
  open.server.close();
  await open.store.db.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["all that there is", undefined, 3],
  ["a part of it", 1, 1],
])("a query closes what it read with, when it reads %s", async (_, Limit, found) => {
  for (const IndexName of [undefined, "received"]) {
    opened.length = 0;
    const { Items } = await client.send(
      new QueryCommand({
        TableName: LOG_TABLE.TableName,
        IndexName,
        Limit,
        KeyConditionExpression: "PK = :learner",
        ExpressionAttributeValues: { ":learner": "LEARNER#1" },
      }),
    );
    expect(Items).toHaveLength(found);
    expect(opened).toHaveLength(1);
    // It is closed right after the reply has gone.
    await vi.waitFor(() => expect(opened[0]?.next()).rejects.toThrow("close"), { timeout: 60_000 });
  }
});
