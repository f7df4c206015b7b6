import type { TableDefinition } from "./database/tables.ts";
import { readBehaviors } from "./read-behaviors.ts";
import { type Learners, readLearners } from "./read-learners.ts";
import { type Found, readStacks, reference } from "./template.ts";

/**
 * Reads what `cdk synth` wrote to cdk.out and hands the gateway only what it serves. Nothing about routes, variables,
 * tables, headers or bundles is written down a second time here: what is not in the template does not exist locally.
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
/** Which tokens a route takes. */
export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The token must have one of these; none when there are none. */
  readonly scopes: readonly string[];
}
export interface Route {
  /** POST /v1/eligibility/{credential} */
  readonly key: string;
  readonly functionId: string;
  /** Undefined where everybody may call. */
  readonly authorizer: JwtAuthorizer | undefined;
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
  readonly tables: readonly TableDefinition[];
  readonly learners: Learners;
}

/** Reads the stacks of a cloud assembly. Throws when there are none, and for what it cannot read. */
export function readAssembly(folder: string): Assembly {
  const stacks = readStacks(folder);
  const all = (type: string): Found[] => stacks.flatMap((stack) => stack.ofType(type));
  const [distribution] = all("AWS::CloudFront::Distribution");
  if (distribution === undefined) throw new Error("The template has no CloudFront distribution.");
  return {
    routes: all("AWS::ApiGatewayV2::Route").map(readRoute),
    functions: all("AWS::Lambda::Function").map(readFunction),
    behaviors: readBehaviors(distribution),
    tables: all("AWS::DynamoDB::GlobalTable").map(readTable),
    learners: readLearners(all("AWS::Cognito::UserPoolClient"), all("AWS::Cognito::UserPoolDomain")),
  };
}

function readRoute({ stack, properties }: Found): Route {
  const route = properties as unknown as {
    RouteKey: string;
    Target: unknown;
    AuthorizationType: "NONE" | "JWT";
    AuthorizerId?: unknown;
    AuthorizationScopes?: string[];
  };
  const integration = stack.properties(reference(route.Target)) as unknown as { IntegrationUri: unknown };
  const functionId = reference(integration.IntegrationUri);
  if (route.AuthorizationType === "NONE") return { key: route.RouteKey, functionId, authorizer: undefined };
  const authorizer = stack.resolve(stack.properties(reference(route.AuthorizerId))) as {
    AuthorizerType: string;
    IdentitySource: string[];
    JwtConfiguration: { Issuer: string; Audience: string[] };
  };
  // Anything else would let in locally what is kept out in the cloud, or the other way round.
  if (
    authorizer.AuthorizerType !== "JWT" ||
    String(authorizer.IdentitySource) !== "$request.header.Authorization"
  ) {
    throw new Error(`The authorizer of ${route.RouteKey} is of a kind that the local gateway does not have.`);
  }
  const { Issuer: issuer, Audience: audience } = authorizer.JwtConfiguration;
  return {
    key: route.RouteKey,
    functionId,
    authorizer: { issuer, audience, scopes: route.AuthorizationScopes ?? [] },
  };
}

function readFunction({ id, stack, properties }: Found): LocalFunction {
  const fn = properties as unknown as {
    Code: { S3Key: string };
    Handler: string;
    Environment?: unknown;
    Timeout: number;
    MemorySize: number;
  };
  const environment = stack.resolve(fn.Environment ?? {}) as { Variables?: Record<string, string> };
  return {
    id,
    bundle: stack.asset(fn.Code.S3Key),
    handler: fn.Handler,
    environment: environment.Variables ?? {},
    timeoutMs: fn.Timeout * 1000,
    memoryMb: fn.MemorySize,
  };
}

function readTable({ id, properties }: Found): TableDefinition {
  const { AttributeDefinitions, KeySchema, LocalSecondaryIndexes, GlobalSecondaryIndexes } =
    properties as unknown as Omit<TableDefinition, "TableName">;
  return {
    TableName: id,
    AttributeDefinitions,
    KeySchema,
    ...(LocalSecondaryIndexes ? { LocalSecondaryIndexes } : {}),
    ...(GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {}),
  };
}
