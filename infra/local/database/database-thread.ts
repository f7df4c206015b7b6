import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { DynaliteStore } from "./dynalite.ts";
import { openStore } from "./store.ts";

/**
 * The thread of the database: dynalite over LevelDB, on a port of this computer only. It has a thread of its own because
 * dynalite ends the process when it cannot write, for example on a full disk; so it ends the thread, and the rest can say why.
 */
export interface DatabaseThreadData {
  readonly folder: string;
  readonly port: number;
  /** Only requests signed with this id are answered: nothing else on this computer is to read the log by accident. */
  readonly accessKeyId: string;
  readonly tables: readonly string[];
}
const { folder, port, accessKeyId, tables } = workerData as DatabaseThreadData;

const { server: inner, store } = await openStore(folder).catch((error: unknown) => {
  parentPort?.postMessage({ failed: String((error as { cause?: unknown }).cause ?? error) });
  process.exit(1);
});
await finishTables(store);

const server = createServer((request, response) => {
  const { origin, authorization = "" } = request.headers;
  // A page in a browser sends Origin. No page has business here, and dynalite would answer each of them.
  if (origin !== undefined || !authorization.includes(`Credential=${accessKeyId}/`)) {
    request.resume();
    response.writeHead(403).end();
    return;
  }
  // It never listens itself: requests are handed to it once they are known to be ours.
  inner.emit("request", request, response);
});
server.listen(port, "127.0.0.1", () => {
  parentPort?.postMessage({ port: (server.address() as AddressInfo).port });
});
parentPort?.once("message", () => {
  server.close();
  server.closeAllConnections();
  void store.db.close().then(() => process.exit(0));
});

/** Makes ready the tables that a start which was cut short left behind half made. They are empty: nobody could use them. */
async function finishTables({ tableDb }: DynaliteStore): Promise<void> {
  for (const name of tables) {
    const table = await new Promise<{ TableStatus?: string } | undefined>((resolve) => {
      tableDb.get(name, (_, found) => resolve(found));
    });
    if (table?.TableStatus === "CREATING") {
      await promisify(tableDb.put.bind(tableDb))(name, { ...table, TableStatus: "ACTIVE" });
    }
  }
}
