import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { canonicalJson } from "../../../domain/log/canonical.ts";
import type { Envelope } from "../../../domain/log/envelope.ts";
import { lowestUlidAt } from "../../../domain/log/ulid.ts";
import { partitionOf, sortKeyOf } from "../../../functions/store/row.ts";
import type { Table } from "../../../functions/store/table.ts";

const LONG_AGO = Date.parse("2026-01-01T00:00:00.000Z");
/** The most that one command takes. */
const ROWS_AT_A_TIME = 25;

/**
 * Stores a log as syncs would have left it, an entry each millisecond of a day long ago: the same rows as `putEntry` writes,
 * by the command that writes many. Through the API it would take ten minutes.
 */
export async function storeLongAgo(
  table: Table,
  learner: string,
  entries: readonly Envelope[],
): Promise<void> {
  const rows = entries.map((entry, index) => ({
    PK: partitionOf(learner),
    SK: sortKeyOf(entry),
    received: lowestUlidAt(LONG_AGO + index),
    epoch: 0,
    entry: canonicalJson(entry),
  }));
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const puts = rows.slice(at, at + ROWS_AT_A_TIME).map((Item) => ({ PutRequest: { Item } }));
    await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }));
  }
}

/** The way to a table that `environment` names in the variables of the AWS SDK. */
export function tableAt(environment: Readonly<Record<string, string>>, name: string) {
  const client = new DynamoDBClient({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB ?? "",
    region: environment.AWS_REGION ?? "",
    credentials: {
      accessKeyId: environment.AWS_ACCESS_KEY_ID ?? "",
      secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? "",
    },
  });
  return { client: DynamoDBDocumentClient.from(client), name };
}
