import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import type { Api } from "./api.ts";
import type { Site } from "./site.ts";

interface OverviewProps {
  readonly name: string;
  readonly alarms: readonly Alarm[];
  readonly api: Api;
  readonly site: Site;
  readonly table: TableV2;
  readonly userPoolId: string;
  readonly clientId: string;
}

const sum = { period: Duration.minutes(5), statistic: "Sum" };
const WHOLE = 24;
const HALF = 12;

/** One page in CloudWatch for whoever is woken: what rings, then the way of a request from the edge to the table. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const { name, alarms, api, site, table } = props;
    const functions = [...api.functions];
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: HALF, height: 6 });
    const edge = (metricName: string, statistic: string) =>
      new Metric({
        namespace: "AWS/CloudFront",
        metricName,
        dimensionsMap: { DistributionId: site.distribution.distributionId, Region: "Global" },
        region: "us-east-1",
        period: sum.period,
        statistic,
      });
    const login = (metricName: string) =>
      new Metric({
        namespace: "AWS/Cognito",
        metricName,
        dimensionsMap: { UserPool: props.userPoolId, UserPoolClient: props.clientId },
        ...sum,
      });
    const latency = (statistic: string) => api.http.metricLatency({ ...sum, statistic, label: statistic });

    const dashboard = new Dashboard(this, "Page", { dashboardName: name, defaultInterval: Duration.days(1) });
    dashboard.addWidgets(
      new TextWidget({
        markdown: "Each alarm names its section of docs/runbook.md: what it means, how to look, what to do.",
        width: WHOLE,
        height: 1,
      }),
    );
    dashboard.addWidgets(
      new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: WHOLE, height: 4 }),
    );
    dashboard.addWidgets(
      graph(
        "Site: requests, and percent of errors",
        [edge("Requests", "Sum")],
        [edge("5xxErrorRate", "Average")],
      ),
      graph(
        "API: calls, refused, failed",
        [api.http.metricCount(sum)],
        [api.http.metricClientError(sum), api.http.metricServerError(sum)],
      ),
    );
    dashboard.addWidgets(
      graph("API: milliseconds", [latency("p50"), latency("p95"), latency("p99")]),
      graph(
        "Functions: milliseconds (p95), and errors",
        functions.map(([label, fn]) => fn.metricDuration({ ...sum, statistic: "p95", label })),
        functions.map(([label, fn]) => fn.metricErrors({ ...sum, label: `${label} errors` })),
      ),
    );
    dashboard.addWidgets(
      graph(
        "Table: units read and written, and refused",
        [table.metricConsumedReadCapacityUnits(sum), table.metricConsumedWriteCapacityUnits(sum)],
        [table.metric("ReadThrottleEvents", sum), table.metric("WriteThrottleEvents", sum)],
      ),
      graph(
        "Signing in: done, and refused",
        [login("SignInSuccesses"), login("SignUpSuccesses"), login("TokenRefreshSuccesses")],
        [login("SignInThrottles"), login("SignUpThrottles"), login("TokenRefreshThrottles")],
      ),
    );
  }
}
