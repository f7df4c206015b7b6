import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { type Figures, repair } from "./repair.ts";

/**
 * `npm run restore -- --from NEW --to TABLE`: compares a restored copy with the live table. With `--write` it puts back
 * what is missing, with `--write --replace` also what was changed. docs/runbook.md says when. The AWS SDK finds region and
 * credentials as it always does.
 */

const HOW = "npm run restore -- --from RESTORED-TABLE --to LIVE-TABLE [--write [--replace]]";

async function main(args: readonly string[]): Promise<number> {
  const options = read(args);
  if (options === undefined) {
    console.error(`\nBoth tables have to be named, and they are two:\n  ${HOW}\n`);
    return 2;
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  const figures = await repair({ client, ...options, onPage: (soFar) => console.log(lineOf(soFar)) });
  console.log(`\n${options.write ? "Done" : "Compared, nothing written"}: ${lineOf(figures)}`);
  if (figures.raced > 0) console.log("Some rows were written meanwhile by learners. Run it once more.");
  return 0;
}

function read(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: "string" },
        to: { type: "string" },
        write: { type: "boolean", default: false },
        replace: { type: "boolean", default: false },
      },
    });
    const { from, to, write, replace } = values;
    if (from === undefined || to === undefined || from === to || (replace && !write)) return undefined;
    return { from, to, write, replace };
  } catch {
    return undefined;
  }
}

const lineOf = (figures: Figures): string =>
  Object.entries(figures)
    .map(([what, count]) => `${what} ${count}`)
    .join(", ");

process.exitCode = await main(process.argv.slice(2));
