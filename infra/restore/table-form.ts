import type { TableDefinition } from "../local/database/tables.ts";

/** The keys and the index of the learners' table, as infra/aws/learner-table.ts makes it; a test holds them together. */
export const TABLE_FORM: Omit<TableDefinition, "TableName"> = {
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
