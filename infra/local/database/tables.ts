import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { StartError } from "../start-error.ts";

/** What of a table makes it what it is: its keys and indexes. */
export type TableDefinition = Pick<
  CreateTableCommandInput,
  "AttributeDefinitions" | "KeySchema" | "LocalSecondaryIndexes" | "GlobalSecondaryIndexes"
> & { readonly TableName: string };

/**
 * Makes the tables that are not there yet. Rejects with StartError when one is there with other keys or indexes: like
 * DynamoDB we do not change those of a table that may hold something.
 */
export async function makeTables(
  client: DynamoDBClient,
  tables: readonly TableDefinition[],
  folder: string,
): Promise<void> {
  for (const table of tables) {
    const there = await describe(client, table.TableName);
    if (there === undefined) {
      await client.send(new CreateTableCommand({ ...table, BillingMode: "PAY_PER_REQUEST" }));
      while ((await describe(client, table.TableName))?.TableStatus !== "ACTIVE") {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    } else if (shapeOf(there) !== shapeOf(table)) {
      throw new StartError(
        `The database in ${folder} was made for another form of the table ${table.TableName}. What you entered is in it: check out the version that made it to export it, or move the folder away to start with an empty one.`,
      );
    }
  }
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Keys and indexes as text that is the same whatever order and further fields they come in. */
function shapeOf(table: TableDefinition | TableDescription): string {
  const keys = (schema: { AttributeName?: string; KeyType?: string }[] = []) =>
    schema.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).sort();
  const indexes = [
    ...(table.LocalSecondaryIndexes ?? []).map((index) => ({ type: "local", ...index })),
    ...(table.GlobalSecondaryIndexes ?? []).map((index) => ({ type: "global", ...index })),
  ].map(({ type, IndexName, KeySchema, Projection }) => ({
    type,
    IndexName,
    keys: keys(KeySchema),
    projection: [Projection?.ProjectionType, ...(Projection?.NonKeyAttributes ?? []).toSorted()],
  }));
  const attributes = (table.AttributeDefinitions ?? []).map((a) => `${a.AttributeType} ${a.AttributeName}`);
  return JSON.stringify([
    keys(table.KeySchema),
    attributes.sort(),
    indexes.sort((a, b) => `${a.IndexName}`.localeCompare(`${b.IndexName}`)),
  ]);
}
