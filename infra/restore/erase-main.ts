import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { countRows, eraseFor } from "./erase.ts";

/**
 * `npm run erase -- --table TABLE --learner ID`: counts a learner's rows. With `--finish` it removes what she has
 * erased and what is still stored, with `--all` it erases her whole log. docs/runbook.md says when. The AWS SDK finds region and
 * credentials as it always does.
 */

const HOW = "npm run erase -- --table TABLE --learner ID [--finish | --all]";

async function main(args: readonly string[]): Promise<number> {
  const told = read(args);
  if (told === undefined) {
    console.error(`\nIt is run so:\n  ${HOW}\n`);
    return 2;
  }
  const { learner, finish, all } = told;
  const table = { client: DynamoDBDocumentClient.from(new DynamoDBClient()), name: told.table };
  const before = await countRows(table, learner);
  if (before.log + before.left === 0) {
    console.error(
      "Nothing is stored for this id. Is it her sub, as Cognito shows it, and is it the right table?",
    );
    return 1;
  }
  if (finish || all) await eraseFor(table, learner, { all });
  const { log, left } = finish || all ? await countRows(table, learner) : before;
  const end = finish || all ? "Done." : "Nothing was changed.";
  console.log(`${log} row${log === 1 ? "" : "s"} of the log, ${left} left of what was erased. ${end}`);
  return 0;
}

function read(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        table: { type: "string" },
        learner: { type: "string" },
        finish: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
      },
    });
    const { table, learner, finish, all } = values;
    if (table === undefined || learner === undefined || (finish && all)) return undefined;
    return { table, learner, finish, all };
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
