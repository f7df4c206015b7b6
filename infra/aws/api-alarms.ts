import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import { routes } from "../../domain/contract/routes.ts";
import { type AlarmOn, FIVE_MINUTES } from "./alarm.ts";
import type { Api } from "./api.ts";

const sum = { period: FIVE_MINUTES, statistic: "Sum" };

/** Fewer calls than this in five minutes say nothing about how many are refused. */
const CALLS_THAT_TELL = 50;

export const apiAlarms = ({ http, functions }: Api): AlarmOn[] => [
  {
    name: "ApiServerErrors",
    metric: http.metricServerError(sum),
    threshold: 1,
    periods: [1, 3],
    runbook: "The API answers 500",
    says: "The API answered at least one request with a 5xx.",
  },
  {
    name: "ApiSlow",
    metric: http.metricLatency({ period: FIVE_MINUTES, statistic: "p95" }),
    threshold: 2_000,
    periods: [3, 3],
    runbook: "The API is slow",
    says: "One reply in twenty has taken more than two seconds for fifteen minutes.",
  },
  {
    name: "ApiMostlyRefuses",
    metric: new MathExpression({
      label: "percent refused",
      expression: `IF(calls >= ${CALLS_THAT_TELL}, 100 * refused / calls, 0)`,
      usingMetrics: { calls: http.metricCount(sum), refused: http.metricClientError(sum) },
      period: FIVE_MINUTES,
    }),
    threshold: 50,
    periods: [3, 3],
    runbook: "Most calls are refused",
    says: "For fifteen minutes the API has refused more than half of its calls with a 4xx.",
  },
  ...[...functions].flatMap(([name, fn]): AlarmOn[] => [
    {
      name: `${name}Errors`,
      metric: fn.metricErrors(sum),
      threshold: 1,
      periods: [1, 3],
      runbook: "A function fails",
      says: `The ${name} function crashed or ran out of time or memory.`,
    },
    {
      name: `${name}Throttles`,
      metric: fn.metricThrottles(sum),
      threshold: 1,
      periods: [2, 3],
      runbook: "A function is throttled",
      says: `Lambda refused to start the ${name} function: too many are running in this account.`,
    },
  ]),
];

/** Rings when for `hours` no log has synced at all: people may be locked out, each with a message that blames her network. */
export function noSyncAlarm({ http }: Api, hours: number): AlarmOn {
  const [Method = "", Resource = ""] = routes.syncLog.split(" ");
  const count = (metricName: string) =>
    new Metric({
      namespace: "AWS/ApiGateway",
      metricName,
      dimensionsMap: { ApiId: http.apiId, Stage: "$default", Method, Resource },
      period: Duration.hours(1),
      statistic: "Sum",
    });
  return {
    name: "NoSync",
    metric: new MathExpression({
      label: "syncs that were answered well",
      expression: "FILL(calls, 0) - FILL(refused, 0) - FILL(failed, 0)",
      usingMetrics: { calls: count("Count"), refused: count("4xx"), failed: count("5xx") },
      period: Duration.hours(1),
    }),
    threshold: 1,
    periods: [hours, hours],
    rings: "below",
    nothingMeans: "a fault",
    runbook: "No log has synced",
    says: `For ${hours} hour${hours === 1 ? "" : "s"} not one log has synced.`,
  };
}
