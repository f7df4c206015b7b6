import type { TableDefinition } from "../../infra/local/database/tables.ts";

/** A table of the form that the log has: an item for each entry, and a local index by arrival. */
export const LOG_TABLE: TableDefinition = {
  TableName: "Log",
  AttributeDefinitions: ["PK", "SK", "received"].map((AttributeName) => ({
    AttributeName,
    AttributeType: "S" as const,
  })),
  KeySchema: [
    { AttributeName: "PK", KeyType: "HASH" },
    { AttributeName: "SK", KeyType: "RANGE" },
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: "received",
      KeySchema: [
        { AttributeName: "PK", KeyType: "HASH" },
        { AttributeName: "received", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    },
  ],
};
