import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildApp } from "../../infra/aws/app.ts";
import { readSettings, settingsOf, stackNames } from "../../infra/aws/settings.ts";
import { EVERY_OPTION, templates } from "../support/synthesised.ts";

const UNBUNDLED = { "aws:cdk:bundling-stacks": [] };
const FIREWALL = "AWS::WAFv2::WebACL";
const most = templates(EVERY_OPTION);
const least = templates({
  loginPrefix: "few",
  alarmEmail: "on-call@hospital.test",
  logDays: 3,
  firewall: false,
  edgeLog: false,
});
const only = (type: string, stack = most.site) => {
  const [found, ...others] = Object.values(stack.findResources(type));
  expect(others).toEqual([]);
  return found?.Properties;
};
const distribution = (stack = most.site) => only("AWS::CloudFront::Distribution", stack).DistributionConfig;

describe("a domain of one's own", () => {
  test("has its certificate, by an address that takes the account from where it is deployed", () => {
    expect(distribution()).toMatchObject({
      Aliases: ["learn.hospital.test"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021", SslSupportMethod: "sni-only" },
    });
    const arn = JSON.stringify(distribution().ViewerCertificate.AcmCertificateArn);
    expect(arn).toContain('{"Ref":"AWS::AccountId"}');
    expect(arn).toContain(":certificate/01234567-89ab-cdef-0123-456789abcdef");
    expect(distribution(least.site)).not.toHaveProperty("Aliases");
  });
});

describe("the firewall", () => {
  test("stands before the distribution where it is wanted, and is not there otherwise", () => {
    const [id] = Object.keys(most.site.findResources(FIREWALL));
    expect(distribution().WebACLId).toEqual({ "Fn::GetAtt": [id, "Arn"] });
    expect(only(FIREWALL, least.site)).toBeUndefined();
    expect(distribution(least.site)).not.toHaveProperty("WebACLId");
  });

  test("first counts the requests of an address, then applies Amazon's rules, but not to what learners write", () => {
    const { Rules, Scope } = only(FIREWALL);
    expect(Scope).toBe("CLOUDFRONT");
    const [rate, ...managed] = Rules;
    expect(rate).toMatchObject({
      Statement: { RateBasedStatement: { AggregateKeyType: "IP", Limit: 10_000 } },
      Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
    });
    const groups = managed.map(
      ({ Statement }: { Statement: { ManagedRuleGroupStatement: { Name: string } } }) =>
        Statement.ManagedRuleGroupStatement.Name,
    );
    expect(groups).toEqual([
      "AWSManagedRulesAmazonIpReputationList",
      "AWSManagedRulesKnownBadInputsRuleSet",
      "AWSManagedRulesCommonRuleSet",
    ]);
    const counted = managed[2].Statement.ManagedRuleGroupStatement.RuleActionOverrides;
    expect(counted).toContainEqual({ Name: "SizeRestrictions_BODY", ActionToUse: { Count: {} } });
    expect(counted).toContainEqual({ Name: "CrossSiteScripting_BODY", ActionToUse: { Count: {} } });
  });
});

test("CloudFront's notes are kept as long as the other logs, and only where they are wanted", () => {
  expect(only("AWS::Logs::DeliverySource")).toMatchObject({ LogType: "ACCESS_LOGS" });
  expect(only("AWS::Logs::Delivery", least.site)).toBeUndefined();
  for (const [{ site }, days] of [
    [most, 7],
    [least, 3],
  ] as const) {
    const kept = Object.values(site.findResources("AWS::Logs::LogGroup"));
    expect(new Set(kept.map(({ Properties }) => Properties.RetentionInDays))).toEqual(new Set([days]));
  }
});

test("a daily copy is of the one table, goes after its days, and cannot be deleted by hand", () => {
  const [rule] = only("AWS::Backup::BackupPlan", most.data).BackupPlan.BackupPlanRule;
  expect(rule).toMatchObject({
    Lifecycle: { DeleteAfterDays: 14 },
    ScheduleExpression: "cron(30 8 * * ? *)",
  });
  const [table] = Object.keys(most.data.findResources("AWS::DynamoDB::GlobalTable"));
  expect(only("AWS::Backup::BackupSelection", most.data).BackupSelection.Resources).toEqual([
    { "Fn::GetAtt": [table, "Arn"] },
  ]);
  const { AccessPolicy } = only("AWS::Backup::BackupVault", most.data);
  expect(AccessPolicy.Statement[0]).toMatchObject({
    Effect: "Deny",
    Action: ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
  });
  expect(only("AWS::Backup::BackupPlan", least.data)).toBeUndefined();
});

test("a budget tells before the money is spent, and after most of it is", () => {
  const { Budget, NotificationsWithSubscribers: told } = only("AWS::Budgets::Budget");
  expect(Budget).toMatchObject({ BudgetLimit: { Amount: 25.5, Unit: "USD" }, TimeUnit: "MONTHLY" });
  expect(
    told.map(
      ({ Notification: { NotificationType, Threshold } }: { Notification: Record<string, unknown> }) => [
        NotificationType,
        Threshold,
      ],
    ),
  ).toEqual([
    ["ACTUAL", 80],
    ["FORECASTED", 100],
  ]);
  expect(only("AWS::Budgets::Budget", least.site)).toBeUndefined();
});

test("the dashboard shows all that rings, and each query of the log reads logs that there are", () => {
  const body = JSON.stringify(only("AWS::CloudWatch::Dashboard").DashboardBody);
  for (const id of Object.keys(most.site.findResources("AWS::CloudWatch::Alarm"))) expect(body).toContain(id);
  const logs = Object.keys(most.site.findResources("AWS::Logs::LogGroup"));
  const queries = Object.values(most.site.findResources("AWS::Logs::QueryDefinition"));
  expect(queries).toHaveLength(4);
  for (const { Properties } of queries) {
    expect(Properties.Name).toMatch(/^caseway-tried\//);
    for (const { Ref } of Properties.LogGroupNames) expect(logs).toContain(Ref);
  }
});

test("stacks of two environments have no name in common", () => {
  const names = ["production", "staging"].flatMap((name) => Object.values(stackNames(name)));
  expect(new Set(names).size).toBe(4);
  const { stacks } = buildApp({ context: UNBUNDLED }, readSettings("staging")).synth();
  expect(stacks.map(({ stackName }) => stackName).sort()).toEqual(Object.values(stackNames("staging")));
});

describe("the rules of cdk-nag hold, or are set aside with a reason,", () => {
  test.each(["staging", "every option"])("in %s too", (which) => {
    const settings = which === "staging" ? readSettings(which) : settingsOf("tried", EVERY_OPTION);
    const { directory } = buildApp({ context: UNBUNDLED }, settings).synth();
    const { pluginReports } = JSON.parse(readFileSync(join(directory, "validation-report.json"), "utf8"));
    rmSync(directory, { recursive: true });
    expect(pluginReports).not.toEqual([]);
    for (const report of pluginReports) {
      expect(report).toMatchObject({ conclusion: "success", violations: [] });
      for (const { reason } of report.suppressedViolations ?? []) expect(reason.length).toBeGreaterThan(30);
    }
  });
});
