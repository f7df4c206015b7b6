import {
  ConditionalCheckFailedException,
  ItemCollectionSizeLimitExceededException,
} from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { monotonicFactory } from "ulid";
import { MAX_LOG_GIGABYTES } from "../../domain/contract/limits.ts";
import { canonicalJson } from "../../domain/log/canonical.ts";
import type { Envelope } from "../../domain/log/envelope.ts";
import { Failure } from "../failure.ts";
import { entryOf, partitionOf, readRows, sortKeyOf } from "./row.ts";
import type { Table } from "./table.ts";

/** `stored` now; `same` was there already; `other`: the identity belongs to another entry. */
export type PutOutcome = "stored" | "same" | "other";

/** Rising within the process, even where its clock steps back. */
const nextUlid = monotonicFactory();

/** Two erasures at the very moment of one put are unheard of; a third try says that something else is wrong. */
const MOST_TRIES = 3;

/**
 * Stores an entry under its identity, unless there is one. `epoch` is the account's, as the caller read it; whether it
 * still is, the caller looks afterwards. Two write units for a row up to 1 KB, the table's and the index's. Throws a
 * `Failure` where the learner's log can hold no more.
 */
export async function putEntry(
  table: Table,
  learner: string,
  epoch: number,
  entry: Envelope,
): Promise<PutOutcome> {
  const key = { PK: partitionOf(learner), SK: sortKeyOf(entry) };
  const text = canonicalJson(entry);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await putWhereAbsent(table, { ...key, epoch, entry: text })) return "stored";
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
    );
    const found = readRows(Item === undefined ? [] : [Item]).entries[0];
    // Gone since the put was refused: an erasure removed it.
    if (found === undefined) continue;
    return canonicalJson(entryOf(found)) === text ? "same" : "other";
  }
  throw new Error("A row kept coming and going while it was written");
}

async function putWhereAbsent(
  { client, name }: Table,
  item: { PK: string; SK: string; epoch: number; entry: string },
): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        // Made right before it is sent: no reader's cursor may have passed it by more than the time limit.
        Item: { ...item, received: nextUlid() },
        // A row of an older epoch is erased already, even if its removal is still under way.
        ConditionExpression: "attribute_not_exists(PK) OR epoch < :epoch",
        ExpressionAttributeValues: { ":epoch": item.epoch },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    if (error instanceof ItemCollectionSizeLimitExceededException)
      throw new Failure(
        "log-full",
        `Your account is full: it holds ${MAX_LOG_GIGABYTES} GB, the most that one can. What you add is kept on this device. Download everything, then erase the log of the account to begin anew.`,
      );
    throw error;
  }
}
