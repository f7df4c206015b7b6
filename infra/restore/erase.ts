import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { beginNextEpoch, removeRowsBefore } from "../../functions/store/erase-rows.ts";
import { readEpoch } from "../../functions/store/read-epoch.ts";
import { ACCOUNT, partitionOf } from "../../functions/store/row.ts";
import type { Table } from "../../functions/store/table.ts";

/** A learner's rows: those of her log, and those that were erased and are still stored. */
export interface Rows {
  readonly log: number;
  readonly left: number;
}

const listed = z.array(z.object({ SK: z.string(), epoch: z.int() }));

/** Counts a learner's rows. One read unit for 4 KB of her log. */
export async function countRows(table: Table, learner: string): Promise<Rows> {
  const current = await readEpoch(table, learner);
  const rows = { log: 0, left: 0 };
  let from: Record<string, unknown> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: "PK = :learner",
        ExpressionAttributeValues: { ":learner": partitionOf(learner) },
        ProjectionExpression: "SK, epoch",
        ExclusiveStartKey: from,
        ConsistentRead: true,
      }),
    );
    for (const { SK, epoch } of listed.parse(Items ?? []))
      if (SK !== ACCOUNT) rows[epoch < current ? "left" : "log"] += 1;
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return rows;
}

/**
 * Removes what was erased and is still stored; with `all` the whole log is erased first, as its learner does it on her page. May be
 * stopped and run again. Two write units for each row up to 1 KB, as fast as one partition takes them.
 */
export async function eraseFor(table: Table, learner: string, { all }: { all: boolean }): Promise<void> {
  const epoch = all ? await beginNextEpoch(table, learner) : await readEpoch(table, learner);
  await removeRowsBefore(table, learner, epoch, () => true);
}
