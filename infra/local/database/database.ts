import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { StartError } from "../start-error.ts";
import { REGION } from "../template.ts";
import type { DatabaseThreadData } from "./database-thread.ts";
import { makeTables, type TableDefinition } from "./tables.ts";

/** A disk that is full stays so for a while. */
const RESTART_AFTER_MS = 1_000;

export interface DatabaseOptions {
  /** Where the files are; made when it is not there. */
  readonly folder: string;
  readonly tables: readonly TableDefinition[];
  readonly onError: (error: unknown) => void;
}
export interface Database {
  /**
   * What tells the AWS SDK where the database is and who asks, in the variables in which Lambda tells it: so the
   * functions need no code of their own to find it.
   */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * DynamoDB on this computer: dynalite, with its files in `folder` and on a free port of 127.0.0.1. A put that was
 * answered is in the files, whatever happens to this process afterwards. Rejects with StartError when the files cannot
 * be opened. When the database ends by itself (the disk is full), `onError` is told, and it is started again.
 */
export async function startDatabase({ folder, tables, onError }: DatabaseOptions): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const accessKeyId = `LOCAL${randomUUID().replaceAll("-", "").toUpperCase()}`;
  const data = { folder, accessKeyId, tables: tables.map(({ TableName }) => TableName) };
  let stopped = false;
  let thread = await startThread({ ...data, port: 0 });
  const { port } = thread;

  const keepRunning = async (): Promise<void> => {
    const error = await thread.ended;
    if (stopped) return;
    onError(
      new Error(`The database in ${folder} stopped: ${error ?? "no reason given"}. Starting it again.`),
    );
    await new Promise((resolve) => setTimeout(resolve, RESTART_AFTER_MS));
    try {
      if (!stopped) thread = await startThread({ ...data, port });
      // It may have been told to stop meanwhile.
      if (stopped) thread.worker.postMessage("stop");
    } catch {
      // Its reason is told at the next turn.
    }
    return keepRunning();
  };
  const running = keepRunning();
  const stop = async () => {
    stopped = true;
    thread.worker.postMessage("stop");
    await running;
  };

  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_SESSION_TOKEN: "local",
  };
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB,
    region: REGION,
    credentials: { accessKeyId, secretAccessKey: environment.AWS_SECRET_ACCESS_KEY },
  });
  try {
    await makeTables(client, tables, folder);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    client.destroy();
  }
  return { environment, stop };
}

interface Thread {
  readonly worker: Worker;
  readonly port: number;
  /** Settles when the thread has ended, with what it failed of. */
  readonly ended: Promise<unknown>;
}

function startThread(data: DatabaseThreadData): Promise<Thread> {
  const worker = new Worker(new URL("database-thread.ts", import.meta.url), {
    workerData: data,
    execArgv: [],
    env: {},
  });
  let error: unknown;
  worker.on("error", (reason) => {
    error = reason;
  });
  const ended = new Promise((resolve) => {
    worker.once("exit", () => resolve(error));
  });
  const cannotOpen = (reason: unknown) =>
    new StartError(
      `The database in ${data.folder} cannot be opened: ${reason}\nIs its disk full, or does the folder belong to another account? To start with an empty database, move the folder away.`,
    );
  return new Promise((resolve, reject) => {
    worker.once("message", ({ port, failed }: { port?: number; failed?: string }) => {
      if (port === undefined) reject(cannotOpen(failed));
      else resolve({ worker, port, ended });
    });
    void ended.then((reason) => reject(cannotOpen(reason)));
  });
}
