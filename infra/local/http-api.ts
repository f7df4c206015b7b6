import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { JWTVerifyGetKey } from "jose";
import type { Route } from "./assembly.ts";
import type { FunctionHost } from "./function-host.ts";
import { type Authorized, authorize } from "./jwt-authorizer.ts";

/** What Amazon's HTTP API does between a request and a function: match a route, check the token, make an event, read the reply. */

/** API Gateway's own limit; ours (413 as a problem) is far below it. */
export const GATEWAY_MAX_BODY_BYTES = 10 * 1024 * 1024;

export interface GatewayReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface HttpApiOptions {
  readonly routes: readonly Route[];
  /** The functions by id. */
  readonly hosts: ReadonlyMap<string, FunctionHost>;
  /** The public keys of the tokens' issuer. */
  readonly keys: JWTVerifyGetKey;
  readonly onError: (error: unknown) => void;
}

export class HttpApi {
  private readonly options: HttpApiOptions;
  private readonly routes: readonly MatchableRoute[];

  constructor(options: HttpApiOptions) {
    this.options = options;
    this.routes = options.routes.map(matchable);
  }

  async answer(request: IncomingMessage, url: URL): Promise<GatewayReply> {
    const method = request.method ?? "GET";
    const matched = this.match(method, url.pathname);
    // No 405 here: an HTTP API answers 404 for a known path with another method too.
    if (matched === undefined) return refusal(404, "Not Found");
    const { authorizer } = matched.route;
    const authorized =
      authorizer && (await authorize(authorizer, request.headers.authorization, this.options.keys));
    if (authorized === 401 || authorized === 403) {
      request.resume();
      return authorized === 401
        ? refusal(401, "Unauthorized", { "www-authenticate": "Bearer" })
        : refusal(403, "Forbidden", { "www-authenticate": 'Bearer error="insufficient_scope"' });
    }
    const body = await readBody(request);
    if (body === "too large") return refusal(413, "Request Entity Too Large");
    const host = this.options.hosts.get(matched.route.functionId);
    if (host === undefined) throw new Error(`The route ${matched.route.key} has no function.`);
    try {
      return fromResult(await host.invoke(eventOf(request, url, matched, { body, authorized })));
    } catch (error) {
      this.options.onError(error);
      return refusal(500, "Internal Server Error");
    }
  }

  private match(method: string, path: string): Matched | undefined {
    const segments = path.split("/");
    for (const route of this.routes) {
      if (route.method !== method && route.method !== "ANY") continue;
      const parameters = route.match(segments);
      if (parameters !== undefined) return { route, parameters };
    }
    return undefined;
  }
}

interface MatchableRoute extends Route {
  readonly method: string;
  readonly match: (segments: readonly string[]) => Record<string, string> | undefined;
}
interface Matched {
  readonly route: MatchableRoute;
  readonly parameters: Record<string, string>;
}

function matchable(route: Route): MatchableRoute {
  const [method = "", path = ""] = route.key.split(" ");
  const template = path.split("/");
  const match = (segments: readonly string[]) => {
    if (segments.length !== template.length) return undefined;
    const parameters: [string, string][] = [];
    for (const [index, part] of template.entries()) {
      const segment = segments[index] ?? "";
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) {
        if (segment !== part) return undefined;
      } else {
        const value = decoded(segment);
        if (value === "") return undefined;
        parameters.push([name, value]);
      }
    }
    return Object.fromEntries(parameters);
  };
  return { ...route, method, match };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The whole body, or "too large" as soon as it is, without waiting for the rest. */
function readBody(request: IncomingMessage): Promise<Buffer | "too large"> {
  if (Number(request.headers["content-length"] ?? 0) > GATEWAY_MAX_BODY_BYTES) {
    request.resume();
    return Promise.resolve("too large");
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= GATEWAY_MAX_BODY_BYTES) chunks.push(chunk);
      else {
        // What still comes is let fall, so that the sender can finish and read the refusal.
        chunks.length = 0;
        resolve("too large");
      }
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
  });
}

/** API Gateway hands these on as text, and everything else in base64. */
const TEXT_TYPE = /^(text\/|application\/(json|javascript|xml)|$)/i;

function eventOf(
  request: IncomingMessage,
  url: URL,
  { route, parameters }: Matched,
  { body, authorized }: { readonly body: Buffer; readonly authorized: Authorized | undefined },
): APIGatewayProxyEventV2 {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(",")]),
  );
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    Object.defineProperty(query, name, {
      value: Object.hasOwn(query, name) ? `${query[name]},${value}` : value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const now = new Date();
  const isBase64Encoded = body.length > 0 && !TEXT_TYPE.test(headers["content-type"] ?? "");
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(url.search.length > 1 ? { queryStringParameters: query } : {}),
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers.host ?? "localhost",
      domainPrefix: "local",
      ...(authorized ? { authorizer: { jwt: authorized } } : {}),
      http: {
        method: request.method ?? "GET",
        path: url.pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: "$default",
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isBase64Encoded ? "base64" : "utf8") } : {}),
    isBase64Encoded,
  };
}

function fromResult(result: unknown): GatewayReply {
  const reply = result as APIGatewayProxyStructuredResultV2 | undefined;
  if (typeof reply?.statusCode !== "number") {
    throw new Error("The function did not answer with a status code.");
  }
  const headers = Object.entries(reply.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  return {
    status: reply.statusCode,
    headers: Object.fromEntries(headers),
    body: Buffer.from(reply.body ?? "", reply.isBase64Encoded ? "base64" : "utf8"),
  };
}

/** API Gateway's own replies, word for word: the client tells them from our problems by their shape. */
const refusal = (status: number, message: string, headers: Record<string, string> = {}): GatewayReply => ({
  status,
  headers: { ...headers, "content-type": "application/json" },
  body: Buffer.from(JSON.stringify({ message })),
});
