import { routes } from "../../domain/contract/routes.ts";
import { templates } from "./synthesised.ts";

/**
 * What a template comes to, as text that a person reads in two minutes: routes, rights, alarms, and what stays. Everything
 * in it is read from the templates of production.
 */

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of CloudFormation's own shapes
type Json = any;
interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Json;
  readonly kept: boolean;
}

const resourcesOf = (stack: { toJSON(): Json }): Resource[] =>
  Object.entries(stack.toJSON().Resources as Record<string, Json>).map(([id, resource]) => ({
    id,
    type: resource.Type,
    properties: resource.Properties,
    kept: resource.DeletionPolicy === "Retain",
  }));

export function whatIsDeployed(): string {
  const { site, data } = templates("production");
  const all = [...resourcesOf(data), ...resourcesOf(site)];
  const of = (type: string) => all.filter((resource) => resource.type === type);
  return [
    "What is deployed, read from the templates of the environment production.",
    "Made by test/infra/what-is-deployed.test.ts; `npx vitest run --project infra what-is-deployed -u` writes it anew.",
    section("Routes, and who may call them", routeLines(of)),
    section("What each function may do, besides writing its own log", rightLines(of)),
    section("Who else may do something", policyLines(of)),
    section("What stays when its stack is deleted", keptLines(all)),
    section("Alarms", alarmLines(of)),
    section("How many of each", countLines(all)),
  ].join("\n");
}

type Of = (type: string) => Resource[];

const section = (title: string, lines: readonly string[]): string =>
  `\n${title}\n${"-".repeat(title.length)}\n${lines.join("\n")}\n`;

/** ApiLogFunctionB1919D68 -> ApiLogFunction */
const nameOf = (id: string): string => id.replace(/[0-9A-F]{8}$/, "");

/** A value of the template as short text: a reference is the name of what it points to. */
function short(value: Json): string {
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map(short).join(", ");
  if (value.Ref !== undefined) return nameOf(value.Ref);
  if (value["Fn::GetAtt"] !== undefined) return nameOf(value["Fn::GetAtt"][0]);
  if (value["Fn::Join"] !== undefined) return value["Fn::Join"][1].map(short).join(value["Fn::Join"][0]);
  if (value["Fn::ImportValue"] !== undefined) {
    const [, name = ""] = /Output(?:Ref|FnGetAtt)(\w+?)[0-9A-F]{8}/.exec(value["Fn::ImportValue"]) ?? [];
    return name;
  }
  return JSON.stringify(value);
}

function routeLines(of: Of): string[] {
  const functions = new Map(of("AWS::Lambda::Function").map(({ id, properties }) => [id, properties]));
  const integrations = new Map(
    of("AWS::ApiGatewayV2::Integration").map(({ id, properties }) => [
      id,
      properties.IntegrationUri["Fn::GetAtt"][0] as string,
    ]),
  );
  const order: readonly string[] = Object.values(routes);
  return of("AWS::ApiGatewayV2::Route")
    .toSorted((a, b) => order.indexOf(a.properties.RouteKey) - order.indexOf(b.properties.RouteKey))
    .map(({ properties: { RouteKey, AuthorizationType, Target } }) => {
      const integration = Target["Fn::Join"][1].find((part: Json) => part.Ref !== undefined).Ref;
      const id = integrations.get(integration) ?? "";
      const { Timeout, MemorySize } = functions.get(id);
      const who = AuthorizationType === "NONE" ? "everybody" : "a learner (JWT)";
      return `${RouteKey.padEnd(38)}${who.padEnd(18)}${nameOf(id)}, ${Timeout} s, ${MemorySize} MB`;
    });
}

function rightLines(of: Of): string[] {
  return of("AWS::IAM::Policy").flatMap(({ properties: { Roles, PolicyDocument } }) => {
    const statements = PolicyDocument.Statement.filter(
      ({ Resource: on }: Json) => !/Log[0-9A-F]{8}/.test(JSON.stringify(on)),
    );
    const lines = statements.map(
      ({ Effect, Action, Resource: on }: Json) =>
        `  ${Effect === "Allow" ? "" : `${Effect} `}${[Action].flat().join(", ")} on ${short(on)}`,
    );
    return [short(Roles[0]), ...(lines.length === 0 ? ["  nothing"] : lines)];
  });
}

function policyLines(of: Of): string[] {
  const statements = (where: string, document: Json) =>
    document.Statement.map(({ Effect, Action, Principal, Condition }: Json) => {
      const who = typeof Principal === "string" ? Principal : short(Object.values(Principal ?? {})[0]);
      const when = Object.entries<Json>(Condition ?? {}).flatMap(([sign, keys]) =>
        Object.entries<Json>(keys).map(
          ([key, value]) => `, where ${key} ${SIGNS[sign] ?? sign} ${short(value)}`,
        ),
      );
      return `${where}: ${Effect} ${[Action].flat().join(", ")} to ${who === "*" ? "everybody" : who}${when.join("")}`;
    });
  const permissions = new Map<string, number>();
  for (const { properties } of of("AWS::Lambda::Permission")) {
    const line = `${short(properties.FunctionName)}: Allow ${properties.Action} to ${properties.Principal}`;
    permissions.set(line, (permissions.get(line) ?? 0) + 1);
  }
  return [
    ...of("AWS::S3::BucketPolicy").flatMap(({ properties }) =>
      statements("Files of the site", properties.PolicyDocument),
    ),
    ...of("AWS::SNS::TopicPolicy").flatMap(({ properties }) =>
      statements("Topic of the alarms", properties.PolicyDocument),
    ),
    ...of("AWS::Backup::BackupVault").flatMap(({ properties }) =>
      statements("Vault of the daily copies", properties.AccessPolicy),
    ),
    ...of("AWS::IAM::Role").map(
      ({ id, properties }) =>
        `${nameOf(id)}: taken by ${short(properties.AssumeRolePolicyDocument.Statement[0].Principal.Service)}${
          properties.ManagedPolicyArns === undefined ? "" : `, with ${short(properties.ManagedPolicyArns)}`
        }`,
    ),
    ...[...permissions].map(([line, count]) => `${line}, for ${count} route${count === 1 ? "" : "s"}`),
  ];
}

const keptLines = (all: readonly Resource[]): string[] =>
  all
    .filter(({ kept }) => kept)
    .map(({ id, type, properties }) => {
      const guarded = /"(DeletionProtection|DeletionProtectionEnabled)":("ACTIVE"|true)/.test(
        JSON.stringify(properties),
      );
      return `${nameOf(id)} (${type})${guarded ? ", protected against deletion by itself" : ""}`;
    });

const SIGNS: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: "at least",
  LessThanThreshold: "below",
  Bool: "is",
  StringEquals: "is",
};

function alarmLines(of: Of): string[] {
  return of("AWS::CloudWatch::Alarm").flatMap(({ id, properties }) => {
    const { MetricName, Statistic, ExtendedStatistic, Metrics, Threshold, AlarmDescription } = properties;
    const main = Metrics?.find(({ ReturnData }: Json) => ReturnData !== false);
    const what = main === undefined ? `${Statistic ?? ExtendedStatistic} of ${MetricName}` : main.Expression;
    const periods = `${properties.DatapointsToAlarm} of ${properties.EvaluationPeriods}`;
    const silence = properties.TreatMissingData === "breaching" ? "; silence is a fault" : "";
    return [
      `${nameOf(id).replace(/^Alarms/, "")}: ${what} ${SIGNS[properties.ComparisonOperator]} ${Threshold}, in ${periods} periods${silence}`,
      `  ${AlarmDescription}`,
    ];
  });
}

function countLines(all: readonly Resource[]): string[] {
  const counts = new Map<string, number>();
  for (const { type } of all) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort().map(([type, count]) => `${String(count).padStart(3)} ${type}`);
}
