import { Duration, Stack } from "aws-cdk-lib";
import { Certificate, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { AlarmOn } from "./alarm.ts";
import { EDGE_REGION } from "./environment-schema.ts";

/** A certificate of the account that is deployed to, by its id. The account's number is written down nowhere. */
export function certificateOf(scope: Construct, id: string, certificateId: string): ICertificate {
  return Certificate.fromCertificateArn(scope, id, arnOf(scope, certificateId));
}

const arnOf = (scope: Construct, certificateId: string): string => {
  const { partition, account } = Stack.of(scope);
  return `arn:${partition}:acm:${EDGE_REGION}:${account}:certificate/${certificateId}`;
};

/** AWS renews earlier than this: whatever is still as old was not renewed. */
const DAYS_LEFT = 30;

/**
 * Rings when a certificate was not renewed, which happens when the record that AWS asked for is gone from the domain's name service.
 * On the day of its end the site or the login cannot be opened, and no other alarm would say so: no request comes.
 */
export const certificateAlarm = (scope: Construct, whose: "Site" | "Login", id: string): AlarmOn => ({
  name: `${whose}CertificateEnds`,
  metric: new Metric({
    namespace: "AWS/CertificateManager",
    metricName: "DaysToExpiry",
    dimensionsMap: { CertificateArn: arnOf(scope, id) },
    period: Duration.days(1),
    statistic: "Minimum",
  }),
  threshold: DAYS_LEFT,
  periods: [1, 1],
  rings: "below",
  runbook: "A certificate ends",
  says: `The certificate of the ${whose.toLowerCase()} ends in less than ${DAYS_LEFT} days, and was not renewed.`,
});
