import { CfnQueryDefinition, type ILogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

interface LogQueriesProps {
  /** What the queries are filed under in CloudWatch. */
  readonly folder: string;
  readonly functionLogs: readonly ILogGroup[];
  readonly accessLog: ILogGroup;
}

/**
 * The questions of docs/runbook.md, ready in CloudWatch Logs Insights. The gateway and the functions note one request
 * under the same id: that is the trace, and it names nobody.
 */
export class LogQueries extends Construct {
  constructor(scope: Construct, id: string, { folder, functionLogs, accessLog }: LogQueriesProps) {
    super(scope, id);
    const all = [accessLog, ...functionLogs];
    const add = (queryId: string, name: string, groups: readonly ILogGroup[], ...lines: string[]) =>
      new CfnQueryDefinition(this, queryId, {
        name: `${folder}/${name}`,
        logGroupNames: groups.map(({ logGroupName }) => logGroupName),
        queryString: lines.join("\n| "),
      });
    add(
      "Faults",
      "Faults of ours",
      functionLogs,
      'filter level = "error"',
      "fields @timestamp, routeKey, error, at.0, requestId",
      "sort @timestamp desc",
      "limit 50",
    );
    add(
      "OneRequest",
      "One request through gateway and function",
      all,
      'filter requestId = "write the id here"',
      "fields @timestamp, @log, routeKey, status, ms, error, gatewayError",
      "sort @timestamp asc",
    );
    add(
      "Slow",
      "Slow requests by route",
      [accessLog],
      "stats count(*) as calls, pct(ms, 50) as p50, pct(ms, 95) as p95, max(ms) as longest by routeKey",
      "sort p95 desc",
    );
    add(
      "Refused",
      "Refused requests by route and status",
      [accessLog],
      "filter status >= 400",
      "stats count(*) as calls by routeKey, status, gatewayError",
      "sort calls desc",
    );
  }
}
