import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type * as z from "zod";
import { check } from "../domain/contract/check.ts";
import { brief, type Fault } from "../domain/contract/faults.ts";
import type { operations } from "../domain/contract/operations.ts";
import type { Problem } from "../domain/contract/problem.ts";
import { PROBLEMS, type ProblemCode } from "../domain/contract/problems.ts";
import { type OperationId, routes } from "../domain/contract/routes.ts";
import { readJson } from "./body.ts";
import { Failure } from "./failure.ts";
import { faultSentence } from "./fault-sentence.ts";
import { learnerOf } from "./learner.ts";
import type { Log } from "./request-log.ts";

type Operations = typeof operations;
type Part<O, K extends "params" | "query" | "body"> =
  O extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;
type Ok<O> = O extends { responses: { 200: infer S extends z.ZodType } } ? z.output<S> : never;

/** What a use case is handed: the parts of a request, checked against the contract. */
export interface Input<Id extends OperationId> {
  /** Whose log it is, from the verified token and never from the request; only where the contract asks for a learner. */
  readonly learner: Operations[Id]["access"] extends "learner" ? string : undefined;
  readonly params: Part<Operations[Id], "params">;
  readonly query: Part<Operations[Id], "query">;
  readonly body: Part<Operations[Id], "body">;
}
/** Of the contract, what requests are checked with. */
export type Requests<Ids extends OperationId> = {
  readonly [Id in Ids]: Omit<Operations[Id], "summary" | "description" | "responses">;
};
export type Handlers<Ids extends OperationId> = {
  readonly [Id in Ids]: (input: Input<Id>) => Ok<Operations[Id]> | Promise<Ok<Operations[Id]>>;
};

/** The clock (milliseconds) and the log of an endpoint, so that tests bring their own. */
export interface Surroundings {
  readonly now: () => number;
  readonly log: Log;
}

/**
 * The one place between API Gateway and our use cases. It finds the operation by the route that the gateway matched,
 * checks each part of the request against the contract of the function's own operations, and turns every failure into a
 * problem reply (RFC 9457).
 */
export function endpoint<Ids extends OperationId>(
  requests: Requests<Ids>,
  handlers: Handlers<Ids>,
  { now, log }: Surroundings,
) {
  const byRoute = new Map<string, OperationId>(
    Object.keys(handlers).map((id) => [routes[id as Ids], id as Ids]),
  );
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const start = now();
    const { requestId } = event.requestContext;
    let reply: APIGatewayProxyStructuredResultV2;
    try {
      const id = byRoute.get(event.routeKey);
      // The gateway only forwards routes of the contract: another one is a fault in our own wiring.
      if (id === undefined) throw new Error("The gateway sent a route that this function does not have");
      const handle = handlers[id as Ids] as (input: unknown) => unknown;
      reply = json(200, "application/json", await handle(inputOf(id, requests[id as Ids], event)));
    } catch (error) {
      if (!(error instanceof Failure)) log.bug({ requestId, routeKey: event.routeKey, error });
      reply = problemReply(error);
    }
    log.request({ requestId, routeKey: event.routeKey, status: reply.statusCode ?? 0, ms: now() - start });
    return reply;
  };
}

/** What a request to an operation consists of. */
interface Requested {
  readonly access: "public" | "learner";
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
}

function inputOf(id: OperationId, requested: Requested, event: APIGatewayProxyEventV2) {
  const { access, params, query, body } = requested;
  return {
    learner: access === "learner" ? learnerOf(event) : undefined,
    params: params && checked(id, "params", params, event.pathParameters ?? {}),
    query: query && checked(id, "query", query, queryOf(event.rawQueryString)),
    body: body && checked(id, "body", body, readJson(event)),
  };
}

/** The query by name. A name that stands twice is refused: nobody could tell which value was meant. */
function queryOf(text: string): Record<string, string> {
  const pairs = [...new URLSearchParams(text)];
  const twice = pairs.find(([name], index) => pairs.findIndex(([other]) => other === name) < index);
  if (twice !== undefined) {
    const path = brief(twice[0], 60);
    throw new Failure("invalid-query", `${path} stands twice in the address. Send it once.`, [
      { path, message: "Send it once." },
    ]);
  }
  return Object.fromEntries(pairs);
}

/** Which problem a part with faults is. */
function codeOf(id: OperationId, part: "params" | "query" | "body", faults: readonly Fault[]): ProblemCode {
  const only = (path: string) => faults.every((fault) => fault.path === path);
  if (part === "params") return "unknown-credential";
  if (only("cursor")) return "invalid-cursor";
  if (part === "query") return only("on") ? "invalid-day" : "invalid-query";
  return id === "determineEligibility" ? "invalid-portfolio" : "invalid-request";
}

function checked(
  id: OperationId,
  part: "params" | "query" | "body",
  schema: z.ZodType,
  value: unknown,
): unknown {
  const result = check(schema, value);
  if (result.ok) return result.value;
  throw new Failure(codeOf(id, part, result.faults), faultSentence(result), result.faults);
}

function problemReply(error: unknown): APIGatewayProxyStructuredResultV2 {
  const failure =
    error instanceof Failure
      ? error
      : // Nothing of the exception goes out: it could name what a learner sent, or how we work inside.
        new Failure("internal-error", "This is our fault, not yours. Please try again in a few minutes.");
  const { status, title } = PROBLEMS[failure.code];
  const problem: Problem = {
    type: `urn:caseway:problem:${failure.code}`,
    title,
    status,
    code: failure.code,
    detail: brief(failure.message, 600),
    ...(failure.faults.length > 0 ? { faults: [...failure.faults] } : {}),
  };
  return json(status, "application/problem+json", problem);
}

function json(statusCode: number, type: string, body: unknown): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode,
    headers: {
      "content-type": type,
      // A determination tells of one person's career: no cache may keep it.
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    body: JSON.stringify(body),
  };
}
