import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface Sent {
  readonly credential?: string;
  readonly query?: string;
  readonly type?: string | undefined;
  readonly body?: string | undefined;
  readonly base64?: boolean;
  readonly routeKey?: string;
}

/** A request for a determination as API Gateway hands it to a function; every part can be set. */
export function determinationEvent(sent: Sent = {}): APIGatewayProxyEventV2 {
  const { credential = "ccm", query = "", base64 = false } = sent;
  const routeKey = sent.routeKey ?? "POST /v1/eligibility/{credential}";
  const type = "type" in sent ? sent.type : "application/json";
  const body = "body" in sent ? sent.body : "{}";
  return {
    version: "2.0",
    routeKey,
    rawPath: `/v1/eligibility/${credential}`,
    rawQueryString: query,
    headers: type === undefined ? {} : { "content-type": type },
    pathParameters: { credential },
    requestContext: {
      accountId: "000000000000",
      apiId: "test",
      domainName: "test",
      domainPrefix: "test",
      http: {
        method: "POST",
        path: `/v1/eligibility/${credential}`,
        protocol: "HTTP/1.1",
        sourceIp: "192.0.2.1",
        userAgent: "test",
      },
      requestId: "request-1",
      routeKey,
      stage: "$default",
      time: "",
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: base64,
  };
}

export interface PrivateSent {
  readonly routeKey: string;
  /** The claims of the token that the gateway verified; undefined for a route without an authorizer. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: string;
  readonly type?: string;
  readonly body?: string;
}

/** A learner's request as API Gateway hands it to a function after it has verified the token. */
export function privateEvent({ claims, query = "", ...sent }: PrivateSent): APIGatewayProxyEventV2 {
  const event = determinationEvent({ type: "application/json", body: undefined, query, ...sent });
  const authorizer = claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: null } } };
  const [, path = ""] = sent.routeKey.split(" ");
  return {
    ...event,
    rawPath: path,
    pathParameters: {},
    requestContext: { ...event.requestContext, ...authorizer } as APIGatewayProxyEventV2["requestContext"],
  };
}

/** The claims of an access token, as the gateway hands them on: all of them text. */
export const accessClaims = (sub: string): Record<string, string> => ({
  sub,
  token_use: "access",
  scope: "openid email",
  client_id: "site-client",
  iss: "https://issuer.example/pool",
  username: sub,
  exp: "1773570600",
});
