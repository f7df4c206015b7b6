import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Reads what `cdk synth` wrote to cdk.out and hands the gateway only what it serves. Nothing about routes, variables,
 * headers or bundles is written down a second time here: what is not in the template does not exist locally.
 */

export interface LocalFunction {
  readonly id: string;
  /** The folder of the bundle, and what to call in it: index.handler */
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
}
export interface Route {
  /** POST /v1/eligibility/{credential} */
  readonly key: string;
  readonly functionId: string;
}
export interface Behavior {
  /** /v1/* ; undefined for the default. */
  readonly pattern: string | undefined;
  readonly origin: "site" | "api";
  readonly methods: readonly string[];
  readonly compress: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly viewerRequest: string | undefined;
  readonly viewerResponse: string | undefined;
}
export interface Assembly {
  readonly routes: readonly Route[];
  readonly functions: readonly LocalFunction[];
  /** In the order in which CloudFront tries them; the default last. */
  readonly behaviors: readonly Behavior[];
}

type Json = { readonly [key: string]: Json } & { readonly [index: number]: Json };
interface Resource {
  readonly Type: string;
  readonly Properties: Json;
}

/** Reads the one stack in a cloud assembly. */
export function readAssembly(folder: string, stack = "CasewaySite"): Assembly {
  const file = join(folder, `${stack}.template.json`);
  if (!existsSync(file)) {
    throw new Error(`${file} is missing. Run \`npm run synth\` first; it writes what is served here.`);
  }
  const resources = new Map<string, Resource>(Object.entries(readJson(file).Resources));
  const assets = readJson(join(folder, `${stack}.assets.json`)).files as Record<
    string,
    { source: { path: string } }
  >;
  const read = new Reader(resources);
  return {
    routes: read.routes(),
    functions: read.functions((key) => {
      const asset = assets[key.replace(/\.zip$/, "")];
      if (asset === undefined)
        throw new Error(`${file} names the bundle ${key}, which is not among the assets.`);
      return join(folder, asset.source.path);
    }),
    behaviors: read.behaviors(),
  };
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

class Reader {
  private readonly resources: ReadonlyMap<string, Resource>;

  constructor(resources: ReadonlyMap<string, Resource>) {
    this.resources = resources;
  }

  routes(): Route[] {
    return this.ofType("AWS::ApiGatewayV2::Route").map(([, { Properties }]) => {
      const route = Properties as unknown as { RouteKey: string; Target: unknown };
      const integration = this.properties(reference(route.Target)) as unknown as { IntegrationUri: unknown };
      return { key: route.RouteKey, functionId: reference(integration.IntegrationUri) };
    });
  }

  functions(bundleOf: (key: string) => string): LocalFunction[] {
    return this.ofType("AWS::Lambda::Function").map(([id, { Properties }]) => {
      const fn = Properties as unknown as {
        Code: { S3Key: string };
        Handler: string;
        Environment?: { Variables?: Record<string, string> };
        Timeout: number;
        MemorySize: number;
      };
      return {
        id,
        bundle: bundleOf(fn.Code.S3Key),
        handler: fn.Handler,
        environment: fn.Environment?.Variables ?? {},
        timeoutMs: fn.Timeout * 1000,
        memoryMb: fn.MemorySize,
      };
    });
  }

  behaviors(): Behavior[] {
    const [only] = this.ofType("AWS::CloudFront::Distribution");
    if (only === undefined) throw new Error("The template has no CloudFront distribution.");
    const config = only[1].Properties.DistributionConfig as unknown as DistributionConfig;
    return [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map((behavior) => {
      const origin = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId);
      const functionFor = (event: string) => {
        const found = behavior.FunctionAssociations?.find(({ EventType }) => EventType === event);
        if (found === undefined) return undefined;
        return (this.properties(reference(found.FunctionARN)) as unknown as { FunctionCode: string })
          .FunctionCode;
      };
      return {
        pattern: behavior.PathPattern,
        origin: origin?.S3OriginConfig === undefined ? ("api" as const) : ("site" as const),
        methods: behavior.AllowedMethods ?? ["GET", "HEAD"],
        compress: behavior.Compress,
        headers: this.headersOf(behavior.ResponseHeadersPolicyId),
        viewerRequest: functionFor("viewer-request"),
        viewerResponse: functionFor("viewer-response"),
      };
    });
  }

  /** The headers that a response-headers policy adds, by lower-case name. */
  private headersOf(policyId: unknown): Record<string, string> {
    if (policyId === undefined) return {};
    const { ResponseHeadersPolicyConfig: policy } = this.properties(reference(policyId)) as unknown as {
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

  private ofType(type: string): [string, Resource][] {
    return [...this.resources].filter(([, resource]) => resource.Type === type);
  }

  private properties(id: string): Json {
    const resource = this.resources.get(id);
    if (resource === undefined) throw new Error(`The template refers to ${id}, which it does not have.`);
    return resource.Properties;
  }
}

/** The logical id that an intrinsic function points to: Ref, Fn::GetAtt, or a Fn::Join with one of those in it. */
function reference(value: unknown): string {
  const node = value as { Ref?: string; "Fn::GetAtt"?: [string, string]; "Fn::Join"?: [string, unknown[]] };
  if (typeof node.Ref === "string") return node.Ref;
  if (node["Fn::GetAtt"] !== undefined) return node["Fn::GetAtt"][0];
  const inside = node["Fn::Join"]?.[1].find((part) => typeof part === "object");
  if (inside !== undefined) return reference(inside);
  throw new Error(
    `The template has a reference that the local gateway cannot read: ${JSON.stringify(value)}`,
  );
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
