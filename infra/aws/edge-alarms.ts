import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { type AlarmOn, FIVE_MINUTES } from "./alarm.ts";
import type { Site } from "./site.ts";

/** CloudFront's figures, which exist in its own region only (EDGE_REGION). */
export const edgeAlarms = ({ distribution, edgeFunctions }: Site): AlarmOn[] => [
  {
    name: "SiteServerErrors",
    metric: new Metric({
      namespace: "AWS/CloudFront",
      metricName: "5xxErrorRate",
      dimensionsMap: { DistributionId: distribution.distributionId, Region: "Global" },
      period: FIVE_MINUTES,
      statistic: "Average",
    }),
    threshold: 5,
    periods: [2, 3],
    runbook: "The site answers 500",
    says: "CloudFront answered more than one request in twenty with a 5xx.",
  },
  ...Object.entries(edgeFunctions).map(
    ([name, fn]): AlarmOn => ({
      name: `${name}Errors`,
      metric: new Metric({
        namespace: "AWS/CloudFront",
        metricName: "FunctionExecutionErrors",
        dimensionsMap: { FunctionName: fn.functionName, Region: "Global" },
        period: FIVE_MINUTES,
        statistic: "Sum",
      }),
      threshold: 1,
      periods: [1, 3],
      runbook: "An edge function fails",
      says: `The edge function ${name} failed: some pages were answered with an error.`,
    }),
  ),
];
