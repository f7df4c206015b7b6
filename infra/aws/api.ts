import { Fn, RemovalPolicy, Validations } from "aws-cdk-lib";
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
import { LogGroup } from "aws-cdk-lib/aws-logs";
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
  /** For how many days logs are kept. */
  readonly logDays: number;
  readonly data: DataStack;
}

/** The HTTP API: its routes come from the contract, so that a route cannot exist in one and not in the other. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly functions = new Map<FunctionName, ApiFunction>();
  /** The API's own host name, for CloudFront. */
  readonly domain: string;
  /** The gateway's notes of requests. */
  readonly accessLog: LogGroup;
  private readonly props: ApiProps;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.props = props;
    this.http = new HttpApi(this, "Http", { createDefaultStage: false, description: "Caseway API" });
    this.domain = Fn.select(2, Fn.split("/", this.http.apiEndpoint));
    this.accessLog = new LogGroup(this, "AccessLog", {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.addStage();

    Validations.of(this.http).acknowledge({
      id: "AwsSolutions::AwsSolutions-APIG4",
      reason:
        "The contract marks some operations public: they hold no data, and guests use them without an account. All others ask for a learner's token.",
    });
  }

  /**
   * The routes with their functions and who may call. Apart from the API itself, because the client that they name is
   * made for an address behind which the API already is.
   */
  addRoutes(clientId: string): void {
    const authorizers = authorizersOf(this.props.data, clientId);
    const integrations = new Map<string, HttpLambdaIntegration>();
    for (const [operation, route] of Object.entries(routes) as [OperationId, string][]) {
      const name = ANSWERED_BY[operation];
      if (!this.functions.has(name)) {
        const fn = this.addFunction(name, clientId);
        this.functions.set(name, fn);
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
  }

  /** A function with the variables and the rights that it needs, and no others. */
  private addFunction(name: FunctionName, clientId: string): ApiFunction {
    const {
      loginOrigin,
      logDays,
      data: { table, learners },
    } = this.props;
    const actions = TABLE_ACTIONS[name];
    if (actions === "none") {
      return new ApiFunction(this, functionId(name), {
        name,
        logDays,
        environment: {
          LOGIN_ORIGIN: loginOrigin,
          LOGIN_ISSUER: learners.pool.userPoolProviderUrl,
          LOGIN_CLIENT_ID: clientId,
        },
      });
    }
    const fn = new ApiFunction(this, functionId(name), {
      name,
      logDays,
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
    new HttpStage(this, "Stage", {
      httpApi: this.http,
      stageName: "$default",
      autoDeploy: true,
      // Far above what people do by hand, far below what would cost real money.
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
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
function authorizersOf({ learners: { pool } }: DataStack, clientId: string) {
  return {
    public: new HttpNoneAuthorizer(),
    // Checks signature, issuer, audience and expiry before any code of ours runs.
    learner: new HttpJwtAuthorizer("Learners", pool.userPoolProviderUrl, {
      jwtAudience: [clientId],
    }),
  } satisfies Record<(typeof operations)[OperationId]["access"], IHttpRouteAuthorizer>;
}

/** eligibility -> EligibilityFunction */
const functionId = (name: string): string =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Function`;
