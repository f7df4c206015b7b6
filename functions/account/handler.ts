import { logRequests } from "../../domain/contract/log-requests.ts";
import { endpoint } from "../http.ts";
import { consoleLog } from "../request-log.ts";
import { tableFromEnvironment } from "../store/table.ts";
import { eraseAccount } from "./erase-account.ts";
import { exportAccount } from "./export-account.ts";

/** What a learner does with her log as a whole: take it out, erase it. Everything it needs is wired here. */

const deps = { table: tableFromEnvironment(process.env), now: Date.now };

export const handler = endpoint<"exportAccount" | "eraseAccount">(
  logRequests,
  {
    exportAccount: ({ learner, query }) => exportAccount(deps, { learner, cursor: query.cursor }),
    eraseAccount: ({ learner }) => eraseAccount(deps, { learner }),
  },
  { now: Date.now, log: consoleLog },
);
