import { Duration, Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Operation, type TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { Api } from "./api.ts";

interface AlarmOn {
  readonly metric: IMetric;
  readonly threshold: number;
  /** In how many of three periods of five minutes. */
  readonly periods: number;
  /** A heading of docs/runbook.md. */
  readonly runbook: string;
  readonly says: string;
}

/** What the functions do with the table. */
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.QUERY,
];

/** Alarms that a person can act on. Each names the section of docs/runbook.md that says how. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { api, table }: { api: Api; table: TableV2 }) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { displayName: "Caseway alarms", enforceSSL: true });
    // Enforcing TLS replaces the topic's default policy, which let the account's own alarms in.
    topic.grantPublish(
      new ServicePrincipal("cloudwatch.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );

    const period = { period: Duration.minutes(5) };
    const alarms: Record<string, AlarmOn> = {
      ApiServerErrors: {
        metric: api.http.metricServerError({ ...period, statistic: "Sum" }),
        threshold: 1,
        periods: 1,
        runbook: "The API answers 500",
        says: "The API answered at least one request with a 5xx.",
      },
      ApiSlow: {
        metric: api.http.metricLatency({ ...period, statistic: "p95" }),
        threshold: 2_000,
        periods: 3,
        runbook: "The API is slow",
        says: "One reply in twenty has taken more than two seconds for fifteen minutes.",
      },
    };
    const sum = { ...period, statistic: "Sum" };
    alarms.TableReadThrottles = {
      metric: table.metric("ReadThrottleEvents", sum),
      threshold: 1,
      periods: 2,
      runbook: "The table is throttled",
      says: "DynamoDB refused reads of the learners' table.",
    };
    alarms.TableWriteThrottles = {
      metric: table.metric("WriteThrottleEvents", sum),
      threshold: 1,
      periods: 2,
      runbook: "The table is throttled",
      says: "DynamoDB refused writes to the learners' table.",
    };
    alarms.TableWritesUnusual = {
      metric: table.metricConsumedWriteCapacityUnits(sum),
      // 30,000 entries in five minutes, or 300 whole batches. Five logs of 5,000 entries imported or erased at once come to
      // 50,000 units; one account that sends as fast as its partition takes (1,000 a second) comes to 300,000.
      threshold: 60_000,
      periods: 2,
      runbook: "Far more is written than usual",
      says: "The learners' table writes more than usual: over 200 write units a second, ten minutes long.",
    };
    alarms.TableSystemErrors = {
      metric: table.metricSystemErrorsForOperations({ ...period, operations: OPERATIONS }),
      threshold: 1,
      periods: 1,
      runbook: "The table answers with errors",
      says: "DynamoDB itself failed at least one of our requests.",
    };
    for (const [name, fn] of api.functions) {
      alarms[`${name}Errors`] = {
        metric: fn.metricErrors(period),
        threshold: 1,
        periods: 1,
        runbook: "A function fails",
        says: `The ${name} function crashed or ran out of time or memory.`,
      };
      alarms[`${name}Throttles`] = {
        metric: fn.metricThrottles(period),
        threshold: 1,
        periods: 2,
        runbook: "A function is throttled",
        says: `Lambda refused to start the ${name} function: too many are running in this account.`,
      };
    }
    for (const [name, alarm] of Object.entries(alarms))
      this.add(name, alarm).addAlarmAction(new SnsAction(topic));
  }

  private add(name: string, { metric, threshold, periods, runbook, says }: AlarmOn): Alarm {
    return new Alarm(this, name, {
      metric,
      alarmDescription: `${says} See docs/runbook.md, section "${runbook}".`,
      threshold,
      evaluationPeriods: 3,
      datapointsToAlarm: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Nobody calling is no fault.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
