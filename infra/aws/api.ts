import { Fn, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { operations } from "../../domain/contract/operations.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { ApiFunction } from "./api-function.ts";

/** Which file under functions/ answers each operation. */
const ENTRIES: Record<OperationId, string> = {
  determineEligibility: "eligibility",
  openApi: "eligibility",
};

/** Who may call decides the authorizer. The compiler rejects an access that has none. */
const AUTHORIZERS = { public: new HttpNoneAuthorizer() } satisfies Record<
  (typeof operations)[OperationId]["access"],
  unknown
>;

/** The HTTP API: its routes come from the contract, so that a route cannot exist in one and not in the other. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly functions: ReadonlyMap<string, ApiFunction>;
  /** The API's own host name, for CloudFront. */
  readonly domain: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.http = new HttpApi(this, "Http", { createDefaultStage: false, description: "Caseway API" });
    this.domain = Fn.select(2, Fn.split("/", this.http.apiEndpoint));
    this.addStage();

    const integrations = new Map<string, HttpLambdaIntegration>();
    const functions = new Map<string, ApiFunction>();
    for (const [operation, route] of Object.entries(routes) as [OperationId, string][]) {
      const name = ENTRIES[operation];
      if (!functions.has(name)) {
        const fn = new ApiFunction(this, functionId(name), { name });
        functions.set(name, fn);
        integrations.set(name, new HttpLambdaIntegration(`${functionId(name)}Integration`, fn));
      }
      const [method, path] = route.split(" ") as [HttpMethod, string];
      this.http.addRoutes({
        path,
        methods: [method],
        integration: integrations.get(name) as HttpLambdaIntegration,
        authorizer: AUTHORIZERS[operations[operation].access],
      });
    }
    this.functions = functions;

    Validations.of(this.http).acknowledge({
      id: "AwsSolutions::AwsSolutions-APIG4",
      reason:
        "The contract marks these operations public: they hold no data, and guests use them without an account.",
    });
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

/** eligibility -> EligibilityFunction */
const functionId = (name: string): string =>
  `${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Function`;
