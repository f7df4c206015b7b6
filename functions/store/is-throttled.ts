import { ProvisionedThroughputExceededException, ThrottlingException } from "@aws-sdk/client-dynamodb";

/** Whether DynamoDB refused only for now. The SDK has tried three times by then. */
export const isThrottled = (error: unknown): boolean =>
  error instanceof ProvisionedThroughputExceededException || error instanceof ThrottlingException;
