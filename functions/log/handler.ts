import { logRequests } from "../../domain/contract/log-requests.ts";
import { endpoint } from "../http.ts";
import { consoleLog } from "../request-log.ts";
import { tableFromEnvironment } from "../store/table.ts";
import { syncLog } from "./sync-log.ts";

/** The log's one door in. Everything it needs is wired here. */

const deps = { table: tableFromEnvironment(process.env), now: Date.now };

export const handler = endpoint<"syncLog">(
  logRequests,
  { syncLog: ({ learner, body }) => syncLog(deps, { learner, request: body }) },
  { now: Date.now, log: consoleLog },
);
