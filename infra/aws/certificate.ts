import { Stack } from "aws-cdk-lib";
import { Certificate, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import type { Construct } from "constructs";
import { EDGE_REGION } from "./environment-schema.ts";

/** A certificate of the account that is deployed to, by its id. The account's number is written down nowhere. */
export function certificateOf(scope: Construct, id: string, certificateId: string): ICertificate {
  const { partition, account } = Stack.of(scope);
  return Certificate.fromCertificateArn(
    scope,
    id,
    `arn:${partition}:acm:${EDGE_REGION}:${account}:certificate/${certificateId}`,
  );
}
