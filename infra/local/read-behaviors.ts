import * as z from "zod";
import type { Behavior } from "./assembly.ts";
import { type Found, reference, type Stack, shaped } from "./template.ts";

const behaviorShape = z.object({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  Compress: z.boolean(),
  ResponseHeadersPolicyId: z.unknown().optional(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.unknown() })).default([]),
});
const distributionShape = z.object({
  DistributionConfig: z.object({
    Origins: z.array(z.object({ Id: z.string(), S3OriginConfig: z.unknown().optional() })),
    DefaultCacheBehavior: behaviorShape,
    CacheBehaviors: z.array(behaviorShape).default([]),
  }),
});
const edgeFunctionShape = z.object({ FunctionCode: z.string() });
const policyShape = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z
      .object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }).optional(),
        ContentTypeOptions: z.unknown().optional(),
        FrameOptions: z.object({ FrameOption: z.string() }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }).optional(),
        StrictTransportSecurity: z
          .object({
            AccessControlMaxAgeSec: z.number(),
            IncludeSubdomains: z.boolean().optional(),
            Preload: z.boolean().optional(),
          })
          .optional(),
      })
      .default({}),
    CustomHeadersConfig: z
      .object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) })
      .optional(),
  }),
});

/** The behaviors of a CloudFront distribution, in the order in which CloudFront tries them; the default last. */
export function readBehaviors({ id, stack, properties }: Found): Behavior[] {
  const { DistributionConfig: config } = shaped(distributionShape, properties, `distribution ${id}`);
  return [...config.CacheBehaviors, config.DefaultCacheBehavior].map((behavior) => {
    const origin = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId);
    const functionFor = (event: string) => {
      const found = behavior.FunctionAssociations.find(({ EventType }) => EventType === event);
      if (found === undefined) return undefined;
      const name = reference(found.FunctionARN);
      return shaped(edgeFunctionShape, stack.properties(name), `edge function ${name}`).FunctionCode;
    };
    return {
      pattern: behavior.PathPattern,
      origin: origin?.S3OriginConfig === undefined ? ("api" as const) : ("site" as const),
      methods: behavior.AllowedMethods,
      compress: behavior.Compress,
      headers: headersOf(stack, behavior.ResponseHeadersPolicyId),
      viewerRequest: functionFor("viewer-request"),
      viewerResponse: functionFor("viewer-response"),
    };
  });
}

/** The headers that a response-headers policy adds, by lower-case name. */
function headersOf(stack: Stack, policyId: unknown): Record<string, string> {
  if (policyId === undefined) return {};
  const name = reference(policyId);
  const { ResponseHeadersPolicyConfig: policy } = shaped(
    policyShape,
    stack.resolve(stack.properties(name)),
    `policy of headers ${name}`,
  );
  const security = policy.SecurityHeadersConfig;
  const headers: Record<string, string> = {};
  if (security.ContentSecurityPolicy) {
    headers["content-security-policy"] = security.ContentSecurityPolicy.ContentSecurityPolicy;
  }
  if (security.ContentTypeOptions) headers["x-content-type-options"] = "nosniff";
  if (security.FrameOptions) headers["x-frame-options"] = security.FrameOptions.FrameOption;
  if (security.ReferrerPolicy) headers["referrer-policy"] = security.ReferrerPolicy.ReferrerPolicy;
  const hsts = security.StrictTransportSecurity;
  if (hsts) {
    headers["strict-transport-security"] =
      `max-age=${hsts.AccessControlMaxAgeSec}${hsts.IncludeSubdomains ? "; includeSubDomains" : ""}${hsts.Preload ? "; preload" : ""}`;
  }
  for (const { Header, Value } of policy.CustomHeadersConfig?.Items ?? [])
    headers[Header.toLowerCase()] = Value;
  return headers;
}
