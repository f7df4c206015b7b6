import type { Behavior } from "./assembly.ts";
import { type Found, reference, type Stack } from "./template.ts";

/** The behaviors of a CloudFront distribution, in the order in which CloudFront tries them; the default last. */
export function readBehaviors({ stack, properties }: Found): Behavior[] {
  const config = properties.DistributionConfig as unknown as DistributionConfig;
  return [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map((behavior) => {
    const origin = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId);
    const functionFor = (event: string) => {
      const found = behavior.FunctionAssociations?.find(({ EventType }) => EventType === event);
      if (found === undefined) return undefined;
      return (stack.properties(reference(found.FunctionARN)) as unknown as { FunctionCode: string })
        .FunctionCode;
    };
    return {
      pattern: behavior.PathPattern,
      origin: origin?.S3OriginConfig === undefined ? ("api" as const) : ("site" as const),
      methods: behavior.AllowedMethods ?? ["GET", "HEAD"],
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
  const { ResponseHeadersPolicyConfig: policy } = stack.resolve(stack.properties(reference(policyId))) as {
    ResponseHeadersPolicyConfig: HeadersPolicy;
  };
  const security = policy.SecurityHeadersConfig ?? {};
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

interface CacheBehavior {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly AllowedMethods?: readonly string[];
  readonly Compress: boolean;
  readonly ResponseHeadersPolicyId?: unknown;
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: unknown }[];
}
interface DistributionConfig {
  readonly Origins: readonly { readonly Id: string; readonly S3OriginConfig?: unknown }[];
  readonly DefaultCacheBehavior: CacheBehavior;
  readonly CacheBehaviors?: readonly CacheBehavior[];
}
interface HeadersPolicy {
  readonly SecurityHeadersConfig?: {
    readonly ContentSecurityPolicy?: { readonly ContentSecurityPolicy: string };
    readonly ContentTypeOptions?: unknown;
    readonly FrameOptions?: { readonly FrameOption: string };
    readonly ReferrerPolicy?: { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity?: {
      readonly AccessControlMaxAgeSec: number;
      readonly IncludeSubdomains?: boolean;
      readonly Preload?: boolean;
    };
  };
  readonly CustomHeadersConfig?: {
    readonly Items: readonly { readonly Header: string; readonly Value: string }[];
  };
}
