/**
 * Prices of US East (Northern Virginia), in US dollars. They were looked up on November 22, 2026, in stored copies of the pages
 * that are named, since no live page could be opened: look again before you rely on one. docs/decisions/0191 says what the words mean.
 */
type Confidence =
  /** Read in a stored copy of a page of Amazon's. */
  | "amazon"
  /** Read on a page of somebody else, who names Amazon's as the source. */
  | "secondhand"
  /** Nobody has read it for this model. */
  | "memory-unverified";

export interface Price {
  readonly service: string;
  readonly what: string;
  /** How many of the quantity's units the price is for. */
  readonly per: number;
  /** Dollars for `per` units, up to so many units a month; the last one has no end. */
  readonly tiers: readonly { readonly upTo: number; readonly dollars: number }[];
  /** Units a month that cost nothing; stated apart. Those that end after a year are left out. */
  readonly free: number;
  readonly confidence: Confidence;
  readonly source?: string;
}

const MILLION = 1_000_000;
const TB = 1_000;
const flat = (dollars: number) => [{ upTo: Number.POSITIVE_INFINITY, dollars }];

const CLOUDFRONT = "https://aws.amazon.com/cloudfront/pricing/";
const CLOUDFRONT_CODES = "https://cur.vantage.sh/aws/amazoncloudfront/";
const CLOUDFRONT_GUIDE = "https://wring.co/blog/aws-cloudfront-pricing-guide";
const CLOUDWATCH = "https://aws.amazon.com/cloudwatch/pricing/";
const CLOUDWATCH_GUIDE =
  "https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/";
const LOG_LINES = "https://github.com/vreutova/infracost-idem-support/pull/2";
const DYNAMODB = "https://airbyte.com/data-engineering-resources/dynamodb-pricing";
const INSIGHTS = "https://www.usage.ai/blog/aws-reserved-instances-dynamodb-contributor-insights";
const LAMBDA_TIME = "https://cloudchipr.com/blog/aws-lambda-pricing";
const LAMBDA_CALLS =
  "https://raw.githubusercontent.com/api-evangelist/aws-lambda/refs/heads/main/plans/aws-lambda-plans-pricing.yml";
const GATEWAY =
  "https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html";
const COGNITO =
  "https://raw.githubusercontent.com/api-evangelist/amazon-cognito/refs/heads/main/plans/amazon-cognito-plans-pricing.yml";
const WAF = "https://c3x.dev/blog/aws-waf-cost-explained/";

const secondhand = (source: string) => ({ confidence: "secondhand", source }) as const;
const amazon = (source: string) => ({ confidence: "amazon", source }) as const;
const memory = { confidence: "memory-unverified" } as const;

/** By the name of the quantity that each is for: see use.ts. */
export const PRICES = {
  cognitoUsers: {
    service: "Cognito",
    what: "active people, plan Essentials",
    per: 1,
    tiers: flat(0.015),
    free: 10_000,
    ...secondhand(COGNITO),
  },
  mails: { service: "SES", what: "mails", per: 1_000, tiers: flat(0.1), free: 0, ...memory },
  readUnits: {
    service: "DynamoDB",
    what: "read units",
    per: MILLION,
    tiers: flat(0.125),
    free: 0,
    ...secondhand(DYNAMODB),
  },
  writeUnits: {
    service: "DynamoDB",
    what: "write units",
    per: MILLION,
    tiers: flat(0.625),
    free: 0,
    ...secondhand(DYNAMODB),
  },
  storedGb: {
    service: "DynamoDB",
    what: "GB stored, table and index",
    per: 1,
    tiers: flat(0.25),
    free: 25,
    ...secondhand("https://gist.github.com/bluejack/68dd851e8ff1c480d623fc0b09e0423b"),
  },
  recoveryGb: {
    service: "DynamoDB",
    what: "GB that can be put back to any second",
    per: 1,
    tiers: flat(0.2),
    free: 0,
    ...memory,
  },
  backupGb: {
    service: "AWS Backup",
    what: "GB of daily copies",
    per: 1,
    tiers: flat(0.1),
    free: 0,
    ...memory,
  },
  insightRules: {
    service: "CloudWatch",
    what: "contributor insights, rules",
    per: 1,
    tiers: flat(0.5),
    free: 0,
    ...secondhand(INSIGHTS),
  },
  insightEvents: {
    service: "CloudWatch",
    what: "contributor insights, rows read and written",
    per: MILLION,
    tiers: flat(0.03),
    free: 0,
    ...secondhand(INSIGHTS),
  },
  apiCalls: {
    service: "API Gateway",
    what: "calls",
    per: MILLION,
    tiers: [
      { upTo: 300 * MILLION, dollars: 1 },
      { upTo: Number.POSITIVE_INFINITY, dollars: 0.9 },
    ],
    free: 0,
    ...amazon(GATEWAY),
  },
  functionCalls: {
    service: "Lambda",
    what: "calls",
    per: MILLION,
    tiers: flat(0.2),
    free: MILLION,
    ...secondhand(LAMBDA_CALLS),
  },
  functionGbSeconds: {
    service: "Lambda",
    what: "GB seconds on Arm",
    per: MILLION,
    tiers: flat(13.3334),
    free: 400_000,
    ...secondhand(LAMBDA_TIME),
  },
  edgeRequests: {
    service: "CloudFront",
    what: "requests over HTTPS",
    per: MILLION,
    tiers: flat(1),
    free: 10 * MILLION,
    ...secondhand(CLOUDFRONT_GUIDE),
  },
  edgeGb: {
    service: "CloudFront",
    what: "GB sent",
    per: 1,
    tiers: [
      { upTo: 10 * TB, dollars: 0.085 },
      { upTo: 50 * TB, dollars: 0.08 },
      { upTo: 150 * TB, dollars: 0.06 },
      { upTo: 500 * TB, dollars: 0.04 },
      { upTo: Number.POSITIVE_INFINITY, dollars: 0.03 },
    ],
    free: TB,
    ...amazon(CLOUDFRONT),
  },
  edgeFunctionCalls: {
    service: "CloudFront",
    what: "edge functions, calls",
    per: MILLION,
    tiers: flat(0.1),
    free: 2 * MILLION,
    ...secondhand(CLOUDFRONT_CODES),
  },
  edgeListReads: {
    service: "CloudFront",
    what: "list of files, reads",
    per: MILLION,
    tiers: flat(0.03),
    free: 2 * MILLION,
    ...memory,
  },
  bucketReads: {
    service: "S3",
    what: "reads by CloudFront",
    per: MILLION,
    tiers: flat(0.4),
    free: 0,
    ...memory,
  },
  bucketGb: {
    service: "S3",
    what: "GB of the site's files, and versions of 30 days",
    per: 1,
    tiers: flat(0.023),
    free: 0,
    ...memory,
  },
  logGb: {
    service: "CloudWatch",
    what: "GB of logs taken in",
    per: 1,
    tiers: flat(0.5),
    free: 5,
    ...secondhand(LOG_LINES),
  },
  logStoredGb: {
    service: "CloudWatch",
    what: "GB of logs kept",
    per: 1,
    tiers: flat(0.03),
    free: 0,
    ...secondhand(LOG_LINES),
  },
  alarmMetrics: {
    service: "CloudWatch",
    what: "metrics of alarms",
    per: 1,
    tiers: flat(0.1),
    free: 10,
    ...secondhand(LOG_LINES),
  },
  dashboards: {
    service: "CloudWatch",
    what: "dashboards",
    per: 1,
    tiers: flat(3),
    free: 3,
    ...secondhand(CLOUDWATCH_GUIDE),
  },
  routeMetrics: {
    service: "CloudWatch",
    what: "metrics of single routes",
    per: 1,
    tiers: flat(0.3),
    free: 10,
    ...secondhand("https://signoz.io/guides/cloudwatch-pricing"),
  },
  firewalls: { service: "WAF", what: "firewall", per: 1, tiers: flat(5), free: 0, ...secondhand(WAF) },
  firewallRules: { service: "WAF", what: "rules", per: 1, tiers: flat(1), free: 0, ...secondhand(WAF) },
  firewallRequests: {
    service: "WAF",
    what: "requests looked at",
    per: MILLION,
    tiers: flat(0.6),
    free: 0,
    ...secondhand(WAF),
  },
} as const satisfies Readonly<Record<string, Price>>;

export type Quantity = keyof typeof PRICES;
export const QUANTITIES = Object.keys(PRICES) as Quantity[];
/** Where the free amounts of CloudFront and CloudWatch were read. */
export const FREE_SOURCES = [CLOUDFRONT, CLOUDWATCH] as const;
