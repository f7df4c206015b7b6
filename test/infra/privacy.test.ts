import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { environmentSchema } from "../../infra/aws/environment-schema.ts";
import { environmentNames, readSettings } from "../../infra/aws/settings.ts";
import { templates } from "../support/synthesised.ts";

/** What the privacy page says about time is what is deployed. Whoever changes one has to change the other. */
const page = readFileSync("site/src/pages/privacy.astro", "utf8").replaceAll(/\s+/g, " ");
const { site, data } = templates();
const properties = (type: string) =>
  [site, data].flatMap((stack) =>
    Object.values(stack.findResources(type)).map(({ Properties }) => Properties as Record<string, unknown>),
  );

describe("the privacy page", () => {
  test("says one month, and every log is kept for 30 days", () => {
    expect(page).toContain("It keeps these notes for one month.");
    const logs = properties("AWS::Logs::LogGroup").map(({ RetentionInDays }) => RetentionInDays);
    expect(logs.length).toBeGreaterThan(4);
    expect(new Set(logs)).toEqual(new Set([30]));
  });

  test("says 35 days, which is how far back the table can be restored where nothing else is set", () => {
    expect(page).toContain("any moment of the last 35 days");
    const [table, ...others] = properties("AWS::DynamoDB::GlobalTable");
    expect(others).toEqual([]);
    expect(table?.Replicas).toEqual([
      expect.objectContaining({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
    ]);
  });

  test("says that a daily copy is kept for no longer, and that a guard counts addresses for some minutes", () => {
    expect(page).toContain(
      "a daily copy of it is kept for at most as long. What you erase is gone from both after 35 days.",
    );
    const [plan] = properties("AWS::Backup::BackupPlan") as {
      BackupPlan: { BackupPlanRule: { Lifecycle: { DeleteAfterDays: number } }[] };
    }[];
    expect(plan?.BackupPlan.BackupPlanRule.map(({ Lifecycle }) => Lifecycle.DeleteAfterDays)).toEqual([35]);
    expect(page).toContain("counts them by address for some minutes");
    const [{ Rules: rules = [] } = {}] = properties("AWS::WAFv2::WebACL") as {
      Rules: {
        Statement: { RateBasedStatement?: { AggregateKeyType: string; EvaluationWindowSec?: number } };
      }[];
    }[];
    const counting = rules.flatMap(({ Statement }) => Statement.RateBasedStatement ?? []);
    expect(counting.map(({ AggregateKeyType }) => AggregateKeyType)).toEqual(["IP"]);
    // Five minutes where nothing is said, and ten at most.
    expect(counting.map(({ EvaluationWindowSec = 300 }) => EvaluationWindowSec)).toEqual([300]);
  });

  test("says 30 days at most for a sign-in, and that no address is noted", () => {
    expect(page).toContain("what keeps you signed in, for 30 days at most");
    const [client] = properties("AWS::Cognito::UserPoolClient");
    expect(client).toMatchObject({
      RefreshTokenValidity: 30 * 24 * 60,
      TokenValidityUnits: { RefreshToken: "minutes" },
    });
    const [stage] = properties("AWS::ApiGatewayV2::Stage") as { AccessLogSettings: { Format: string } }[];
    const noted = Object.values(JSON.parse(stage?.AccessLogSettings.Format ?? "") as Record<string, string>);
    expect(noted.length).toBeGreaterThan(3);
    expect(noted.filter((one) => /identity|authorizer|queryString|userAgent|path/i.test(one))).toEqual([]);
    const [delivery] = properties("AWS::Logs::Delivery") as { RecordFields: string[] }[];
    expect(delivery?.RecordFields).toContain("cs-uri-stem");
    expect(
      delivery?.RecordFields.filter((one) => /ip|query|cookie|user-agent|referer|forwarded|cs\(/i.test(one)),
    ).toEqual([]);
    // The older kinds of log of the site's files and requests hold addresses; a firewall's samples do too.
    const all = JSON.stringify(
      ["AWS::CloudFront::Distribution", "AWS::S3::Bucket", "AWS::WAFv2::WebACL"].map(properties),
    );
    expect(all).not.toMatch(/"Logging|LoggingConfiguration|"SampledRequestsEnabled":true/);
  });

  test("says that the sign-in stays until somebody asks: nothing that is deployed deletes one", () => {
    expect(page).toContain(
      "They stay until you ask, from that address, whoever runs this site to delete them",
    );
    expect(readFileSync("docs/runbook.md", "utf8")).toContain("## Delete somebody's account");
    expect(readFileSync("docs/what-is-deployed.txt", "utf8")).not.toMatch(/cognito-idp:/);
  });

  test("holds in every environment: none can keep notes or copies for longer", () => {
    for (const name of environmentNames()) {
      const { logDays, backupDays = 0 } = readSettings(name);
      expect(logDays).toBeLessThanOrEqual(30);
      expect(backupDays).toBeLessThanOrEqual(35);
    }
    const fields = { loginPrefix: "a", alarmEmail: "a@b.test", logDays: 30, firewall: false, edgeLog: false };
    expect(environmentSchema.safeParse(fields).success).toBe(true);
    expect(environmentSchema.safeParse({ ...fields, logDays: 60 }).success).toBe(false);
    expect(environmentSchema.safeParse({ ...fields, backupDays: 36 }).success).toBe(false);
  });
});
