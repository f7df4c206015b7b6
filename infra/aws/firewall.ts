import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Construct } from "constructs";

/**
 * Requests of one address in five minutes. A class of thirty behind one address that opens the site for the first time makes 7,000:
 * the offline worker fetches over 200 files for each (docs/performance.md, "What it costs, and what breaks first").
 */
const MOST_IN_FIVE_MINUTES = 10_000;

/** Amazon's rules that are applied, in order, and which of each only count: they would refuse what learners type. */
const MANAGED: readonly { readonly name: string; readonly onlyCounted: readonly string[] }[] = [
  { name: "AWSManagedRulesAmazonIpReputationList", onlyCounted: [] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet", onlyCounted: [] },
  {
    name: "AWSManagedRulesCommonRuleSet",
    onlyCounted: [
      // It refuses bodies over 8 KB; a batch of entries has more, and the API has a limit of its own.
      "SizeRestrictions_BODY",
      // Notes in a log may hold any text, addresses of pages and tags among it. It is stored as text and shown as text.
      "CrossSiteScripting_BODY",
      "GenericRFI_BODY",
      // Programs that ask for a result need not say who they are.
      "NoUserAgent_HEADER",
    ],
  },
];

/** AWS WAF before the site and its API. It keeps no request: neither a log of its own nor samples. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.arn = new CfnWebACL(this, "Rules", {
      scope: "CLOUDFRONT",
      description: "Caseway: too many requests of one address, and known attacks",
      defaultAction: { allow: {} },
      visibilityConfig: visibility("All"),
      rules: [
        {
          name: "TooManyRequests",
          priority: 0,
          statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: MOST_IN_FIVE_MINUTES } },
          // As the API itself says it: devices wait and try again.
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: visibility("TooManyRequests"),
        },
        ...MANAGED.map(({ name, onlyCounted }, index) => ({
          name,
          priority: index + 1,
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name,
              ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          overrideAction: { none: {} },
          visibilityConfig: visibility(name),
        })),
      ],
    }).attrArn;
  }
}

/** Counted, never sampled: a sample shows a visitor's address and headers. */
const visibility = (metricName: string) => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});
