import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { inFigures } from "../../domain/text/in-figures.ts";
import { Failure } from "../failure.ts";
import { ACCOUNT, type EntryRow, epochOf, partitionOf, readRows } from "./row.ts";
import type { Table } from "./table.ts";

/** How much is read for one reply: rows of all the kinds together, and the bytes of their entries as text. */
export interface MostRead {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * What one reply reads at most, every correction among it. To parse so many of the worst entries (8 KB with a thousand
 * fields that nobody here knows, or the smallest ones) takes about 3 seconds of the function's 10.
 */
export const MOST_READ: MostRead = { rows: 50_000, bytes: 20_000_000 };

/**
 * Every entry of some kinds in a learner's log, each kind in the order of its ids. They are JSON and not checked: that is
 * `readEntries`, which knows the kinds. Needs no right but Query. One read unit for 4 KB of each kind, at least one for
 * each, and one for the account's epoch. Throws a `Failure` as soon as there is more than may be read.
 */
export async function queryKinds(
  table: Table,
  learner: string,
  kinds: readonly string[],
  most = MOST_READ,
): Promise<unknown[]> {
  const tally = tallyOf(most);
  const rows = (await Promise.all(kinds.map((kind) => queryKind(table, learner, kind, tally)))).flat();
  // Read after the entries, so that nothing which was erased meanwhile is shown.
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: "PK = :learner AND SK = :account",
      ExpressionAttributeValues: { ":learner": partitionOf(learner), ":account": ACCOUNT },
      ConsistentRead: true,
    }),
  );
  const epoch = epochOf(Items?.[0]);
  return rows.filter((row) => row.epoch >= epoch).map(({ entry }): unknown => JSON.parse(entry));
}

/** Counts the items of every query of one reply, before they are parsed. */
function tallyOf(most: MostRead): (items: readonly Record<string, unknown>[]) => void {
  let rows = 0;
  let bytes = 0;
  return (items) => {
    rows += items.length;
    for (const { entry } of items) bytes += typeof entry === "string" ? Buffer.byteLength(entry) : 0;
    if (rows > most.rows || bytes > most.bytes)
      throw new Failure(
        "log-too-long",
        `This log has more than is totaled here: up to ${inFigures(most.rows)} entries and ${inFigures(most.bytes)} bytes, corrections among them. On the device, nothing is missing.`,
      );
  };
}

async function queryKind(
  { client, name }: Table,
  learner: string,
  kind: string,
  tally: ReturnType<typeof tallyOf>,
): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: "PK = :learner AND begins_with(SK, :kind)",
        ExpressionAttributeValues: { ":learner": partitionOf(learner), ":kind": `${kind}#` },
        ExclusiveStartKey: from,
        ConsistentRead: true,
      }),
    );
    tally(Items ?? []);
    rows.push(...readRows(Items).entries);
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return rows;
}
