import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { examples } from "../../domain/contract/examples.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { mustConform } from "../support/contract/conformance.ts";
import { COMMITTED, type Media, operationOf } from "../support/contract/document.ts";
import { missingForms } from "../support/contract/forms.ts";
import { STARTING_MS } from "../support/databases.ts";
import { deployedHandlers } from "../support/deployed-handlers.ts";
import { accessClaims, privateEvent } from "../support/http-event.ts";
import { newLearner } from "../support/sync-calls.ts";

// What the OpenAPI document shows as examples, read from the document and sent to the functions that are deployed.

let deployed: Awaited<ReturnType<typeof deployedHandlers>>;
beforeAll(async () => {
  deployed = await deployedHandlers();
}, STARTING_MS);
afterAll(() => deployed.stop());
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});

const learner = newLearner();
/** That of the examples: the log is written, read, and at last erased. */
const ORDER = Object.keys(examples) as OperationId[];
const JSON_TYPE = "application/json";

function exampleOf(id: OperationId) {
  const operation = operationOf(COMMITTED, routes[id]);
  const part = (where: string) =>
    Object.fromEntries(
      (operation?.parameters ?? []).flatMap(({ in: place, name, schema }) => {
        const [value] = (schema as { examples?: string[] }).examples ?? [];
        return place === where && value !== undefined ? [[name, value]] : [];
      }),
    );
  return {
    params: part("path"),
    query: part("query"),
    request: operation?.requestBody?.content[JSON_TYPE],
    reply: operation?.responses["200"]?.content?.[JSON_TYPE] as Media,
  };
}

describe.each(ORDER)("the example of %s", (id) => {
  const { params, query, request, reply } = exampleOf(id);

  test("is there, and its reply is of the schema", () => {
    expect(reply.example).toBeDefined();
    mustConform({ route: routes[id], status: 200, type: JSON_TYPE, body: JSON.stringify(reply.example) });
    expect(request === undefined || request.example !== undefined).toBe(true);
  });

  test("is answered in the form that it shows", async () => {
    const event = privateEvent({
      routeKey: routes[id],
      claims: accessClaims(learner),
      query: new URLSearchParams(query).toString(),
      ...(request === undefined ? {} : { body: JSON.stringify(request.example) }),
    });
    const answered = await deployed.handlers[id]({ ...event, pathParameters: params });
    expect(answered.statusCode).toBe(200);
    expect(missingForms(reply.example, JSON.parse(answered.body ?? ""))).toEqual([]);
  });
});

test("every operation has one", () => {
  expect(ORDER.toSorted()).toEqual(Object.keys(routes).toSorted());
});

describe("the form of a reply", () => {
  test("has what the example has, in any line of a list", () => {
    expect(missingForms({ a: [{ b: "x" }], c: 1 }, { a: [{ b: null }, { b: "y" }], c: 2, d: true })).toEqual(
      [],
    );
  });

  test.each([
    ["a field that is not there", { a: 1 }, {}, ["a: number"]],
    ["a field of another type", { a: 1 }, { a: "1" }, ["a: number"]],
    ["a list that is empty", { a: [{ b: 1 }] }, { a: [] }, ["a[]: object", "a[].b: number"]],
    ["null", { a: 1 }, { a: null }, ["a: number"]],
    ["a list where there is none", { a: {} }, { a: [] }, ["a: object"]],
  ])("%s is missed", (_, example, reply, missing) => {
    expect(missingForms(example, reply)).toEqual(missing);
  });
});
