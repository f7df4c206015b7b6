import { readFileSync } from "node:fs";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { EVERY_OPTION, templates } from "../support/synthesised.ts";

const { site: stack } = templates(EVERY_OPTION);
const properties = (type: string) =>
  Object.values(stack.findResources(type)).map(({ Properties }) => Properties);
const alarms = properties("AWS::CloudWatch::Alarm");
const runbook = readFileSync("docs/runbook.md", "utf8");
const alarmOn = (words: string) =>
  alarms.find(({ AlarmDescription }) => AlarmDescription.includes(words)) ?? {};

/** A section of the runbook with its heading taken off; undefined when there is none of that name. */
const sectionOf = (title: string): string | undefined =>
  runbook
    .split(/^## /m)
    .find((section) => section.startsWith(`${title}\n`))
    ?.slice(title.length);

describe("every alarm names a section that says what it means, how to look and what to do", () => {
  test.each(alarms.map(({ AlarmDescription }) => [AlarmDescription]))("%s", (description: string) => {
    const title = /docs\/runbook\.md, section "(.+)"\.$/.exec(description)?.[1] ?? "";
    const section = sectionOf(title);
    expect(section, `docs/runbook.md has no section "${title}"`).toBeDefined();
    const parts = ["What it means.", "How to look.", "What to do."].map((part) =>
      (section ?? "").indexOf(`**${part}**`),
    );
    expect(parts.every((at) => at > 0)).toBe(true);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });
});

test("the budget has its section too", () => {
  const section = sectionOf("The bill grows") ?? "";
  for (const part of ["What it means.", "How to look.", "What to do."])
    expect(section).toContain(`**${part}**`);
});

describe("an alarm", () => {
  test("on writing counts the table's write units, and rings above what syncs of many people come to", () => {
    const alarm = alarmOn("writes more than usual");
    expect(alarm).toMatchObject({
      MetricName: "ConsumedWriteCapacityUnits",
      Namespace: "AWS/DynamoDB",
      Statistic: "Sum",
      Period: 300,
      Threshold: 60_000,
    });
    expect(alarm.Dimensions).toMatchObject([{ Name: "TableName" }]);
  });

  test("on no sync takes silence for a fault; every other takes it for nobody calling", () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === "breaching");
    expect(silent).toEqual([alarmOn("not one log has synced")]);
    expect(silent[0]).toMatchObject({
      ComparisonOperator: "LessThanThreshold",
      Threshold: 1,
      EvaluationPeriods: 6,
      DatapointsToAlarm: 6,
    });
    const asked = silent[0].Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: object } }) =>
      MetricStat === undefined ? [] : [MetricStat],
    );
    expect(asked).toHaveLength(3);
    for (const one of asked) {
      expect(one).toMatchObject({ Period: 3_600, Stat: "Sum" });
      expect(one.Metric.Dimensions).toEqual(
        expect.arrayContaining([
          { Name: "Method", Value: "POST" },
          { Name: "Resource", Value: "/v1/log" },
          { Name: "Stage", Value: "$default" },
        ]),
      );
    }
    // Such figures exist only where the stage is told to make them.
    const [{ DefaultRouteSettings }] = properties("AWS::ApiGatewayV2::Stage");
    expect(DefaultRouteSettings).toMatchObject({ DetailedMetricsEnabled: true });
  });

  test("counts what is not there as nothing: one figure that is missing would hide all that are added to it", () => {
    const summed = alarms.flatMap(({ Metrics = [] }) =>
      Metrics.filter(({ Expression = "" }) => Expression.includes(" + ")),
    );
    expect(summed).toHaveLength(3);
    for (const { Expression } of summed)
      for (const term of Expression.split(" + ")) expect(term).toMatch(/^FILL\(\w+, 0\)$/);
  });

  test("on daily copies rings for a copy that failed, that was stopped, and that never began", () => {
    const { Metrics } = alarmOn("could not copy");
    const counted = Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: { MetricName: string } } }) =>
      MetricStat === undefined ? [] : [MetricStat.Metric.MetricName],
    );
    expect(counted.toSorted()).toEqual([
      "NumberOfBackupJobsAborted",
      "NumberOfBackupJobsExpired",
      "NumberOfBackupJobsFailed",
    ]);
  });

  test("on a certificate rings 30 days before its end, for the site's and for the login's", () => {
    const ends = alarms.filter(({ MetricName }) => MetricName === "DaysToExpiry");
    expect(ends).toHaveLength(2);
    for (const [index, id] of [EVERY_OPTION.certificate, EVERY_OPTION.loginCertificate].entries()) {
      expect(ends[index]).toMatchObject({
        Namespace: "AWS/CertificateManager",
        ComparisonOperator: "LessThanThreshold",
        Threshold: 30,
        Statistic: "Minimum",
        Period: 86_400,
      });
      expect(JSON.stringify(ends[index]?.Dimensions)).toContain(`:certificate/${id}`);
    }
    const elsewhere = { ...EVERY_OPTION, region: "eu-west-1", firewall: false, edgeLog: false };
    expect(JSON.stringify(templates(elsewhere).site.toJSON())).not.toContain("DaysToExpiry");
  });

  test("looks back a day at most, as CloudWatch does", () => {
    for (const { Period, Metrics, EvaluationPeriods } of alarms) {
      const periods = [
        Period,
        ...(Metrics ?? []).map((one: { MetricStat?: { Period: number } }) => one.MetricStat?.Period),
      ];
      for (const period of periods.filter((one) => one !== undefined))
        expect(period * EvaluationPeriods).toBeLessThanOrEqual(86_400);
    }
  });

  test("tells somebody, and CloudWatch and the budget may", () => {
    expect(alarms.length).toBeGreaterThan(15);
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
    stack.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "on-call@hospital.test",
    });
    for (const service of ["cloudwatch", "budgets"]) {
      stack.hasResourceProperties("AWS::SNS::TopicPolicy", {
        PolicyDocument: Match.objectLike({
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: "Allow",
              Action: "sns:Publish",
              Principal: { Service: `${service}.amazonaws.com` },
              Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
            }),
          ]),
        }),
      });
    }
  });
});

test("what a month costs is reckoned with the metrics of production's alarms, each of which is paid for", () => {
  const production = Object.values(templates().site.findResources("AWS::CloudWatch::Alarm"));
  const metrics = production.flatMap(({ Properties: { Metrics } }) =>
    Metrics === undefined
      ? [1]
      : Metrics.filter(({ MetricStat }: { MetricStat?: object }) => MetricStat !== undefined),
  );
  expect(readFileSync("docs/performance.md", "utf8")).toContain(`, ${metrics.length} metrics of alarms,`);
});

test("nothing runs without somebody who waits for it, so that no failure is lost in silence", () => {
  // An event that fails with nobody waiting needs a queue for the dead. There are no such events.
  for (const type of [
    "AWS::Lambda::EventSourceMapping",
    "AWS::Lambda::EventInvokeConfig",
    "AWS::Events::Rule",
    "AWS::Scheduler::Schedule",
    "AWS::SQS::Queue",
  ]) {
    expect(Object.keys(stack.findResources(type))).toEqual([]);
  }
  for (const { Principal } of properties("AWS::Lambda::Permission"))
    expect(Principal).toBe("apigateway.amazonaws.com");
});
