import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Envelope } from "../../domain/log/entry.ts";
import { ACCOUNT, type EntryRow, epochOf, partitionOf, readRows } from "./row.ts";
import type { Table } from "./table.ts";

/**
 * Every entry of some kinds in a learner's log, each kind in the order of its ids. Needs no right but Query. One read
 * unit for 4 KB of each kind, at least one for each, and one for the account's epoch.
 */
export async function queryKinds(
  table: Table,
  learner: string,
  kinds: readonly string[],
): Promise<Envelope[]> {
  const rows = (await Promise.all(kinds.map((kind) => queryKind(table, learner, kind)))).flat();
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
  return rows.filter((row) => row.epoch >= epoch).map(({ entry }) => entry);
}

async function queryKind({ client, name }: Table, learner: string, kind: string): Promise<EntryRow[]> {
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
    rows.push(...readRows(Items).entries);
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return rows;
}
