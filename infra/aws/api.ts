import { Fn, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { operations } from "../../domain/contract/operations.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import type { FunctionName } from "../../functions/time-limits.ts";
import { ApiFunction } from "./api-function.ts";
import type { DataStack } from "./data-stack.ts";
import { ANSWERED_BY, TABLE_ACTIONS } from "./function-needs.ts";
import { ARRIVAL_INDEX } from "./learner-table.ts";

interface ApiProps {
  readonly loginOrigin: string;
  readonly data: DataStack;
}

/** The HTTP API: its routes come from the contract, so that a route cannot exist in one and not in the other. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly functions: ReadonlyMap<string, ApiFunction>;
  /** The API's own host name, for CloudFront. */
  readonly domain: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, "Http", { createDefaultStage: false, description: "Caseway API" });
    this.domain = Fn.select(2, Fn.split("/", this.http.apiEndpoint));
    this.addStage();

    const authorizers = authorizersOf(props.data);
    const integrations = new Map<string, HttpLambdaIntegration>();
    const functions = new Map<string, ApiFunction>();
    for (const [operation, route] of Object.entries(routes) as [OperationId, string][]) {
      const name = ANSWERED_BY[operation];
      if (!functions.has(name)) {
        const fn = this.addFunction(name, props);
        functions.set(name, fn);
        integrations.set(name, new HttpLambdaIntegration(`${functionId(name)}Integration`, fn));
      }
      const [method, path] = route.split(" ") as [HttpMethod, string];
      this.http.addRoutes({
        path,
        methods: [method],
        integration: integrations.get(name) as HttpLambdaIntegration,
        authorizer: authorizers[operations[operation].access],
      });
    }
    this.functions = functions;

    Validations.of(this.http).acknowledge({
      id: "AwsSolutions::AwsSolutions-APIG4",
      reason:
        "The contract marks some operations public: they hold no data, and guests use them without an account. All others ask for a learner's token.",
    });
  }

  /** A function with the variables and the rights that it needs, and no others. */
  private addFunction(name: FunctionName, { loginOrigin, data: { table, learners } }: ApiProps): ApiFunction {
    const actions = TABLE_ACTIONS[name];
    if (actions === "none") {
      return new ApiFunction(this, functionId(name), {
        name,
        environment: {
          LOGIN_ORIGIN: loginOrigin,
          LOGIN_ISSUER: learners.pool.userPoolProviderUrl,
          LOGIN_CLIENT_ID: learners.client.userPoolClientId,
        },
      });
    }
    const fn = new ApiFunction(this, functionId(name), {
      name,
      environment: { TABLE_NAME: table.tableName },
    });
    const index = `${table.tableArn}/index/${ARRIVAL_INDEX}`;
    for (const [resource, allowed] of [
      [table.tableArn, actions.table],
      [index, actions.index],
    ] as const) {
      if (allowed.length === 0) continue;
      fn.role?.addToPrincipalPolicy(
        new PolicyStatement({
          actions: allowed.map((action) => `dynamodb:${action}`),
          resources: [resource],
        }),
      );
    }
    return fn;
  }

  private addStage(): void {
    const accessLog = new LogGroup(this, "AccessLog", { retention: RetentionDays.ONE_MONTH });
    new HttpStage(this, "Stage", {
      httpApi: this.http,
      stageName: "$default",
      autoDeploy: true,
      // Far above what people do by hand, far below what would cost real money.
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        // No address, no query, no user agent: what a learner asks about is nobody's business.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: "$context.requestId",
            at: "$context.requestTimeEpoch",
            routeKey: "$context.routeKey",
            status: "$context.status",
            ms: "$context.responseLatency",
            bytes: "$context.responseLength",
            gatewayError: "$context.error.responseType",
          }),
        ),
      },
      detailedMetricsEnabled: true,
    });
  }
}

/** Who may call decides the authorizer. The compiler rejects an access that has none. */
function authorizersOf({ learners: { pool, client } }: DataStack) {
  return {
    public: new HttpNoneAuthorizer(),
    // Checks signature, issuer, audience and expiry before any code of ours runs.
    learner: new HttpJwtAuthorizer("Learners", pool.userPoolProviderUrl, {
      jwtAudience: [client.userPoolClientId],
    }),
  } satisfies Record<(typeof operations)[OperationId]["access"], IHttpRouteAuthorizer>;
}

/** eligibility -> EligibilityFunction */
const functionId = (name: string): string =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Function`;
