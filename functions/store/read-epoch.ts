import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { ACCOUNT, epochOf, partitionOf } from "./row.ts";
import type { Table } from "./table.ts";

/** How often the learner's account was erased. One read unit. */
export async function readEpoch({ client, name }: Table, learner: string): Promise<number> {
  const { Item } = await client.send(
    new GetCommand({
      TableName: name,
      Key: { PK: partitionOf(learner), SK: ACCOUNT },
      ConsistentRead: true,
    }),
  );
  return epochOf(Item);
}
