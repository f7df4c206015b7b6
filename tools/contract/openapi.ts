import type * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { examples } from "../../domain/contract/examples.ts";
import { gatewayRefusalSchema } from "../../domain/contract/gateway-refusal.ts";
import { operations } from "../../domain/contract/operations.ts";
import { problemSchema } from "../../domain/contract/problem.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";

interface Described {
  readonly summary: string;
  readonly description: string;
  readonly access: "public" | "learner";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly responses: Readonly<Record<number, z.ZodType>>;
}

const MEANING: Record<number, string> = {
  200: "The answer",
  400: "The request has faults; each is listed with its path and a sentence",
  401: "There is no valid access token",
  403: "The token does not allow this, or the log is full",
  404: "There is no such thing; the detail names those that there are",
  409: "The account was erased since this device last synced",
  413: "The body is too large",
  415: "The body is not sent as JSON",
  422: "The log holds more than is totaled here",
  429: "Too many requests; try again later",
  500: "Something went wrong on our side",
  503: "The service cannot answer now; try again later",
};

/** What API Gateway may answer to every operation by itself, and what it may answer where it checks a token. */
const GATEWAY = { public: [413, 429, 500, 503], learner: [401, 403, 413, 429, 500, 503] } as const;

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
        'Caseway is not affiliated with CCMC, ACMA, ANCC or NASW. A determination is a reading of the published rules; the sponsor decides. What API Gateway itself refuses has the body {"message": "…"} as application/json (GatewayRefusal): besides what each operation lists, 404 for an address or a method that is none of these.',
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: {
        accessToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "The access token that came with signing in; GET /v1/sign-in tells where",
        },
      },
    },
  });
}

function operationObject(operationId: OperationId, operation: Described): ZodOpenApiOperationObject {
  const { summary, description, access, params, query, body } = operation;
  const example = examples[operationId];
  // A bug of ours is a problem, too, whatever the operation.
  const ours: Described["responses"] = { ...operation.responses, 500: problemSchema };
  const gateways: readonly number[] = GATEWAY[access];
  const statuses = [...new Set([...Object.keys(ours).map(Number), ...gateways])].toSorted((a, b) => a - b);
  const responses = statuses.map((status) => [
    String(status),
    {
      description: MEANING[status] ?? "",
      content: {
        ...(ours[status] === undefined
          ? {}
          : {
              [typeOf(status)]: {
                schema: ours[status],
                ...(status === 200 ? { example: example.reply } : {}),
              },
            }),
        ...(gateways.includes(status) ? { "application/json": { schema: gatewayRefusalSchema } } : {}),
      },
    },
  ]);
  return {
    operationId,
    summary,
    description,
    // None is asked for where anybody may call.
    security: access === "public" ? [] : [{ accessToken: [] }],
    ...(params || query
      ? {
          requestParams: {
            ...(params ? { path: withExamples(params, example.request.params) } : {}),
            ...(query ? { query: withExamples(query, example.request.query) } : {}),
          },
        }
      : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: body, example: example.request.body } },
          },
        }
      : {}),
    responses: Object.fromEntries(responses),
  };
}

/** The parts of an address, each with its value in the operation's example. */
const withExamples = (schema: z.ZodObject, values: Readonly<Record<string, string>> = {}): z.ZodObject =>
  schema.extend(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = schema.shape[name] as z.ZodType;
        return [name, field.meta({ ...field.meta(), examples: [value] })];
      }),
    ),
  );

/** The content type of a reply of ours. */
const typeOf = (status: number): string => (status === 200 ? "application/json" : "application/problem+json");
