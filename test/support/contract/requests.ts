import * as fc from "fast-check";
import { COMMITTED, type Operation } from "./document.ts";

/** Requests made from the OpenAPI document: as it says, nearly so, and nothing of the kind. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly [keyword: string]: unknown;
}

/** A request to one route, as it arrives behind the gateway. */
export interface Fuzzed {
  readonly route: string;
  readonly params: Record<string, string>;
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  readonly base64: boolean;
  /** What the gateway hands on of a token; undefined where the route asks for none. */
  readonly claims: Record<string, unknown> | undefined;
}

const GOOD_DAYS = ["2026-03-15", "2024-02-29", "2024-02"];
const DAYS = [...GOOD_DAYS, "2026-02-30", "1900-01-01", "9999-12-31", "0000-00-00"];
const ULIDS = ["01KKRD9FE00000000000000000", "01KKRD9FE10000000000000000", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"];
const ODD_TEXTS = ["", " ", "\u0000", "\ud800", "\u202e", "é".repeat(500), "__proto__", "constructor", "NaN"];
const text = fc.oneof(
  fc.constantFrom(...DAYS, ...ULIDS, ...ODD_TEXTS, "phone", "credit", "2026-03-15T09:30:00.000Z"),
  fc.string({ maxLength: 20, unit: "binary" }),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  text,
  fc.constantFrom(null, true, -1, 0.1, 1e308, Number.MAX_SAFE_INTEGER),
);

/** Values of a schema. One in so many is anything else: 0 for none, else few enough that most requests get far. */
function valuesFor(schema: Schema, faults: number): fc.Arbitrary<unknown> {
  const right = rightFor(schema, faults);
  return faults === 0
    ? right
    : fc.oneof({ weight: faults - 1, arbitrary: right }, { weight: 1, arbitrary: anything });
}

function rightFor(schema: Schema, faults: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const named = COMMITTED.components?.schemas?.[schema.$ref.split("/").at(-1) ?? ""];
    return rightFor((named ?? {}) as Schema, faults);
  }
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => valuesFor(one, faults)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const [type] = [schema.type].flat() as (string | undefined)[];
  switch (type) {
    case "object":
      return objectsFor(schema, faults);
    case "array":
      return fc.array(valuesFor(schema.items ?? {}, faults), { maxLength: 3 });
    case "integer":
      return fc.integer({ min: Number(schema.minimum ?? -5), max: 5_000 });
    case "number":
      return faults === 0
        ? fc.integer({ min: 0, max: Math.min(40, Number(schema.maximum ?? 40)) })
        : fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double());
    case "boolean":
      return fc.boolean();
    case "string":
      return /\bday\b/.test(String(schema.description)) && faults === 0
        ? fc.constantFrom(...GOOD_DAYS)
        : fc.oneof(fc.constantFrom(...DAYS), text);
    case "null":
      return fc.constant(null);
    default:
      return anything;
  }
}

function objectsFor(schema: Schema, faults: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valuesFor(one, faults)]);
  const more =
    faults === 0
      ? fc.constant({})
      : fc.oneof(
          { weight: 20, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: fc.dictionary(text, anything, { maxKeys: 2 }) },
        );
  return fc
    .tuple(
      fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: [...(schema.required ?? [])],
      }),
      more,
    )
    .map(([known, unknown]) => ({ ...known, ...unknown }));
}

/** JSON of a schema, and what is none: cut off, deep, huge, bytes. As text, or in base64 as the gateway sends bytes. */
function bodyOf(schema: Schema, example: unknown): fc.Arbitrary<Pick<Fuzzed, "body" | "base64">> {
  const json = fc.oneof(
    { weight: 4, arbitrary: valuesFor(schema, 0).map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: valuesFor(schema, 16).map((value) => JSON.stringify(value)) },
    { weight: 8, arbitrary: changed(example).map((value) => JSON.stringify(value)) },
  );
  const asText = (arbitrary: fc.Arbitrary<string | undefined>) =>
    arbitrary.map((body) => ({ body, base64: false }));
  const odd = fc.oneof(
    fc.tuple(json, fc.nat()).map(([whole, at]) => whole.slice(0, at % (whole.length + 1))),
    fc.nat({ max: 3_000 }).map((depth) => "[".repeat(depth)),
    fc.nat({ max: 3_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
    fc.constantFrom("", "null", "1e999", "\ufeff{}", '{"__proto__":1}', `"${"\\u0000".repeat(50)}"`),
    fc.string({ unit: "binary" }),
  );
  const huge = fc.nat({ max: 30 }).map((more) => `[${"0,".repeat(131_060 + more)}0]`);
  return fc.oneof(
    { weight: 60, arbitrary: asText(json) },
    { weight: 15, arbitrary: asText(odd) },
    { weight: 1, arbitrary: asText(huge) },
    { weight: 2, arbitrary: fc.constant({ body: undefined, base64: false }) },
    {
      weight: 6,
      arbitrary: json.map((body) => ({ body: Buffer.from(body).toString("base64"), base64: true })),
    },
    {
      weight: 8,
      arbitrary: fc
        .uint8Array({ maxLength: 64 })
        .map((bytes) => ({ body: Buffer.from(bytes).toString("base64"), base64: true })),
    },
    { weight: 2, arbitrary: text.map((body) => ({ body, base64: true })) },
  );
}

/** The documented example with one value in it changed, or a key more. */
function changed(example: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(example);
  return fc
    .tuple(fc.constantFrom(...paths), fc.oneof(anything, fc.constant(undefined)))
    .map(([path, value]) => {
      const copy = { whole: structuredClone(example) } as Record<string, unknown>;
      let at = copy;
      for (const key of ["whole", ...path].slice(0, -1)) at = at[key] as Record<string, unknown>;
      at[["whole", ...path].at(-1) as string] = value;
      return copy.whole ?? null;
    });
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

const queryOf = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    {
      weight: 5,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...names, "onn", "__proto__"), text), { maxLength: 2 })
        // Half of a surrogate pair can be in no address: encoding it would throw here and not there.
        .map((pairs) =>
          pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join("&"),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("%", "=&=&", "on=%ff%fe", "&".repeat(2_000), `on=${"9".repeat(5_000)}`),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );

const TYPES = [
  "application/json; charset=utf-8",
  "APPLICATION/JSON",
  "text/plain",
  "application/jsonp",
  "",
  ";",
];
const headers = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.constant("application/json") },
      { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
      { weight: 1, arbitrary: text },
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.dictionary(
          fc.constantFrom(
            "content-encoding",
            "accept",
            "x-forwarded-for",
            "content-length",
            "host",
            "authorization",
          ),
          fc.oneof(text, fc.constantFrom("gzip", "-1", "x".repeat(8_000))),
          { maxKeys: 3 },
        ),
      },
    ),
    fc.integer({ min: 0, max: 19 }),
  )
  .map(([type, more, none]) => (none === 0 ? more : { "content-type": type, ...more }));

const claimsFor = (learners: readonly string[]): fc.Arbitrary<Record<string, unknown>> => {
  const good = fc.constantFrom(...learners).map((sub) => ({ sub, token_use: "access", username: sub }));
  return fc.oneof(
    { weight: 12, arbitrary: good },
    { weight: 1, arbitrary: good.map((claims) => ({ ...claims, token_use: "id" })) },
    {
      weight: 1,
      arbitrary: fc.record({ sub: anything, token_use: fc.constantFrom("access", "id", 1, null) }),
    },
    { weight: 1, arbitrary: fc.dictionary(text, anything, { maxKeys: 3 }) },
  );
};

/** Requests to an operation. `learners` are those whom good tokens name. */
export function requestsTo(
  route: string,
  operation: Operation,
  { learners }: { learners: readonly string[] },
): fc.Arbitrary<Fuzzed> {
  const names = (place: string) =>
    (operation.parameters ?? []).filter((one) => one.in === place).map(({ name }) => name);
  const media = operation.requestBody?.content["application/json"];
  const body =
    media === undefined
      ? fc.constantFrom(
          { body: undefined, base64: false },
          { body: "{", base64: false },
          { body: "%", base64: true },
        )
      : bodyOf(media.schema as Schema, media.example);
  const isPublic = (operation as { security?: readonly unknown[] }).security?.length === 0;
  return fc
    .tuple(
      fc.record(
        Object.fromEntries(
          names("path").map((name) => [
            name,
            fc.oneof(
              {
                weight: 9,
                arbitrary: fc.constantFrom("ccm", "acm-rn", "acm-sw", "cmgt-bc", "cdms", "c-swcm"),
              },
              { weight: 2, arbitrary: text },
            ),
          ]),
        ),
      ),
      queryOf(names("query")),
      headers,
      body,
      isPublic ? fc.constant(undefined) : claimsFor(learners),
    )
    .map(([params, query, sent, { body: content, base64 }, claims]) => ({
      route,
      params,
      query,
      headers: sent as Record<string, string>,
      body: content,
      base64,
      claims,
    }));
}
