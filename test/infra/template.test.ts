import { describe, expect, test } from "vitest";
import { routes } from "../../domain/contract/routes.ts";
import { TIME_LIMITS } from "../../functions/time-limits.ts";
import { templates, textOf } from "../support/synthesised.ts";

// AWS's own ids of its managed policies.
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

const { site: stack } = templates();

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

  test("allow only what the site itself serves and the login, and nothing inline", () => {
    const csp = policy.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    expect(textOf(csp).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://caseway-learners.auth.us-east-1.amazoncognito.com",
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
    expect(custom).toEqual({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy":
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    });
    expect(
      policy.CustomHeadersConfig.Items.filter(({ Override }: { Override: boolean }) => !Override),
    ).toEqual([]);
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

  // The overlap of a sync's cursor rests on how long a writer may take.
  test("have the time limits that they reckon with themselves", () => {
    const limits = properties("AWS::Lambda::Function").map(({ Description, Timeout }) => [
      Description.replace("Caseway: functions/", ""),
      Timeout,
    ]);
    expect(Object.fromEntries(limits)).toEqual(TIME_LIMITS);
  });

  test("have a role each, and none has a policy of Amazon's", () => {
    const roles = properties("AWS::IAM::Role");
    expect(roles).toHaveLength(properties("AWS::Lambda::Function").length);
    for (const role of roles) {
      expect(role.ManagedPolicyArns).toBeUndefined();
      expect(role.Policies).toBeUndefined();
    }
  });

  /** What a role may do, as `action resource`; the function's own log is left out. */
  const rightsOf = (name: string): string[] => {
    const [policy] = Object.entries(stack.findResources("AWS::IAM::Policy"))
      .filter(([id]) => id.startsWith(`Api${name}FunctionRole`))
      .map(([, { Properties }]) => Properties.PolicyDocument);
    return policy.Statement.flatMap(
      ({ Effect, Action, Resource }: { Effect: string; Action: string | string[]; Resource: unknown }) => {
        expect(Effect).toBe("Allow");
        return [Action].flat().map((action) => `${action} ${placeOf(name, Resource)}`);
      },
    ).toSorted();
  };
  function placeOf(name: string, resource: unknown): string {
    const text = JSON.stringify(resource);
    if (text.includes(`Api${name}FunctionLog`)) return "its log";
    if (!text.includes("caseway-production-data:ExportsOutputFnGetAttTable")) return text;
    return text.includes('"/index/received"') ? "the index" : "the table";
  }
  const LOG = ["logs:CreateLogStream its log", "logs:PutLogEvents its log"];

  test.each([
    ["Eligibility", []],
    [
      "Log",
      [
        "dynamodb:DeleteItem the table",
        "dynamodb:GetItem the table",
        "dynamodb:PutItem the table",
        "dynamodb:Query the index",
      ],
    ],
    ["Views", ["dynamodb:Query the table"]],
    [
      "Account",
      [
        "dynamodb:DeleteItem the table",
        "dynamodb:GetItem the table",
        "dynamodb:Query the index",
        "dynamodb:Query the table",
        "dynamodb:UpdateItem the table",
      ],
    ],
  ])("the function %s may write its own log, do %j, and nothing else", (name, rights) => {
    expect(rightsOf(name)).toEqual([...rights, ...LOG].sort());
  });

  test("know the table or the login, whichever they need", () => {
    const variables = Object.fromEntries(
      properties("AWS::Lambda::Function").map(({ Description, Environment }) => [
        Description.replace("Caseway: functions/", ""),
        Object.keys(Environment.Variables).sort(),
      ]),
    );
    expect(variables.eligibility).toEqual([
      "LOGIN_CLIENT_ID",
      "LOGIN_ISSUER",
      "LOGIN_ORIGIN",
      "NODE_OPTIONS",
    ]);
    for (const name of ["log", "views", "account"])
      expect(variables[name]).toEqual(["NODE_OPTIONS", "TABLE_NAME"]);
  });
});

test("every log is deleted after a month", () => {
  const logs = properties("AWS::Logs::LogGroup");
  // One for each function, the gateway's, and CloudFront's.
  expect(logs).toHaveLength(properties("AWS::Lambda::Function").length + 2);
  for (const log of logs) expect(log.RetentionInDays).toBe(30);
});
