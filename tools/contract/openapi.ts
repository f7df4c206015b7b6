import type * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { operations } from "../../domain/contract/operations.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";

interface Described {
  readonly summary: string;
  readonly description: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly responses: Readonly<Record<number, z.ZodType>>;
}

const MEANING: Record<number, string> = {
  200: "The answer",
  400: "The request has faults; each is listed with its path and a sentence",
  404: "There is no such thing; the detail names those that there are",
  413: "The body is too large",
  415: "The body is not sent as JSON",
};

/** The contract as an OpenAPI 3.1 document. Made when we build, so that its library is not part of any function. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const [id, route] of Object.entries(routes) as [OperationId, string][]) {
    const [method = "", path = ""] = route.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(id, operations[id]) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Caseway API",
      version: "1",
      description:
        'Caseway is not affiliated with CCMC, ACMA, ANCC or NASW. A determination is a reading of the published rules; the sponsor decides. What API Gateway itself refuses (404, 413, 429, 5xx) has the body {"message": "…"}.',
    },
    servers: [{ url: "/" }],
    paths,
  });
}

function operationObject(operationId: OperationId, operation: Described): ZodOpenApiOperationObject {
  const { summary, description, params, query, body } = operation;
  const responses = Object.entries(operation.responses).map(([status, schema]) => [
    status,
    {
      description: MEANING[Number(status)] ?? "",
      content: { [status === "200" ? "application/json" : "application/problem+json"]: { schema } },
    },
  ]);
  return {
    operationId,
    summary,
    description,
    // Public: no credentials are asked for.
    security: [],
    ...(params || query
      ? { requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) } }
      : {}),
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: Object.fromEntries(responses),
  };
}
