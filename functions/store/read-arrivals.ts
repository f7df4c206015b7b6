import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Envelope } from "../../domain/log/envelope.ts";
import { readEpoch } from "./read-epoch.ts";
import { entryOf, partitionOf, readRows } from "./row.ts";
import { ARRIVAL_INDEX, type Table } from "./table.ts";

/**
 * The most rows of one page. DynamoDB itself stops at 1 MB, which JSON within JSON can double: far below the 6 MB that
 * a function may answer.
 */
export const PAGE_ROWS = 500;

export interface Arrivals {
  readonly entries: readonly Envelope[];
  readonly epoch: number;
  /** The `received` of the last row of the page, shown or not; undefined where there was none. */
  readonly last: string | undefined;
  /** Whether there was nothing after this page. */
  readonly complete: boolean;
}

/**
 * What arrived after a place in the learner's log, in the order of arrival; from the start where `after` is undefined.
 * Consistent: it sees every put that was answered before. One read unit for 4 KB.
 */
export async function readArrivals(
  table: Table,
  learner: string,
  after: string | undefined,
): Promise<Arrivals> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: ARRIVAL_INDEX,
      KeyConditionExpression: after === undefined ? "PK = :learner" : "PK = :learner AND received > :after",
      ExpressionAttributeValues: {
        ":learner": partitionOf(learner),
        ...(after === undefined ? {} : { ":after": after }),
      },
      Limit: PAGE_ROWS,
      ConsistentRead: true,
    }),
  );
  const { entries, accountEpoch } = readRows(Items);
  const complete = LastEvaluatedKey === undefined;
  // The account's row comes last; a page that ends before it needs another look. Either is after the entries were read,
  // so that nothing which was erased meanwhile is shown.
  const epoch = accountEpoch ?? (complete ? 0 : await readEpoch(table, learner));
  return {
    entries: entries.filter((row) => row.epoch >= epoch).map(entryOf),
    epoch,
    last: entries.at(-1)?.received,
    complete,
  };
}
