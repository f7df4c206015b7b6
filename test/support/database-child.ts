import { startDatabase } from "../../infra/local/database/database.ts";
import { LOG_TABLE } from "./log-table.ts";

/** Runs the database alone, in the folder that it is given, until it is killed. Prints how to reach it. */
const [folder = ""] = process.argv.slice(2);
const { environment } = await startDatabase({ folder, tables: [LOG_TABLE], onError: console.error });
console.log(JSON.stringify(environment));
// The thread of the database holds the process.
