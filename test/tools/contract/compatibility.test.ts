import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  contractBreaks,
  type Document,
  type Operation,
  WHAT_TO_DO,
} from "../../../tools/contract/compatibility.ts";
import type { Schema, Schemas } from "../../../tools/contract/schema-breaks.ts";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Document;
const FOLDER = "docs/schemas/published";

describe("the contract that was published", () => {
  const files = readdirSync(FOLDER);

  test("is there", () => expect(files).toContain("v1.json"));

  test.each(files)("%s still holds", (file) => {
    const published = read(`${FOLDER}/${file}`);
    const breaks = contractBreaks(published, read("docs/schemas/openapi.json"));
    expect(breaks.length === 0, [...breaks, WHAT_TO_DO].join("\n")).toBe(true);
  });
});

/** A document with one operation, which takes and answers what is given. */
function document(
  { request, reply, problem }: { request?: Schema; reply?: Schema; problem?: Schema },
  more: Partial<Operation> = {},
  schemas: Schemas = {},
): Document {
  const media = (type: string, schema: Schema = {}) => ({ content: { [type]: { schema } } });
  const operation: Operation = {
    security: [],
    requestBody: { required: true, ...media("application/json", request) },
    responses: {
      200: media("application/json", reply),
      400: media("application/problem+json", problem),
    },
    ...more,
  };
  return { paths: { "/v1/things": { post: operation } }, components: { schemas } };
}

const object = (properties: Record<string, Schema>, required: string[] = [], closed = true): Schema => ({
  type: "object",
  properties,
  required,
  additionalProperties: !closed,
});
const text: Schema = { type: "string" };
const number: Schema = { type: "number" };
const plain = document({});

describe("a request", () => {
  test.each<[string, Schema, Schema, string]>([
    ["a field that is gone", object({ a: text }), object({}), "a is no longer there"],
    ["a new field that is required", object({}), object({ a: text }, ["a"]), "a is now required"],
    ["a field that is required now", object({ a: text }), object({ a: text }, ["a"]), "a is now required"],
    ["a value that is gone", { ...text, enum: ["x", "y"] }, { ...text, enum: ["x"] }, 'no longer takes "y"'],
    ["a list of values where there was none", text, { ...text, enum: ["x"] }, "took any value"],
    ["one value of several", { enum: ["x", "y"] }, { const: "x" }, 'no longer takes "y"'],
    ["a lower most", { ...number, maximum: 9 }, { ...number, maximum: 8 }, "maximum was 9, and is now 8"],
    ["a higher least", { ...number, minimum: 1 }, { ...number, minimum: 2 }, "minimum was 1, and is now 2"],
    ["a bound where there was none", text, { ...text, maxLength: 5 }, "maxLength was none, and is now 5"],
    ["a shorter list", { type: "array", maxItems: 9 }, { type: "array", maxItems: 5 }, "maxItems was 9"],
    ["another pattern", { ...text, pattern: "a" }, { ...text, pattern: "b" }, "pattern was a, and is now b"],
    ["a format where there was none", text, { ...text, format: "date" }, "format was none"],
    ["another type", text, number, "was of the type string, and is now number"],
    ["a whole number where any was taken", number, { type: "integer" }, "was of the type number"],
    ["no null any more", { type: ["string", "null"] }, text, "was of the type null"],
    ["one shape of two", { anyOf: [text, number] }, text, "was of the type number"],
    ["no further fields", object({}, [], false), object({}), "no longer takes further fields"],
    [
      "something deep inside",
      object({ a: { type: "array", items: object({ b: number }) } }),
      object({ a: { type: "array", items: object({ b: text }) } }),
      "a[].b was of the type number",
    ],
  ])("%s is a break", (_, before, now, words) => {
    const breaks = contractBreaks(document({ request: before }), document({ request: now }));
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toMatch(/^POST \/v1\/things: the request's body: /);
    expect(breaks[0]).toContain(words);
  });

  test.each<[string, Schema, Schema]>([
    ["a new field that may be left out", object({}), object({ a: text })],
    ["a field that may be left out now", object({ a: text }, ["a"]), object({ a: text })],
    ["a new value", { ...text, enum: ["x"] }, { ...text, enum: ["x", "y"] }],
    ["wider bounds", { ...number, minimum: 1, maximum: 2 }, { ...number, minimum: 0, maximum: 3 }],
    ["no bound any more", { ...text, maxLength: 5, pattern: "a", format: "date" }, text],
    ["null besides", text, { type: ["string", "null"] }],
    ["the same in other words", { type: ["string", "null"] }, { anyOf: [{ type: "null" }, text] }],
    ["another shape besides", text, { anyOf: [number, text] }],
    ["other words about it", { ...text, description: "a" }, { ...text, description: "b" }],
  ])("%s is none", (_, before, now) => {
    expect(contractBreaks(document({ request: before }), document({ request: now }))).toEqual([]);
  });
});

describe("a reply", () => {
  test.each<[string, Schema, Schema, string]>([
    ["a field that is gone", object({ a: text }, ["a"]), object({}), "a is no longer there"],
    [
      "a field that may be left out",
      object({ a: text }, ["a"]),
      object({ a: text }),
      "a may now be left out",
    ],
    ["a new value", { ...text, enum: ["x"] }, { ...text, enum: ["x", "y"] }, 'may now be "y"'],
    ["any value", { ...text, enum: ["x"] }, text, "may now be anything"],
    ["a wider bound", { ...number, maximum: 9 }, { ...number, maximum: 10 }, "maximum was 9, and is now 10"],
    ["a bound that is gone", { ...number, minimum: 0 }, number, "minimum was 0, and is now none"],
    ["a format that is gone", { ...text, format: "date" }, text, "format was date, and is now none"],
    ["null besides", text, { type: ["string", "null"] }, "is now null"],
    ["any number where whole ones came", { type: "integer" }, number, "is now number"],
    ["any type", text, {}, "is now any"],
  ])("%s is a break", (_, before, now, words) => {
    const breaks = contractBreaks(document({ reply: before }), document({ reply: now }));
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toMatch(/^POST \/v1\/things: its reply 200: /);
    expect(breaks[0]).toContain(words);
  });

  test.each<[string, Schema, Schema]>([
    ["a new field", object({}), object({ a: text }, ["a"])],
    ["a field that is always there now", object({ a: text }), object({ a: text }, ["a"])],
    ["fewer values", { ...text, enum: ["x", "y"] }, { ...text, enum: ["x"] }],
    ["narrower bounds", { ...number, maximum: 9 }, { ...number, maximum: 8, minimum: 0 }],
    ["never null any more", { type: ["string", "null"] }, text],
  ])("%s is none", (_, before, now) => {
    expect(contractBreaks(document({ reply: before }), document({ reply: now }))).toEqual([]);
  });

  test("that is a problem may have a new code", () => {
    const problem = (...codes: string[]) => document({ problem: object({ code: { ...text, enum: codes } }) });
    expect(contractBreaks(problem("x"), problem("x", "y"))).toEqual([]);
  });
});

describe("an operation", () => {
  const parameter = (required: boolean, schema: Schema = text) => ({
    parameters: [{ name: "on", in: "query", required, schema }],
  });
  const responses = plain.paths["/v1/things"]?.post?.responses ?? {};
  const { 400: _, ...without400 } = responses;

  test.each<[string, Document, Document, string]>([
    ["that is gone", plain, { paths: { "/v1/things": {} } }, "the operation is no longer there"],
    ["whose path is gone", plain, { paths: {} }, "the operation is no longer there"],
    ["that asks for a token", plain, document({}, { security: [{ token: [] }] }), "now asks for a token"],
    [
      "without a status it had",
      plain,
      document({}, { responses: without400 }),
      "status 400 is no longer there",
    ],
    [
      "with another success",
      plain,
      document({}, { responses: { ...responses, 201: {} } }),
      "status 201 is new",
    ],
    [
      "that answers as something else",
      plain,
      document({}, { responses: { ...responses, 200: { content: { "text/plain": {} } } } }),
      "no longer sent as application/json",
    ],
    [
      "that takes something else",
      plain,
      document({}, { requestBody: { required: true, content: { "text/csv": {} } } }),
      "no longer takes application/json",
    ],
    ["without a parameter", document({}, parameter(false)), plain, "parameter on is no longer there"],
    ["with a new one that is required", plain, document({}, parameter(true)), "on is new, and required"],
    [
      "with one required now",
      document({}, parameter(false)),
      document({}, parameter(true)),
      "on is now required",
    ],
    [
      "with a narrower parameter",
      document({}, parameter(false)),
      document({}, parameter(false, { ...text, maxLength: 3 })),
      "the parameter on: the whole: maxLength was none",
    ],
  ])("%s is a break", (_name, before, now, words) => {
    const breaks = contractBreaks(before, now);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toContain(words);
  });

  test("that needs a body where it took none is a break", () => {
    const before = { paths: { "/v1/things": { post: { security: [], responses } } } };
    expect(contractBreaks(before, plain)).toEqual(["POST /v1/things: it now needs a body."]);
  });

  test("that is new, one that may be called without a token, a new error status and an optional parameter are none", () => {
    const before = document({}, { security: [{ token: [] }] });
    const now = document({}, { responses: { ...responses, 422: {} }, ...parameter(false) });
    expect(
      contractBreaks(before, { paths: { ...now.paths, "/v1/more": now.paths["/v1/things"] ?? {} } }),
    ).toEqual([]);
  });
});

describe("schemas with names", () => {
  const reference: Schema = { $ref: "#/components/schemas/Thing" };
  const tree = (value: Schema): Schemas => ({
    Thing: object({ value, inside: { type: "array", items: reference } }, ["value"]),
  });

  test("are followed, into themselves too", () => {
    const before = document({ reply: reference }, {}, tree(text));
    expect(contractBreaks(before, document({ reply: reference }, {}, tree(text)))).toEqual([]);
    expect(contractBreaks(before, document({ reply: reference }, {}, tree(number)))).toEqual([
      "POST /v1/things: its reply 200: value was of the type string, and is now number.",
    ]);
  });

  test("that are not there are said to be missing", () => {
    expect(() => contractBreaks(document({ reply: reference }), document({ reply: reference }))).toThrow(
      "Thing",
    );
  });
});
