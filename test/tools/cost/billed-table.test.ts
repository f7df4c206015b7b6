import { GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { expect, test } from "vitest";
import type { Table } from "../../../functions/store/table.ts";
import { billed } from "../../bench/cost/billed-table.ts";

test("a query that finds nothing is billed as one unit; rows are those that come back or are written", async () => {
  const replies = [
    { Count: 0, ConsumedCapacity: { CapacityUnits: 0 } },
    { Count: 12, ConsumedCapacity: { CapacityUnits: 3 } },
    { Item: {}, ConsumedCapacity: { CapacityUnits: 1 } },
    { ConsumedCapacity: { CapacityUnits: 1 } },
    { ConsumedCapacity: { CapacityUnits: 2 } },
  ];
  const client = { send: async () => replies.shift() } as unknown as Table["client"];
  const { table, look } = billed({ client, name: "t" });
  const key = { TableName: "t", Key: { PK: "a" } };
  await table.client.send(new QueryCommand({ TableName: "t" }));
  await table.client.send(new QueryCommand({ TableName: "t" }));
  await table.client.send(new GetCommand(key));
  await table.client.send(new GetCommand(key));
  await table.client.send(new PutCommand({ TableName: "t", Item: {} }));
  expect(look()).toEqual({ read: 1 + 3 + 1 + 1, write: 2, rows: 12 + 1 + 1, commands: 5 });
});
