import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Table } from "../../functions/store/table.ts";
import { startDatabase } from "../../infra/local/database/database.ts";
import { makeTables } from "../../infra/local/database/tables.ts";
import { AMAZONS_ADDRESS } from "./amazons-database.ts";
import { LOG_TABLE } from "./log-table.ts";

/** A DynamoDB to test against, with one empty table of learners. */
export interface TestDatabase {
  readonly table: Table & { readonly client: DynamoDBDocumentClient };
  /** The variables with which a function finds it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The database of `npm start`, with its files in a folder of its own. */
async function startEmbedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "caseway-database-"));
  const database = await startDatabase({ folder, tables: [LOG_TABLE], onError: console.error });
  const client = clientFor(database.environment);
  return {
    table: { client, name: LOG_TABLE.TableName },
    environment: { ...database.environment, TABLE_NAME: LOG_TABLE.TableName },
    stop: async () => {
      client.destroy();
      await database.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const amazonsAddress = process.env[AMAZONS_ADDRESS];

/** A database of its own in Amazon's, which the whole run shares. Rejects when that does not answer in time. */
async function startAmazons(): Promise<TestDatabase> {
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: amazonsAddress ?? "",
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: randomUUID().replaceAll("-", ""),
    AWS_SECRET_ACCESS_KEY: "local",
  };
  const client = clientFor(environment);
  const since = Date.now();
  while (!(await answers(client))) {
    if (Date.now() - since > STARTING_MS) throw new Error("DynamoDB Local does not answer.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await makeTables(client, [LOG_TABLE], "memory");
  return {
    table: { client, name: LOG_TABLE.TableName },
    environment: { ...environment, TABLE_NAME: LOG_TABLE.TableName },
    stop: async () => {
      await client.send(new DeleteTableCommand({ TableName: LOG_TABLE.TableName }));
      client.destroy();
    },
  };
}

/** How long a busy computer may take to start one. */
export const STARTING_MS = 60_000;

/** Only where Java is, and under the test runner, which starts it. */
export const amazonsDatabase =
  amazonsAddress === undefined ? [] : [{ name: "Amazon's DynamoDB Local", start: startAmazons }];
/** Every database that a suite of the store runs on. */
export const databases = [{ name: "the embedded database", start: startEmbedded }, ...amazonsDatabase];

function clientFor(environment: Readonly<Record<string, string>>): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? "",
      region: environment.AWS_REGION ?? "",
      credentials: {
        accessKeyId: environment.AWS_ACCESS_KEY_ID ?? "",
        secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? "",
      },
    }),
  );
}

const answers = (client: DynamoDBDocumentClient): Promise<boolean> =>
  client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  );
