import { ItemCollectionSizeLimitExceededException } from "@aws-sdk/client-dynamodb";
import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { isThrottled } from "./is-throttled.ts";
import { removeErased } from "./remove-erased.ts";
import { ACCOUNT, AFTER_EVERY_ULID, partitionOf } from "./row.ts";
import type { Table } from "./table.ts";

/**
 * Begins the account's next epoch: from here on nothing that was stored before is shown. Returns the new epoch. A log that
 * is as large as one can be has no room for the account's row either: some of what is to be erased goes first.
 */
export async function beginNextEpoch(table: Table, learner: string): Promise<number> {
  try {
    return await nextEpoch(table, learner);
  } catch (error) {
    if (!(error instanceof ItemCollectionSizeLimitExceededException)) throw error;
    await removeSome(table, learner, AFTER_EVERY_EPOCH, undefined);
    return nextEpoch(table, learner);
  }
}

/** Rows of whatever epoch are before it. */
const AFTER_EVERY_EPOCH = Number.MAX_SAFE_INTEGER;

async function nextEpoch({ client, name }: Table, learner: string): Promise<number> {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: name,
      Key: { PK: partitionOf(learner), SK: ACCOUNT },
      UpdateExpression: "SET received = :last ADD epoch :one",
      ExpressionAttributeValues: { ":last": AFTER_EVERY_ULID, ":one": 1 },
      ReturnValues: "ALL_NEW",
    }),
  );
  return z.object({ epoch: z.int().min(1) }).parse(Attributes).epoch;
}

/** The most rows that are listed, and then removed, at a time. */
const ROWS_AT_A_TIME = 200;
/** How long to wait when DynamoDB refuses more for now. */
const BREATHER_MS = 500;

const listedRow = z.object({ SK: z.string(), epoch: z.int() });

/**
 * Removes the learner's rows of epochs before `epoch`, for as long as `mayGoOn` says. Returns whether none is left. One
 * read unit for 4 KB, then two write units for each row up to 1 KB; a long log takes more than a partition does in a
 * second, so being refused is expected.
 */
export async function removeRowsBefore(
  table: Table,
  learner: string,
  epoch: number,
  mayGoOn: () => boolean,
): Promise<boolean> {
  let from: Record<string, unknown> | undefined;
  while (mayGoOn()) {
    try {
      from = await removeSome(table, learner, epoch, from);
      if (from === undefined) return true;
    } catch (error) {
      if (!isThrottled(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, BREATHER_MS));
    }
  }
  return false;
}

/** One round, from a key on; returns the key from which to go on, undefined at the end. */
async function removeSome(
  table: Table,
  learner: string,
  epoch: number,
  from: Record<string, unknown> | undefined,
): Promise<Record<string, unknown> | undefined> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: "PK = :learner",
      ExpressionAttributeValues: { ":learner": partitionOf(learner) },
      ProjectionExpression: "SK, epoch",
      Limit: ROWS_AT_A_TIME,
      ExclusiveStartKey: from,
      ConsistentRead: true,
    }),
  );
  const rows = z.array(listedRow).parse(Items ?? []);
  const erased = rows.filter((row) => row.SK !== ACCOUNT && row.epoch < epoch).map(({ SK }) => SK);
  await removeErased(table, learner, erased, epoch);
  return LastEvaluatedKey;
}
