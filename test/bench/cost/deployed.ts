import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** What the synthesised templates of an environment say that bears on cost and limits. */
export const deployedSchema = z.strictObject({
  memoryMb: z.number(),
  routes: z.int(),
  alarmMetrics: z.int(),
  dashboards: z.int(),
  /** Rules of the firewall; none without one. */
  firewallRules: z.int(),
  /** Requests of one address in five minutes. */
  perAddress: z.number().optional(),
  /** Requests a second that the API's stage takes, and how many at once. */
  stage: z.strictObject({ rate: z.number(), burst: z.number() }),
  logDays: z.int(),
  edgeLog: z.boolean(),
  /** For how many days a daily copy is kept; 0 without copies. */
  backupDays: z.int(),
  insights: z.boolean(),
  monthlyBudget: z.number().optional(),
  /** Write units a second at which the alarm on unusual writes rings. */
  writesAlarm: z.number(),
  /** Bytes of the gateway's note of a request, and of CloudFront's. */
  gatewayLogBytes: z.int(),
  edgeLogBytes: z.int(),
});
export type Deployed = z.output<typeof deployedSchema>;

type Template = ReturnType<typeof templateSchema.parse>;
const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** Reads `cdk.out`. Throws where there is none, or where it is of another form than the model knows. */
export function deployedIn(assembly = "cdk.out"): Deployed {
  const read = (name: string): Template =>
    templateSchema.parse(JSON.parse(readFileSync(join(assembly, `${name}.template.json`), "utf8")));
  const resources = ["CasewayData", "CasewaySite"].flatMap((name) => Object.values(read(name).Resources));
  const all = (type: string) =>
    resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
  const one = <T>(type: string, schema: z.ZodType<T>): T => schema.parse(all(type)[0]);
  const maybe = <T>(type: string, schema: z.ZodType<T>): T | undefined =>
    all(type).length === 0 ? undefined : one(type, schema);

  const stage = one(
    "AWS::ApiGatewayV2::Stage",
    z.object({
      AccessLogSettings: z.object({ Format: z.string() }),
      DefaultRouteSettings: z.object({ ThrottlingBurstLimit: z.number(), ThrottlingRateLimit: z.number() }),
    }),
  );
  const firewall = maybe(
    "AWS::WAFv2::WebACL",
    z.object({
      Rules: z.array(
        z.object({ Statement: z.object({ RateBasedStatement: z.object({ Limit: z.number() }).optional() }) }),
      ),
    }),
  );
  const delivery = maybe("AWS::Logs::Delivery", z.object({ RecordFields: z.array(z.string()) }));
  const table = one(
    "AWS::DynamoDB::GlobalTable",
    z.object({
      Replicas: z.tuple([
        z.object({ ContributorInsightsSpecification: z.object({ Enabled: z.boolean() }).optional() }),
      ]),
    }),
  );
  const plan = maybe(
    "AWS::Backup::BackupPlan",
    z.object({
      BackupPlan: z.object({
        BackupPlanRule: z.tuple([z.object({ Lifecycle: z.object({ DeleteAfterDays: z.number() }) })]),
      }),
    }),
  );
  const budget = maybe(
    "AWS::Budgets::Budget",
    z.object({ Budget: z.object({ BudgetLimit: z.object({ Amount: z.number() }) }) }),
  );
  const alarmSchema = z.object({
    MetricName: z.string().optional(),
    Threshold: z.number(),
    Period: z.number().optional(),
    Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional(),
  });
  const alarms = all("AWS::CloudWatch::Alarm").map((alarm) => alarmSchema.parse(alarm));
  const writes = z
    .object({ Threshold: z.number(), Period: z.number() })
    .parse(alarms.find(({ MetricName }) => MetricName === "ConsumedWriteCapacityUnits"));

  return {
    memoryMb: one("AWS::Lambda::Function", z.object({ MemorySize: z.number() })).MemorySize,
    routes: all("AWS::ApiGatewayV2::Route").length,
    alarmMetrics: alarms.reduce(
      (sum, { Metrics }) => sum + (Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1),
      0,
    ),
    dashboards: all("AWS::CloudWatch::Dashboard").length,
    firewallRules: firewall?.Rules.length ?? 0,
    perAddress: firewall?.Rules.flatMap(({ Statement }) => Statement.RateBasedStatement?.Limit ?? [])[0],
    stage: {
      rate: stage.DefaultRouteSettings.ThrottlingRateLimit,
      burst: stage.DefaultRouteSettings.ThrottlingBurstLimit,
    },
    logDays: one("AWS::Logs::LogGroup", z.object({ RetentionInDays: z.number() })).RetentionInDays,
    edgeLog: delivery !== undefined,
    backupDays: plan?.BackupPlan.BackupPlanRule[0].Lifecycle.DeleteAfterDays ?? 0,
    insights: table.Replicas[0].ContributorInsightsSpecification?.Enabled ?? false,
    monthlyBudget: budget?.Budget.BudgetLimit.Amount,
    writesAlarm: writes.Threshold / writes.Period,
    gatewayLogBytes: gatewayNote(stage.AccessLogSettings.Format),
    edgeLogBytes: delivery === undefined ? 0 : edgeNote(delivery.RecordFields),
  };
}

/** What the gateway writes in the place of each variable, by example. */
const GATEWAY_VALUES: Readonly<Record<string, string>> = {
  "$context.requestId": "aBcDeFgHiJkLmNo=",
  "$context.requestTimeEpoch": "1795370000000",
  "$context.routeKey": "POST /v1/log",
  "$context.status": "200",
  "$context.responseLatency": "35",
  "$context.responseLength": "412",
  "$context.error.responseType": "-",
};
const gatewayNote = (format: string): number =>
  Buffer.byteLength(format.replaceAll(/\$context(\.\w+)+/g, (name) => GATEWAY_VALUES[name] ?? name));

const EDGE_VALUES: Readonly<Record<string, string>> = {
  date: "2026-11-22",
  time: "18:30:00",
  "cs-method": "GET",
  "cs-uri-stem": "/_astro/log-parts.DlU6MHrS.css",
  "sc-status": "200",
  "sc-bytes": "12345",
  "time-taken": "0.002",
  "x-edge-result-type": "Hit",
  "x-edge-detailed-result-type": "Hit",
};
const edgeNote = (fields: readonly string[]): number =>
  Buffer.byteLength(
    JSON.stringify(Object.fromEntries(fields.map((field) => [field, EDGE_VALUES[field] ?? "-"]))),
  );
