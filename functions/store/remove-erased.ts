import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { concurrently } from "../concurrently.ts";
import { partitionOf } from "./row.ts";
import type { Table } from "./table.ts";

/** How many rows are removed at a time: one learner's partition takes about 500 such writes a second. */
const AT_A_TIME = 10;

/**
 * Removes rows that belong to an epoch before `epoch`. A row that was written anew since the caller saw it stays: the
 * same entry may come back right after an erasure, out of a file. Two write units for each row up to 1 KB.
 */
export async function removeErased(
  { client, name }: Table,
  learner: string,
  sortKeys: readonly string[],
  epoch: number,
): Promise<void> {
  await concurrently(sortKeys, AT_A_TIME, async (SK) => {
    try {
      await client.send(
        new DeleteCommand({
          TableName: name,
          Key: { PK: partitionOf(learner), SK },
          ConditionExpression: "epoch < :epoch",
          ExpressionAttributeValues: { ":epoch": epoch },
        }),
      );
    } catch (error) {
      // Gone already, or newer.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  });
}
