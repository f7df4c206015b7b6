import * as z from "zod";
import type { TableDefinition } from "./database/tables.ts";
import { readBehaviors } from "./read-behaviors.ts";
import { type Learners, readLearners } from "./read-learners.ts";
import { type Found, readStacks, reference, shaped } from "./template.ts";

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

const texts = z.array(z.string());
const routeShape = z.object({
  RouteKey: z.string(),
  Target: z.unknown(),
  AuthorizationType: z.string(),
  AuthorizerId: z.unknown().optional(),
  AuthorizationScopes: texts.default([]),
});
const integrationShape = z.object({ IntegrationUri: z.unknown() });
const authorizerShape = z.object({
  AuthorizerType: z.string(),
  IdentitySource: texts,
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: texts }).optional(),
});

function readRoute({ id, stack, properties }: Found): Route {
  const route = shaped(routeShape, properties, `route ${id}`);
  const target = reference(route.Target);
  const integration = shaped(integrationShape, stack.properties(target), `integration ${target}`);
  const functionId = reference(integration.IntegrationUri);
  if (route.AuthorizationType === "NONE") return { key: route.RouteKey, functionId, authorizer: undefined };
  const authorizerId = reference(route.AuthorizerId);
  const authorizer = shaped(
    authorizerShape,
    stack.resolve(stack.properties(authorizerId)),
    `authorizer ${authorizerId}`,
  );
  // Anything else would let in locally what is kept out in the cloud, or the other way round.
  if (
    authorizer.AuthorizerType !== "JWT" ||
    authorizer.JwtConfiguration === undefined ||
    String(authorizer.IdentitySource) !== "$request.header.Authorization"
  ) {
    throw new Error(`The authorizer of ${route.RouteKey} is of a kind that the local gateway does not have.`);
  }
  const { Issuer: issuer, Audience: audience } = authorizer.JwtConfiguration;
  return {
    key: route.RouteKey,
    functionId,
    authorizer: { issuer, audience, scopes: route.AuthorizationScopes },
  };
}

const functionShape = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Environment: z.unknown().optional(),
  Timeout: z.number(),
  MemorySize: z.number(),
});
const environmentShape = z.object({ Variables: z.record(z.string(), z.string()).default({}) });

function readFunction({ id, stack, properties }: Found): LocalFunction {
  const fn = shaped(functionShape, properties, `function ${id}`);
  const { Variables: environment } = shaped(
    environmentShape,
    stack.resolve(fn.Environment ?? {}),
    `function ${id}`,
  );
  return {
    id,
    bundle: stack.asset(fn.Code.S3Key),
    handler: fn.Handler,
    environment,
    timeoutMs: fn.Timeout * 1000,
    memoryMb: fn.MemorySize,
  };
}

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const indexes = z
  .array(
    z.object({
      IndexName: z.string(),
      KeySchema: keySchema,
      Projection: z.object({
        ProjectionType: z.enum(["ALL", "INCLUDE", "KEYS_ONLY"]),
        NonKeyAttributes: texts.optional(),
      }),
    }),
  )
  .optional();
const tableShape = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  KeySchema: keySchema,
  LocalSecondaryIndexes: indexes,
  GlobalSecondaryIndexes: indexes,
});

/** Of a table only what makes it what it is. */
const readTable = ({ id, properties }: Found): TableDefinition => ({
  TableName: id,
  ...shaped(tableShape, properties, `table ${id}`),
});
