import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Envelope } from "../../domain/log/envelope.ts";
import { lowestUlidAt } from "../../domain/log/ulid.ts";
import { sortKeyOf } from "../../functions/store/row.ts";
import type { Table } from "../../functions/store/table.ts";

/** A table of one learner that answers queries for a kind from memory, for logs that would take a minute to upload. */
export function tableOfEntries(entries: readonly Envelope[]): Table {
  const rows = entries.map((entry) => ({
    SK: sortKeyOf(entry),
    received: lowestUlidAt(0),
    epoch: 0,
    entry: JSON.stringify(entry),
  }));
  const send = async ({ input }: { input: { ExpressionAttributeValues: Record<string, string> } }) => {
    const kind = input.ExpressionAttributeValues[":kind"];
    return { Items: kind === undefined ? [] : rows.filter(({ SK }) => SK.startsWith(kind)) };
  };
  return { client: { send: send as unknown as DynamoDBDocumentClient["send"] }, name: "in-memory" };
}
