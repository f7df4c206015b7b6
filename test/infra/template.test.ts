import { readFileSync } from "node:fs";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { routes } from "../../domain/contract/routes.ts";
import { template } from "../support/synthesised.ts";

// AWS's own ids of its managed policies.
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

const stack = template();

interface Distribution {
  readonly DefaultCacheBehavior: Record<string, unknown>;
  readonly CacheBehaviors: Record<string, unknown>[];
  readonly CustomErrorResponses?: unknown;
}
const properties = (type: string) =>
  Object.values(stack.findResources(type)).map(({ Properties }) => Properties);
const distribution = (): Distribution => properties("AWS::CloudFront::Distribution")[0].DistributionConfig;

describe("the API behind the site's address", () => {
  test("is never cached, and gets Authorization and everything else but Host", () => {
    const [behavior, ...others] = distribution().CacheBehaviors;
    expect(others).toEqual([]);
    expect(behavior).toMatchObject({
      PathPattern: "/v1/*",
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
      ViewerProtocolPolicy: "https-only",
    });
    expect(behavior?.AllowedMethods).toContain("POST");
  });

  test("keeps its own errors: no page takes their place, and no edge function touches them", () => {
    expect(distribution().CustomErrorResponses).toBeUndefined();
    expect(distribution().CacheBehaviors[0]?.FunctionAssociations).toBeUndefined();
  });

  test("has the routes of the contract and no other", () => {
    const keys = properties("AWS::ApiGatewayV2::Route").map(({ RouteKey }) => RouteKey);
    expect(keys.sort()).toEqual(Object.values(routes).toSorted());
  });

  test("is throttled", () => {
    stack.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      StageName: "$default",
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  test("is logged without address, query, body or user agent", () => {
    const [{ AccessLogSettings }] = properties("AWS::ApiGatewayV2::Stage");
    const variables = AccessLogSettings.Format.match(/\$context\.[\w.]+/g);
    expect(variables.sort()).toEqual([
      "$context.error.responseType",
      "$context.requestId",
      "$context.requestTimeEpoch",
      "$context.responseLatency",
      "$context.responseLength",
      "$context.routeKey",
      "$context.status",
    ]);
  });
});

describe("the site's files", () => {
  test("are private: only CloudFront of this distribution reads them", () => {
    stack.hasResourceProperties("AWS::S3::Bucket", {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const [{ PolicyDocument }] = properties("AWS::S3::BucketPolicy");
    const allowed = PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === "Allow");
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({
      Action: ["s3:GetObject", "s3:ListBucket"],
      Principal: { Service: "cloudfront.amazonaws.com" },
      Condition: { StringEquals: { "AWS:SourceArn": expect.anything() } },
    });
  });

  test("pass the edge functions, before and after", () => {
    expect(distribution().DefaultCacheBehavior.FunctionAssociations).toMatchObject([
      { EventType: "viewer-request" },
      { EventType: "viewer-response" },
    ]);
  });

  test("the edge functions are within CloudFront's 10 KB", () => {
    for (const { FunctionCode, FunctionConfig } of properties("AWS::CloudFront::Function")) {
      expect(Buffer.byteLength(FunctionCode)).toBeLessThan(10 * 1024);
      expect(FunctionConfig.Runtime).toBe("cloudfront-js-2.0");
    }
  });
});

describe("the security headers", () => {
  const [{ ResponseHeadersPolicyConfig: policy }] = properties("AWS::CloudFront::ResponseHeadersPolicy");

  test("allow only what the site itself serves, and nothing inline", () => {
    const csp: string = policy.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    expect(csp.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test("hold for HTTPS over two years, and forbid sniffing, framing and the browser's sensors", () => {
    expect(policy.SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: "DENY", Override: true },
      ReferrerPolicy: { ReferrerPolicy: "strict-origin-when-cross-origin", Override: true },
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: 63_072_000,
        IncludeSubdomains: true,
        Override: true,
      },
    });
    const custom = Object.fromEntries(
      policy.CustomHeadersConfig.Items.map(({ Header, Value }: { Header: string; Value: string }) => [
        Header,
        Value,
      ]),
    );
    expect(custom["cross-origin-opener-policy"]).toBe("same-origin");
    expect(custom["permissions-policy"]).toContain("geolocation=()");
  });

  test("go out with the site and with the API", () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distribution();
    for (const behavior of [DefaultCacheBehavior, ...CacheBehaviors]) {
      expect(behavior.ResponseHeadersPolicyId).toBeDefined();
    }
  });
});

describe("the functions", () => {
  test("run on the Node of development, on ARM, with a time limit below the gateway's 30 seconds", () => {
    for (const fn of properties("AWS::Lambda::Function")) {
      expect(fn.Runtime).toBe("nodejs24.x");
      expect(fn.Architectures).toEqual(["arm64"]);
      expect(fn.Timeout).toBeLessThan(30);
    }
  });

  test("may write their own log and nothing else", () => {
    const statements = properties("AWS::IAM::Policy").flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    expect(statements).toEqual([
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: { "Fn::GetAtt": [expect.stringContaining("EligibilityFunctionLog"), "Arn"] },
      },
    ]);
    for (const role of properties("AWS::IAM::Role")) {
      expect(role.ManagedPolicyArns).toBeUndefined();
      expect(role.Policies).toBeUndefined();
    }
  });
});

test("every log is deleted after a month", () => {
  const logs = properties("AWS::Logs::LogGroup");
  expect(logs).toHaveLength(2);
  for (const log of logs) expect(log.RetentionInDays).toBe(30);
});

describe("every alarm", () => {
  const alarms = properties("AWS::CloudWatch::Alarm");
  const runbook = readFileSync("docs/runbook.md", "utf8");

  test.each(alarms.map(({ AlarmDescription }) => [AlarmDescription]))("%s", (description: string) => {
    const section = /docs\/runbook\.md, section "(.+)"\./.exec(description)?.[1];
    expect(runbook).toMatch(new RegExp(`^#+ ${section}$`, "m"));
  });

  test("tells somebody, and CloudWatch may", () => {
    expect(alarms.length).toBeGreaterThan(0);
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
    stack.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Action: "sns:Publish",
            Principal: { Service: "cloudwatch.amazonaws.com" },
          }),
        ]),
      }),
    });
  });
});
