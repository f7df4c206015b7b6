import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
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
    // Neither the site's files nor its requests have a log of their own.
    expect(
      JSON.stringify([properties("AWS::CloudFront::Distribution"), properties("AWS::S3::Bucket")]),
    ).not.toMatch(/"Logging|LoggingConfiguration/);
  });
});
