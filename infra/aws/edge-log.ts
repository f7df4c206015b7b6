import { Names, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource, LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

/** What is noted of a request. No address, no query, no cookie, no referrer, no browser: see the privacy page. */
const FIELDS = [
  "date",
  "time",
  "cs-method",
  "cs-uri-stem",
  "sc-status",
  "sc-bytes",
  "time-taken",
  "x-edge-result-type",
  "x-edge-detailed-result-type",
];

interface EdgeLogProps {
  readonly distribution: Distribution;
  readonly days: number;
}

/** CloudFront's notes of requests, in CloudWatch. The older kind of log cannot leave out the visitor's address. */
export class EdgeLog extends Construct {
  readonly group: LogGroup;

  constructor(scope: Construct, id: string, { distribution, days }: EdgeLogProps) {
    super(scope, id);
    this.group = new LogGroup(this, "Requests", { retention: days, removalPolicy: RemovalPolicy.DESTROY });
    const name = Names.uniqueResourceName(this, { maxLength: 50 });
    const source = new CfnDeliverySource(this, "Source", {
      name: `${name}${Stack.of(this).stackName}`.slice(-60),
      logType: "ACCESS_LOGS",
      resourceArn: distribution.distributionArn,
    });
    const destination = new CfnDeliveryDestination(this, "Destination", {
      name: source.name,
      destinationResourceArn: this.group.logGroupArn,
      outputFormat: "json",
    });
    const delivery = new CfnDelivery(this, "Delivery", {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: FIELDS,
    });
    delivery.addResourceDependency(source);
  }
}
