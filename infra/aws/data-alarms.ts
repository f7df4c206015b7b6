import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type AlarmOn, FIVE_MINUTES } from "./alarm.ts";

const sum = { period: FIVE_MINUTES, statistic: "Sum" };

/** What the functions do with the table. */
const OPERATIONS = ["GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"];

/**
 * The sum of figures, each by a name that begins with a small letter. AWS writes many figures only when something happens, and what
 * is added to a figure that is missing is missing too: each has to count as 0, or the alarm could hardly ever ring.
 */
const sumOf = (label: string, metrics: Readonly<Record<string, Metric>>, period: Duration) =>
  new MathExpression({
    label,
    expression: Object.keys(metrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(" + "),
    usingMetrics: { ...metrics },
    period,
  });

export const tableAlarms = (table: TableV2): AlarmOn[] => [
  {
    name: "TableReadThrottles",
    metric: table.metric("ReadThrottleEvents", sum),
    threshold: 1,
    periods: [2, 3],
    runbook: "The table is throttled",
    says: "DynamoDB refused reads of the learners' table.",
  },
  {
    name: "TableWriteThrottles",
    metric: table.metric("WriteThrottleEvents", sum),
    threshold: 1,
    periods: [2, 3],
    runbook: "The table is throttled",
    says: "DynamoDB refused writes to the learners' table.",
  },
  {
    name: "TableWritesUnusual",
    metric: table.metricConsumedWriteCapacityUnits(sum),
    // 30,000 entries in five minutes, or 300 whole batches. Five logs of 5,000 entries imported or erased at once come to
    // 50,000 units; one account that sends as fast as its partition takes (1,000 a second) comes to 300,000.
    threshold: 60_000,
    periods: [2, 3],
    runbook: "Far more is written than usual",
    says: "The learners' table writes more than usual: over 200 write units a second, ten minutes long.",
  },
  {
    name: "TableSystemErrors",
    metric: sumOf(
      "failed by DynamoDB",
      Object.fromEntries(
        OPERATIONS.map((Operation) => [
          Operation.toLowerCase(),
          table.metric("SystemErrors", {
            ...sum,
            dimensionsMap: { TableName: table.tableName, Operation },
          }),
        ]),
      ),
      FIVE_MINUTES,
    ),
    threshold: 1,
    periods: [1, 3],
    runbook: "The table answers with errors",
    says: "DynamoDB itself failed at least one of our requests.",
  },
];

/** Rings when a nightly copy was not made: nothing else would say so until the day it is needed. */
export function backupAlarm(vaultName: string): AlarmOn {
  const period = Duration.hours(1);
  const jobs = (how: string) =>
    new Metric({
      namespace: "AWS/Backup",
      metricName: `NumberOfBackupJobs${how}`,
      dimensionsMap: { BackupVaultName: vaultName },
      period,
      statistic: "Sum",
    });
  return {
    name: "BackupFailed",
    // A job that could not begin in its hour is not failed: it expired.
    metric: sumOf(
      "copies that were not made",
      { failed: jobs("Failed"), expired: jobs("Expired"), aborted: jobs("Aborted") },
      period,
    ),
    threshold: 1,
    periods: [1, 24],
    runbook: "A daily copy failed",
    says: "AWS Backup could not copy the learners' table.",
  };
}

/** Rings when Cognito lets people wait: more of them sign in at once than it takes. */
export function signInAlarm(userPoolId: string, clientId: string): AlarmOn {
  const count = (metricName: string) =>
    new Metric({
      namespace: "AWS/Cognito",
      metricName,
      dimensionsMap: { UserPool: userPoolId, UserPoolClient: clientId },
      ...sum,
    });
  return {
    name: "SignInThrottled",
    metric: sumOf(
      "refused by Cognito",
      {
        signIns: count("SignInThrottles"),
        signUps: count("SignUpThrottles"),
        renewals: count("TokenRefreshThrottles"),
      },
      FIVE_MINUTES,
    ),
    threshold: 1,
    periods: [2, 3],
    runbook: "Signing in is throttled",
    says: "Cognito refused to let people sign in, sign up or stay signed in: too many at once.",
  };
}
