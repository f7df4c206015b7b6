import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";

/** The learners' table, and the way to it. Only functions/store knows that it is DynamoDB. */
export interface Table {
  readonly client: Pick<DynamoDBDocumentClient, "send">;
  readonly name: string;
}

/** The index that lists a learner's rows in the order in which they arrived; its sort key has the same name. */
export const ARRIVAL_INDEX = "received";

/** The table that the environment names. The SDK itself finds region, address and credentials there. */
export function tableFromEnvironment(environment: NodeJS.ProcessEnv): Table {
  const { TABLE_NAME } = z.object({ TABLE_NAME: z.string().min(1) }).parse(environment);
  return { client: DynamoDBDocumentClient.from(new DynamoDBClient()), name: TABLE_NAME };
}
